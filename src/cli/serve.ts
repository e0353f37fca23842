// Serves site and desk until the operator ends it.

import { existsSync } from 'node:fs'
import { deskApp, serveDesk } from '../desk/desk.ts'
import { type Newsroom, siteFolder } from '../newsroom/newsroom.ts'

type Listening = Awaited<ReturnType<typeof serveDesk>>

/** Site under /site/, desk under /. The site is the folder that was published; without one it is made for the moment. */
export async function serve(
  newsroom: Newsroom,
  at: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const folder = siteFolder(newsroom.settings.folder)
  return await serveDesk(deskApp(newsroom, { site: existsSync(folder) ? folder : () => newsroom.site() }), at)
}

/** Waits for Ctrl-C or a request to end, then closes. */
export async function waitForEnd(listening: Listening): Promise<void> {
  await new Promise<void>((end) => {
    process.once('SIGINT', end)
    process.once('SIGTERM', end)
  })
  await listening.close()
}
