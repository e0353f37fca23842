// What an article says that may be repeated: quotes with their speakers, figures, pledges; whom it names; which days it
// speaks of. The same article always gives the same understanding.

import { sha256 } from '../base/hash.ts'
import type { Article } from '../news/article.ts'
import type { Quote, Statement, StatementId, Understanding } from '../news/statement.ts'
import { peopleOf } from './people.ts'
import { openPiece, type Piece, type Span } from './piece.ts'
import { findQuotes, type QuoteFound } from './quotes.ts'

/** The version of this verb. */
export const understander = 'understand@1'

/** Statements, mentions and dates of an article. Never throws on any text; a text without them gives empty lists. */
export function understand(article: Article): Understanding {
  const piece = openPiece(article)
  const people = peopleOf(piece)
  const quotes = findQuotes(piece, people)
  const statements = quotes.map((quote) => quoteStatement(piece, quote))
  return { article: article.id, statements, mentions: [], dates: [], by: understander }
}

function quoteStatement(piece: Piece, found: QuoteFound): Statement {
  const body: Quote = {
    kind: 'quote',
    manner: found.manner,
    quoted: found.stretches.map((stretch) => piece.passageOf(stretch)),
    ...(found.speaker ? { speaker: found.speaker } : {}),
  }
  const chain = found.attribution ? [found.attribution] : []
  return {
    id: statementId(piece, 'quote', found.span, found.stretches[0]),
    passage: piece.passageOf(found.span),
    chain,
    ...body,
  }
}

/** Names a statement by its article, kind and place. */
export function statementId(piece: Piece, kind: Statement['kind'], span: Span, inner?: Span): StatementId {
  const place = `${span.start}-${span.end}:${inner?.start ?? ''}-${inner?.end ?? ''}`
  return `statement:${sha256(`${piece.article.id}\n${kind}\n${place}`).slice(0, 32)}`
}
