// The public site as a folder of files or as renderings in memory, served with the right media types and ETags. A path
// cannot leave the folder.

import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { systemCode } from '../base/errors.ts'
import { sha256 } from '../base/hash.ts'
import { type Context, Hono } from '../base/web.ts'
import type { Rendering } from '../publish/publish.ts'

/** A folder of files, or a function that gives the renderings as they are now. */
export type Site = string | (() => Promise<readonly Rendering[]>)

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.xml': 'application/atom+xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.eml': 'message/rfc822',
}

/** Serves the site below a path that begins and ends with a slash. */
export function siteApp(site: Site, under = '/'): Hono {
  const app = new Hono()
  app.get(`${under}*`, async (context) => {
    const { pathname } = new URL(context.req.url)
    if (!pathname.startsWith(under)) return context.redirect(under, 308)
    const path = insidePath(pathname.slice(under.length))
    if (path !== undefined) {
      const found = await find(site, path.endsWith('/') || path === '' ? `${path}index.html` : path)
      if (found) return answer(context, found, 200)
      if (path !== '' && !path.endsWith('/') && (await find(site, `${path}/index.html`))) {
        return context.redirect(`${pathname}/`, 308)
      }
    }
    const missing = await find(site, '404.html')
    return missing
      ? answer(context, rooted(missing, under), 404)
      : context.text('There is no page at this address.\n', 404)
  })
  return app
}

/** The path with its segments decoded, or nothing when a segment could lead outside or means something to a file system. */
export function insidePath(raw: string): string | undefined {
  const segments = raw.split('/')
  const decoded: string[] = []
  for (const [n, segment] of segments.entries()) {
    const name = decodedSegment(segment)
    if (name === undefined || /[/\\:\0]/.test(name) || /^\.+$/.test(name)) return undefined
    if (name === '' && n < segments.length - 1) return undefined
    decoded.push(name)
  }
  return decoded.join('/')
}

function decodedSegment(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}

function find(site: Site, path: string): Promise<Rendering | undefined> {
  return typeof site === 'string' ? fromFolder(site, path) : fromRenderings(site, path)
}

async function fromRenderings(site: () => Promise<readonly Rendering[]>, path: string): Promise<Rendering | undefined> {
  return (await site()).find((rendering) => rendering.path === path)
}

async function fromFolder(folder: string, path: string): Promise<Rendering | undefined> {
  const mediaType = mediaTypes[extname(path).toLowerCase()]
  if (!mediaType) return undefined
  try {
    const root = await realpath(folder)
    const file = await realpath(join(root, path))
    return file.startsWith(root + sep) ? { path, mediaType, body: await readFile(file) } : undefined
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ELOOP'].includes(systemCode(error) ?? '')) return undefined
    throw error
  }
}

/** The page for missing addresses is shown at any depth; its links start from where the site stands here. */
function rooted(page: Rendering, under: string): Rendering {
  const text = typeof page.body === 'string' ? page.body : new TextDecoder().decode(page.body)
  return { ...page, body: text.replace(/<base href="[^"]*">/, `<base href="${under}">`) }
}

function answer(context: Context, rendering: Rendering, status: 200 | 404): Response {
  const body = typeof rendering.body === 'string' ? new TextEncoder().encode(rendering.body) : rendering.body
  const tag = `"${sha256(body).slice(0, 32)}"`
  const headers = { ETag: tag, 'Content-Type': rendering.mediaType, 'Cache-Control': 'no-cache' }
  const asked = context.req.header('If-None-Match')
  const known = asked?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag || one.trim() === '*')
  if (status === 200 && known) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(body), { status, headers })
}
