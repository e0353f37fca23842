// Trouble comes in three kinds, told apart by what to do next: a bug (any other Error: stop, fix), bad luck (`retry: true`:
// try again), a bad datum (`retry: false`: set it aside with its reason and go on).

/** Every code a user can meet, with what it means and what to do. docs/errors.md is made from this table. */
export const errorCodes = {
  'settings-unreadable':
    'A settings file could not be opened. The message names the file; look at its path and rights.',
  'settings-invalid': 'A settings file breaks a rule. The message names file, line and what is allowed there.',
  'folder-not-writable': 'Sholu cannot write into its data folder. Choose another with --data, or change its rights.',
  'disk-full': 'The disk is full. What was acknowledged is kept; free some space and run the command again.',
  'store-damaged': 'The database file is no database, or is damaged. Put it aside and import the captures again.',
  'disk-failed': 'The disk could not read or write the database file, though it is not full. Look at the disk.',
  'store-newer': 'The database was written by a newer Sholu. Use that version, or another data folder.',
  'store-busy': 'Another program holds the database locked. Try again when it is done.',
  'file-missing': 'There is no file at the path given.',
  'file-exists': 'There is a file of that name already, and it is not overwritten.',
  'file-unreadable': 'The file is there but cannot be opened; look at its rights.',
  'file-empty': 'The file has no bytes, so there is nothing to read in it.',
  'file-too-large': 'The file is larger than Sholu reads (20 MB for one page). The message says how large it is.',
  'file-not-understood': 'The bytes are of no kind Sholu reads. The message says what they look like.',
  'address-refused': 'The address is not a public web address, so it is never fetched.',
  'address-unreachable': 'The server did not answer, or answered with an error. It is tried again later.',
  'robots-disallowed': 'The outlet’s robots.txt asks not to fetch this page.',
  'page-missing': 'The server says there is no such page, or does not let us have it. It is not asked again.',
  'outlet-not-fetched': 'The settings say that pages of this outlet are not fetched, only its headlines used.',
  'poll-full': 'One poll fetches a limited number of pages. The rest comes with the next poll.',
  'feed-broken':
    'The feed could not be parsed. What could be recovered of it was kept; the message says where it broke.',
  'passage-outside-text': 'A passage points to a place its article does not have.',
  'passage-changed': 'The words a sentence rests on are no longer those in the article.',
  'capture-changed': 'The bytes of a capture are no longer those that were captured.',
  'edition-unknown': 'There is no edition of that name. `sholu editions` lists them.',
  'edition-gone-out':
    'The edition has gone out. It can be corrected, with each change on record, or withdrawn; not replaced.',
  'article-unknown': 'Something rests on an article that is not in the store.',
  'edition-unsupported': 'A sentence says something its passages do not. The message names sentence and words.',
  'edition-not-approved': 'Nothing is published that a person has not approved. `sholu approve` does that.',
  'edition-too-thin': 'Too few foreign articles on the beat were found in the window to fill an edition.',
  'place-unknown': 'There is no such sentence in the edition. Places read `2.3`: item, then sentence.',
  'page-unknown': 'Nothing was read at that address, or it is written otherwise than it was captured.',
  'port-taken': 'Another program listens on that port. Choose one with --port.',
} as const

/** A name of trouble; each has a heading in docs/errors.md. */
export type ErrorCode = keyof typeof errorCodes

/** Trouble that has a name, says what could not be done to what, and whether trying again may help. */
export class SholuError extends Error {
  readonly code: ErrorCode
  readonly retry: boolean

  constructor(code: ErrorCode, message: string, options: { readonly retry?: boolean; readonly cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'SholuError'
    this.code = code
    this.retry = options.retry ?? false
  }
}

/** The `code` of a Node system error (`ENOSPC`, `EACCES`), if it is one. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** One line about any thrown value. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
