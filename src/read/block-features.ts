// The questions asked of a block before it is judged, each with a short list of answers. The judgement weighs every answer
// (block-weights.ts), so each must have a name that can be read.

import type { Evidence, Look } from './block-evidence.ts'
import type { Reason } from './furniture.ts'

/** A question with its possible answers; `of` gives the place of the answer in the list. */
export type Question<About> = {
  readonly name: string
  readonly answers: readonly string[]
  readonly of: (about: About) => number
  /** The two questions it is put together from: places of the first times the answers of the second, plus places of that. */
  readonly parts?: readonly [Question<About>, Question<About>]
}

/** What the first judgement of the blocks around adds for the second. */
export type Around = {
  /** First judgements, 0 to 1: of the block, of those before and after it. */
  readonly own: number
  readonly before: number
  readonly after: number
  /** Kept share of the characters in the five blocks before and after. */
  readonly nearBefore: number
  readonly nearAfter: number
  /** Kept share of the characters in blocks nested and named alike, itself left out; -1 when there are none. */
  readonly alike: number
  /** First judgement of the heading above, -1 when there is none. */
  readonly heading: number
  /** Share of the kept characters that stand before it. */
  readonly progress: number
  readonly evidence: Evidence
}

const reasons: readonly Reason[] = [
  'navigation',
  'share-bar',
  'related',
  'newsletter',
  'advertisement',
  'comments',
  'cookie-notice',
  'caption',
  'image-credit',
  'byline',
  'byline-repeated',
  'article-date',
  'author-bio',
  'author-archive-link',
  'kicker',
  'title',
  'tags',
  'sidebar',
  'footer',
  'copyright',
  'credit',
  'currency-ticker',
  'hidden',
  'form',
  'reading-time',
  'paywall',
  'label',
  'table',
  'appeal',
  'service-note',
  'update-note',
  'repeated-on-outlet',
]
const reasonAnswers = ['none', ...reasons, 'other']
const reasonPlace = new Map<Reason | undefined, number>(reasons.map((reason, at) => [reason, at + 1]))
const placeOfReason = (reason: Reason | undefined) =>
  reason === undefined ? 0 : (reasonPlace.get(reason) ?? reasonAnswers.length - 1)

const ruleAnswers = [...reasonAnswers.slice(0, -1), 'ticker', 'repeated', 'outside-article', 'other']
const rulePlace = new Map(ruleAnswers.map((reason, at) => [reason, at]))

/** A question whose answers are the steps of a measure. */
function steps<About>(name: string, edges: readonly number[], of: (about: About) => number): Question<About> {
  const answers = edges.map((edge, at) => (at === 0 ? `<${edge}` : `${edges[at - 1]}-${edge}`))
  answers.push(`>=${edges.at(-1)}`)
  return {
    name,
    answers,
    of: (about) => {
      const value = of(about)
      let at = 0
      while (at < edges.length && value >= edges[at]!) at++
      return at
    },
  }
}

function choice<About>(name: string, answers: readonly string[], of: (about: About) => string): Question<About> {
  const places = new Map(answers.map((answer, at) => [answer, at]))
  return { name, answers, of: (about) => places.get(of(about)) ?? answers.length - 1 }
}

function yes<About>(name: string, of: (about: About) => boolean): Question<About> {
  return { name, answers: ['no', 'yes'], of: (about) => (of(about) ? 1 : 0) }
}

/** Two questions as one: their answers together. */
function both<About>(one: Question<About>, other: Question<About>): Question<About> {
  return {
    name: `${one.name} & ${other.name}`,
    answers: one.answers.flatMap((a) => other.answers.map((b) => `${a} & ${b}`)),
    of: (about) => one.of(about) * other.answers.length + other.of(about),
    parts: [one, other],
  }
}

const share = (part: number, whole: number) => part / Math.max(1, whole)

