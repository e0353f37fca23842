// The door of gather/: Feed → Capture. Asks the web, a recorded week or the disk, politely and with guards, and hands
// over bytes with what is known of them. It reads no article and keeps nothing.

export type { Entry } from './entry.ts'
export type { Fetch, FetchAnswer, FetchRequest } from './fetch.ts'
export { type GatherDeps, type Gathered, gatherFeed, type LinkTrouble, type Validators } from './gather-feed.ts'
export { type ImportDeps, type Imported, importPath, maxPageBytes } from './import.ts'
export { type ReplayOptions, replayFetch } from './replay.ts'
export { type WebFetchOptions, webFetch } from './web.ts'

/** The version of this verb, kept with all it makes. */
export const gatherer = 'gather@1'
