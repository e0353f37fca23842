// Reads one e-mail (RFC 5322 with MIME): newsletters and dispatches that come by mail.

// postal-mime: decodes charsets, transfer encodings and nested parts without Node-only machinery.
import PostalMime from 'postal-mime'
import type { CaptureHints } from '../news/capture.ts'

/** The part of a message that is read. */
export type Mail = {
  /** `mid:` and the Message-ID (RFC 2392); nothing when it has none. */
  readonly url?: string
  readonly mediaType: 'text/html' | 'text/plain'
  /** The HTML part, or the text part when there is none, in UTF-8. */
  readonly body: Uint8Array
  /** Subject, Date and From as they were written. */
  readonly hints: CaptureHints
}

/** The message in the bytes. Throws when they cannot be taken apart. */
export async function readMail(bytes: Uint8Array): Promise<Mail> {
  const mail = await PostalMime.parse(bytes)
  const id = mail.messageId?.trim().replace(/^<|>$/g, '')
  const html = mail.html?.trim() ? mail.html : undefined
  const date = mail.headers.find(({ key }) => key === 'date')?.value
  const author = mail.from?.name || mail.from?.address
  return {
    ...(id ? { url: `mid:${encodeURIComponent(id).replace(/%40/g, '@')}` } : {}),
    mediaType: html ? 'text/html' : 'text/plain',
    body: new TextEncoder().encode(html ?? mail.text ?? ''),
    hints: {
      ...(mail.subject ? { rawTitle: mail.subject } : {}),
      ...(date ? { rawDate: date } : {}),
      ...(author ? { rawAuthor: author } : {}),
    },
  }
}