const size = steps<Evidence>('size', [15, 30, 60, 100, 160, 300, 600], ({ block }) => block.weight)
const coarse = steps<Evidence>('length', [40, 100, 250], ({ block }) => block.weight)
const sentence = yes<Evidence>('sentence', (about) => about.sentence)
const kind = choice<Evidence>('kind', ['paragraph', 'heading', 'quote', 'list-item'], ({ block }) => block.kind)
const tags = 'p div li h1 h2 h3 h4 h5 h6 td th span blockquote pre figcaption table dd dt section article a strong'
const tag = choice<Evidence>('element', [...tags.split(' '), 'other'], ({ block }) => block.element.tag)
const links = steps<Evidence>('link share', [0.001, 0.15, 0.4, 0.7, 0.95], ({ block }) => block.linkShare)
const part = {
  name: 'part',
  answers: reasonAnswers,
  of: (about: Evidence) => placeOfReason(about.part),
}
const line = {
  name: 'words',
  answers: reasonAnswers,
  of: (about: Evidence) => placeOfReason(about.line),
}
const rule = {
  name: 'rules',
  answers: ruleAnswers,
  of: (about: Evidence) => (about.rule === undefined ? 0 : (rulePlace.get(about.rule) ?? ruleAnswers.length - 1)),
}
const place = choice<Evidence>('place', ['head', 'middle', 'tail'], (about) => about.place)
const depth = steps<Evidence>('depth', [0, 1, 2, 3, 4, 6], (about) => about.depth)
const inside = yes<Evidence>('in the container', (about) => about.depth >= 0)
const alike = steps<Evidence>('alike', [0.001, 0.1, 0.3, 0.6], (about) => about.alike)
const beside = steps<Evidence>('beside', [0.001, 0.1, 0.3, 0.6], (about) => about.beside)
const looks: readonly Look[] = ['prose', 'short', 'line', 'heading', 'linked', 'item', 'none']
const lookBefore = choice<Evidence>('block before', looks, (about) => about.lookBefore)
const lookAfter = choice<Evidence>('block after', looks, (about) => about.lookAfter)
const gapBefore = steps<Evidence>('prose before', [2, 3, 6, 99], (about) => about.gapBefore)
const gapAfter = steps<Evidence>('prose after', [2, 3, 6, 99], (about) => about.gapAfter)
const card = choice<Evidence>('card', ['none', 'plain', 'linked'], (about) => about.card)
const headings = ['none', 'plain', 'linked', 'furniture', 'headline']
const heading = choice<Evidence>('heading above', headings, (about) => about.heading)
const article = choice<Evidence>('article', ['own', 'other', 'none'], (about) => about.article)
const named = steps<Evidence>('levels to named body', [1, 2, 3, 6], (about) => about.named)
const overlap = steps<Evidence>('words shared', [0, 0.1, 0.25, 0.4, 0.6], (about) => about.overlap)
const headlineGap = steps<Evidence>('after headline', [-20, 0, 1, 2, 4, 8, 30, 999], (about) => about.afterHeadline)
const repeats = choice<Evidence>('repeats', ['headline', 'description', 'nothing'], (about) => about.repeats)
const colon = yes<Evidence>('ends with a colon', ({ block }) => /[:：]\s*$/u.test(block.text))

const source = choice<Evidence>(
  'rules by',
  ['nothing', 'words', 'part', 'shape', 'place'],
  ({ rule, line, part, depth }) =>
    rule === undefined
      ? 'nothing'
      : line !== undefined
        ? 'words'
        : part !== undefined
          ? 'part'
          : depth >= 0
            ? 'shape'
            : 'place',
)
const lines = steps<Evidence>('short lines in a row', [1, 2, 4, 8, 20], (about) => about.lines)
const prose = steps<Evidence>('prose of the page', [300, 1000, 3000], (about) => about.prose)

