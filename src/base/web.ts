// The one door of hono, hono/html and @hono/node-server: a router on web-standard requests, HTML that escapes by
// default, and a server for Node. Everything Sholu shows in a browser comes through here.

import { type ServerType, serve } from '@hono/node-server'
import { html as template } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { messageOf, SholuError, systemCode } from './errors.ts'

export type { Context, MiddlewareHandler } from 'hono'
export { Hono } from 'hono'

/** Markup whose inserted values were escaped. */
export type Html = HtmlEscapedString

/** What may be inserted into markup: text is escaped, markup is not, nothing gives nothing, lists are joined. */
export type HtmlValue = string | number | Html | undefined | null | false | readonly HtmlValue[]

/** Markup from a template. Every inserted string is escaped; attributes must be quoted. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const made = template(strings, ...(values as unknown[]))
  if (made instanceof Promise) throw new Error('html() was given a promise; resolve it first.')
  return made
}

export { raw } from 'hono/html'

/** A server that answers until it is closed. */
export type Listening = {
  /** `http://127.0.0.1:4151/` */
  readonly url: string
  close(): Promise<void>
}

/** Serves requests until closed. Port 0 takes any free one. Throws `port-taken`. */
export function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  at: { readonly host: string; readonly port: number },
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: at.host, port: at.port }, (address) => {
      const host = address.family === 'IPv6' ? `[${address.address}]` : address.address
      resolve({ url: `http://${host}:${address.port}/`, close: () => close(server) })
    })
    server.once('error', (cause) => {
      const taken = systemCode(cause) === 'EADDRINUSE' || systemCode(cause) === 'EACCES'
      const message = `Nothing can be served on ${at.host}:${at.port}: ${messageOf(cause)}.`
      reject(taken ? new SholuError('port-taken', message, { cause }) : cause)
    })
  })
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}
