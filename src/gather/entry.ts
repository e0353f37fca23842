// What a feed, a sitemap or an index page says about one page of its outlet. All of it is the outlet's word, unchecked.

import { Parser } from '../base/markup.ts'
import { squeeze } from '../base/text.ts'

/** What a feed says of one page, unchecked. */
export type Entry = {
  /** As it stands there, perhaps relative. */
  readonly rawLink: string
  readonly rawTitle?: string
  readonly rawDate?: string
  /** When it was last changed, where the feed tells that apart. */
  readonly rawModified?: string
  readonly rawAuthor?: string
}

/** What was found in a feed. `problem` says where it broke, when only part of it could be read. */
export type Entries = { readonly entries: readonly Entry[]; readonly problem?: string }

/** An entry from what was found; nothing when it has no link. */
export function entryOf(found: { readonly [K in keyof Entry]: string | undefined }): Entry | undefined {
  const rawLink = found.rawLink?.trim()
  if (!rawLink) return undefined
  const title = plain(found.rawTitle)
  const author = plain(found.rawAuthor)
  const date = found.rawDate?.trim()
  const modified = found.rawModified?.trim()
  return {
    rawLink,
    ...(title ? { rawTitle: title } : {}),
    ...(date ? { rawDate: date } : {}),
    ...(modified ? { rawModified: modified } : {}),
    ...(author ? { rawAuthor: personOf(author) } : {}),
  }
}

/** Characters of a title or a name; longer ones are no titles. */
const maxHint = 2000

/** Text without markup: titles come as text, as HTML, and as HTML escaped once more. */
function plain(raw: string | undefined): string | undefined {
  if (raw === undefined) return undefined
  if (raw.length > maxHint) return plain(raw.slice(0, maxHint))
  if (!/[<&]/.test(raw)) return squeeze(raw)
  let text = ''
  const parser = new Parser({
    ontext: (piece) => {
      text += piece
    },
  })
  parser.end(raw)
  return squeeze(text)
}

/** RSS 2.0 gives `name@host (Name)` where only the name is wanted. */
function personOf(author: string): string {
  return /^\S+@\S+\s+\((.+)\)$/.exec(author)?.[1] ?? author
}