/** Asked of every block. */
export const questions: readonly Question<Evidence>[] = [
  rule,
  both(rule, coarse),
  both(
    yes('rules keep it', (about) => about.rule === undefined),
    both(size, sentence),
  ),
  both(
    yes('rules keep it', (about) => about.rule === undefined),
    both(kind, place),
  ),
  both(size, sentence),
  both(kind, both(coarse, place)),
  both(tag, inside),
  both(links, coarse),
  both(links, kind),
  part,
  both(part, alike),
  both(part, place),
  both(source, beside),
  both(source, both(kind, place)),
  both(source, alike),
  both(source, both(lookBefore, coarse)),
  both(source, links),
  both(lines, beside),
  both(lines, place),
  both(lines, source),
  both(prose, both(inside, place)),
  line,
  both(line, place),
  both(inside, both(place, sentence)),
  depth,
  both(alike, coarse),
  both(beside, coarse),
  both(alike, kind),
  both(beside, place),
  both(lookBefore, lookAfter),
  both(lookAfter, kind),
  both(lookBefore, kind),
  both(gapBefore, gapAfter),
  both(card, coarse),
  both(card, place),
  both(
    heading,
    steps('blocks since', [2, 4, 10], (about) => about.headingGap),
  ),
  both(heading, coarse),
  both(article, inside),
  both(article, place),
  named,
  both(named, inside),
  both(overlap, coarse),
  both(overlap, place),
  headlineGap,
  repeats,
  both(repeats, place),
  both(
    steps('items in a row', [1, 2, 4, 8, 20], (about) => about.run),
    links,
  ),
  both(
    steps('items in a row', [1, 2, 4, 8, 20], (about) => about.run),
    place,
  ),
  steps('earlier the same', [1, 2, 4], (about) => about.earlier),
  both(
    steps('times on the page', [2, 3, 6], (about) => about.times),
    kind,
  ),
  both(colon, lookAfter),
  yes('ends with an ellipsis', ({ block }) => /(?:\.\.\.|…)\W*$/u.test(block.text)),
  yes('starts in lower case', ({ block }) => /^\p{Ll}/u.test(block.text)),
  yes('starts with a quotation mark', ({ block }) => /^["“«„'‘「『]/u.test(block.text)),
  yes('starts with a bullet or arrow', ({ block }) => /^[•·▪◦*►▶→»>–—|-]/u.test(block.text)),
  yes('asks', ({ block }) => /[?？]\s*$/u.test(block.text)),
  yes('holds a bar', ({ block }) => /[|｜]/u.test(block.text)),
  yes('holds an address', ({ block }) => /@\w|https?:|www\.|\.com\b/iu.test(block.text)),
  yes(
    'holds a time of day',
    ({ block, characters }) => characters.digits > 2 && /\b\d{1,2}[:.]\d{2}\b/u.test(block.text),
  ),
  both(
    steps('digits', [0.001, 0.08, 0.25], ({ block, characters }) => share(characters.digits, block.text.length)),
    coarse,
  ),
  both(
    steps('capitals', [0.001, 0.06, 0.15, 0.6], ({ characters }) => share(characters.capitals, characters.letters)),
    coarse,
  ),
  steps('commas', [0.001, 0.01, 0.03], ({ block, characters }) => share(characters.commas, block.text.length)),
]

const own = steps<Around>('first judgement', [0.03, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.97], (about) => about.own)
const third = (name: string, of: (about: Around) => number) => steps<Around>(name, [0, 0.15, 0.5, 0.85], of)
const lift = ({ name, answers, of }: Question<Evidence>): Question<Around> => ({
  name,
  answers,
  of: ({ evidence }) => of(evidence),
})
const nearBefore = third('kept near before', (about) => about.nearBefore)
const nearAfter = third('kept near after', (about) => about.nearAfter)

/** Asked a second time, when the blocks around have been judged once. */
export const secondQuestions: readonly Question<Around>[] = [
  own,
  both(
    third('kept before', (about) => about.before),
    third('kept after', (about) => about.after),
  ),
  both(nearBefore, nearAfter),
  both(
    third('kept alike', (about) => about.alike),
    lift(coarse),
  ),
  both(
    third('heading kept', (about) => about.heading),
    lift(coarse),
  ),
  both(
    lift(kind),
    third('kept after', (about) => about.after),
  ),
  both(lift(kind), nearAfter),
  both(
    steps('kept text before', [0.001, 0.2, 0.8, 0.999], (about) => about.progress),
    nearBefore,
  ),
  both(
    steps('kept text before', [0.001, 0.2, 0.8, 0.999], (about) => about.progress),
    lift(coarse),
  ),
]
