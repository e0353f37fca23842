// The thread that reads pages: the only place of the line where the bytes of a page are taken apart.

import type { OutletId } from '../news/outlet.ts'
import { explain, noteOf, read } from '../read/read.ts'
import { answerPages, type PageRead, type PageToRead } from './reading-answers.ts'

/** Reads a page, and notes what it tells of its outlet's pages. */
function readPage({ capture, body, known, explain: isWanted }: PageToRead): PageRead {
  if (isWanted) {
    const explained = explain(capture, body, known)
    return { reading: explained.reading, explained }
  }
  const reading = read(capture, body, known)
  const outlet: OutletId | undefined = capture.outlet
  const isPage = /html/.test(capture.mediaType)
  return outlet && isPage ? { reading, note: noteOf({ ...capture, outlet }, reading, known?.quirks) } : { reading }
}

answerPages(readPage)
