// Which addresses Sholu may connect to: public ones only. An outlet's feed, a redirect or a DNS answer must never lead
// it to a machine of the house it runs in (server-side request forgery).

import { isIP } from 'node:net'
// ipaddr.js: its `unicast` range refuses 120 of 121 non-public addresses in shared/research/reliability.md, 2d.
import ipaddr from 'ipaddr.js'
import { SholuError } from './errors.ts'

/** All public IPv6 addresses lie here (RFC 4291). ipaddr.js alone takes `::127.0.0.1` and 100:0:0:1::/64 for public. */
const publicIPv6 = ipaddr.IPv6.parseCIDR('2000::/3')

/** Names that mean this machine or this network wherever they are asked for (RFC 6761, 6762, 8375, 9476 and custom). */
const innerNames =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home|corp|home\.arpa|onion|alt|test|invalid)$/

/** Whether an IP address is an ordinary public one. IPv4 inside IPv6 is judged as what it leads to, or refused. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast') return false
  return parsed instanceof ipaddr.IPv4 || parsed.match(publicIPv6)
}

/** What may be asked for beyond public addresses on the web's own ports. */
export type AddressRules = {
  /** `host:port` pairs the operator has allowed by name. */
  readonly allow?: readonly string[]
  /** Everything on any port. For tests on this machine only. */
  readonly allowPrivate?: boolean
}

/** The port an address stands for. */
export function portOf(url: Pick<URL, 'port' | 'protocol'>): string {
  return url.port || (url.protocol === 'https:' ? '443' : '80')
}

/** Whether the operator has opened this host and port. */
export function isOpened(host: string, port: string, rules: AddressRules): boolean {
  return rules.allowPrivate === true || (rules.allow?.includes(`${host}:${port}`) ?? false)
}

/**
 * The address as the one parser (WHATWG URL) understands it, without its fragment. Refuses everything that is no
 * http(s) address of a public host on port 80 or 443. What the name resolves to is checked when it is connected to.
 */
export function webAddress(raw: string, rules: AddressRules = {}): URL {
  const refuse = (why: string) =>
    new SholuError('address-refused', `${JSON.stringify(raw.slice(0, 200))} is not fetched: ${why}.`)
  if (raw.length > 8192) throw refuse('it is longer than 8,192 characters')
  if (/[\\\x00-\x20\x7f]/.test(raw)) throw refuse('it holds a backslash, a space or a control character')
  const url = URL.parse(raw)
  if (!url) throw refuse('it is not a complete web address')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refuse('only http and https are fetched')
  if (url.username || url.password) throw refuse('it carries a user name or password')
  url.hash = ''
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isOpened(host, portOf(url), rules)) return url
  if (url.port && url.port !== '80' && url.port !== '443') throw refuse(`port ${url.port} is not a port of the web`)
  if (isIP(host)) {
    if (!isPublicAddress(host)) throw refuse(`${host} is not a public address`)
    return url
  }
  const name = host.replace(/\.$/, '')
  if (!name.includes('.') || innerNames.test(name)) throw refuse(`${name} is a name of the local network`)
  return url
}
