// What an article says that may be repeated: quotes with their speakers, figures, pledges; whom it names; which days it
// speaks of. The same article always gives the same understanding.

import { sha256 } from '../base/hash.ts'
import type { SentenceFound } from '../base/sentences.ts'
import type { Article } from '../news/article.ts'
import type { Attribution, Quote, Statement, StatementId, Understanding } from '../news/statement.ts'
import { chainOf, sourceKind } from './chains.ts'
import { findNamings, mentionsOf } from './entities.ts'
import { findFigures } from './figures.ts'
import { peopleOf } from './people.ts'
import { openPiece, type Piece, type Span } from './piece.ts'
import { entityNamed } from './places.ts'
import { findPledges, type PledgeFound } from './pledges.ts'
import { findQuotes, type QuoteFound } from './quotes.ts'
import { datedMention, findTimes } from './times.ts'

/** The version of this verb. */
export const understander = 'understand@1'

/** Statements, mentions and dates of an article. Never throws on any text; a text without them gives empty lists. */
export function understand(article: Article): Understanding {
  const piece = openPiece(article)
  const people = peopleOf(piece)
  const quotes = findQuotes(piece, people).map(withEntity)
  const voices = voicesOf(quotes)
  const statements = [
    ...quotes.map((quote) => quoteStatement(piece, quote)),
    ...findFigures(piece).map(({ span, sentence, figure }) =>
      statement(piece, 'figure', sentence, span, voices(sentence), figure),
    ),
    ...findPledges(piece).map((found) => pledgeStatement(piece, found, voices(found.sentence))),
  ]
  statements.sort((a, b) => a.passage.start - b.passage.start)
  return {
    article: article.id,
    statements,
    mentions: mentionsOf(piece, findNamings(piece, people)),
    dates: findTimes(piece).map((time) => datedMention(piece, time)),
    by: understander,
  }
}

function withEntity(quote: QuoteFound): QuoteFound {
  const { speaker, attribution } = quote
  if (!speaker || !attribution) return quote
  const known = entityNamed(speaker.name)
  const kind = sourceKind(attribution.name, attribution.kind)
  if (!known) return { ...quote, attribution: { ...attribution, kind } }
  return {
    ...quote,
    speaker: { ...speaker, entity: known.id },
    attribution: { ...attribution, kind, entity: known.id },
  }
}

/** Who speaks a sentence, by the quotes found in it. */
function voicesOf(quotes: readonly QuoteFound[]): (sentence: SentenceFound) => Attribution | undefined {
  const spoken = quotes.filter((quote) => quote.attribution)
  return (sentence) =>
    spoken.find((quote) => quote.span.start < sentence.end && quote.span.end > sentence.start)?.attribution
}

function quoteStatement(piece: Piece, found: QuoteFound): Statement {
  const body: Quote = {
    kind: 'quote',
    manner: found.manner,
    quoted: found.stretches.map((stretch) => piece.passageOf(stretch)),
    ...(found.speaker ? { speaker: found.speaker } : {}),
  }
  return statement(piece, 'quote', found.span, found.stretches[0] ?? found.span, found.attribution, body)
}

function pledgeStatement(piece: Piece, found: PledgeFound, voice: Attribution | undefined): Statement {
  const body = voice ? { ...found.pledge, by: voice.name } : found.pledge
  return statement(piece, 'pledge', found.sentence, found.sentence, voice, body)
}

type Body<Kind> = Kind extends Statement['kind']
  ? Omit<Extract<Statement, { kind: Kind }>, 'id' | 'passage' | 'chain'>
  : never

function statement<Kind extends Statement['kind']>(
  piece: Piece,
  kind: Kind,
  span: Span,
  inner: Span,
  voice: Attribution | undefined,
  body: Body<Kind>,
): Statement {
  const about = {
    id: statementId(piece, kind, span, inner),
    passage: piece.passageOf(span),
    chain: chainOf(piece, span, voice),
  }
  return { ...about, ...body } as Statement
}

/** Names a statement by its article, kind and place. */
function statementId(piece: Piece, kind: Statement['kind'], span: Span, inner: Span): StatementId {
  const place = `${span.start}-${span.end}:${inner.start}-${inner.end}`
  return `statement:${sha256(`${piece.article.id}\n${kind}\n${place}`).slice(0, 32)}`
}
