// What every answer of the desk must have: security headers, an own host, and no other site asking. The desk is
// read-only, so anything but GET and HEAD is refused.

import type { MiddlewareHandler } from '../base/web.ts'

/** Names under which this machine is reached by itself. A page elsewhere that rebinds its name to 127.0.0.1 is not among them. */
const ownHosts = ['localhost', '127.0.0.1', '[::1]']

const headers = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
}

/** Answers only its own hosts, only reading, only to pages of its own; sets the security headers on every answer. */
export function guards(hosts: readonly string[] = ownHosts): MiddlewareHandler {
  return async (context, next) => {
    const refusal = refusalOf(context.req.raw, hosts)
    if (refusal) context.res = new Response(`${refusal.why}\n`, { status: refusal.status })
    else await next()
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value)
    if (!context.res.headers.has('Cache-Control')) context.res.headers.set('Cache-Control', 'no-cache')
  }
}

function refusalOf(
  request: Request,
  hosts: readonly string[],
): { readonly status: number; readonly why: string } | undefined {
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, why: 'The desk only shows.' }
  if (!hosts.includes(new URL(request.url).hostname))
    return { status: 403, why: 'The desk does not answer to this host name.' }
  // A link from elsewhere may open a page; no page elsewhere may load one of ours into itself or read it.
  const site = request.headers.get('Sec-Fetch-Site')
  const opens =
    request.headers.get('Sec-Fetch-Mode') === 'navigate' && request.headers.get('Sec-Fetch-Dest') === 'document'
  if ((site === 'cross-site' || site === 'same-site') && !opens) return { status: 403, why: 'Another site asked.' }
  return undefined
}
