// Serves site and desk until the operator ends it. The desk is a neighbour of this room, so the roof hands it in.

import { existsSync } from 'node:fs'
import { type Newsroom, siteFolder } from '../newsroom/newsroom.ts'
import type { Screen } from './screen.ts'

/** Opens the desk, and under /site/ the site in a folder or one made for the moment. */
export type OpenDesk = (
  newsroom: Newsroom,
  site: string | (() => ReturnType<Newsroom['site']>),
  at: { readonly host: string; readonly port: number },
) => Promise<{ readonly url: string; close(): Promise<void> }>

/** Says where site and desk are, and serves them until Ctrl-C or a request to end. */
export async function serveUntilEnd(
  newsroom: Newsroom,
  screen: Screen,
  openDesk: OpenDesk,
  at: { readonly host: string; readonly port: number },
): Promise<void> {
  const folder = siteFolder(newsroom.settings.folder)
  const desk = await openDesk(newsroom, existsSync(folder) ? folder : () => newsroom.site(), at)
  screen.record({ kind: 'serving', desk: desk.url, site: `${desk.url}site/` })
  screen.say(`Site ${desk.url}site/   Desk ${desk.url}   (Ctrl-C ends)`)
  await new Promise<void>((end) => {
    process.once('SIGINT', end)
    process.once('SIGTERM', end)
  })
  await desk.close()
}
