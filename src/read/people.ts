// Finds who wrote a page's piece: in what the page tells machines and in its mark-up. Of two answers the one that names
// more of the same people, or the same ones more fully, is kept.

import { fold } from '../base/text.ts'
import type { Author } from '../news/article.ts'
import type { PageBlock } from './blocks.ts'
import { readByline } from './byline.ts'
import { textStart } from './headings.ts'
import { classedNames, markedNames } from './marked-people.ts'
import type { Element } from './page.ts'
import { isOfThePress } from './person-names.ts'
import type { PageFacts } from './structured.ts'

/** Who wrote a piece, the agency it credits, and the house where it signs itself: "MND Staff". */
export type People = {
  readonly authors: readonly Author[]
  readonly agency?: string | undefined
  readonly staff?: string | undefined
}

/** Where names are looked for, and the outlet's own names, which are none. */
export type AboutPeople = {
  readonly root: Element
  readonly blocks: readonly PageBlock[]
  readonly facts: PageFacts
  readonly sites: readonly string[]
  readonly language: string
  readonly headline: string
  /** What a feed said. */
  readonly hint?: string | undefined
}

/** Authors as the page's data and mark-up give them. */
export function toldPeople(about: AboutPeople): People {
  const { sites, language } = about
  let authors: readonly Author[] = []
  let agency: string | undefined
  let staff: string | undefined
  for (const { names, handles, mayAdd, isMeta } of toldNames(about)) {
    const found: Author[] = []
    for (const raw of names) {
      const byline = readByline(raw, { sites, language, handles })
      // Meta elements often name who made the site.
      if (!isMeta || isOfThePress(byline.agency ?? '')) agency ??= byline.agency
      staff ??= byline.staff
      for (const author of byline.authors)
        if (!found.some((each) => fold(each.name) === fold(author.name))) found.push(author)
    }
    if (found.length > 0) authors = authors.length === 0 ? found : fuller(authors, found, mayAdd)
  }
  return { authors, agency, staff }
}

type Told = {
  readonly names: readonly string[]
  /** Whether a nickname is taken for a name. */
  readonly handles: boolean
  /** Whether it may add people to those that an earlier answer names. */
  readonly mayAdd?: boolean
  readonly isMeta?: boolean
}

const metaNames =
  'author article:author article:author_name article:byline og:article:author articleauthor parsely-author sailthru.author shareaholic:article_author_name dc.creator dcterms.creator byl byline citation_author cxenseparse:author vr:author twitter:misc:written_by'.split(
    ' ',
  )

function* toldNames({ root, blocks, facts, headline, hint }: AboutPeople): Generator<Told> {
  const linked = facts.linked?.authors ?? []
  const people = linked.filter((author) => !author.organisation).map((author) => author.name)
  yield { names: people, handles: true }
  yield { names: markedNames(root), handles: true, mayAdd: true }
  yield { names: classedNames(nearHeadline(blocks, headline)), handles: true }
  for (const name of metaNames) {
    const found = (facts.meta.get(name) ?? []).filter((each) => !/^(?:https?:|www\.|\/|@)|\bwww\./.test(each))
    if (found.length > 0)
      yield { names: found.filter((each) => !/^\(/.test(each)), handles: name === 'author', mayAdd: true, isMeta: true }
  }
  for (const at of ['1', '2']) {
    const label = facts.meta.get(`twitter:label${at}`)?.[0]
    if (label && writtenBy.test(label)) yield { names: facts.meta.get(`twitter:data${at}`) ?? [], handles: true }
  }
  yield { names: linked.filter((author) => author.organisation).map((author) => author.name), handles: false }
  if (hint) yield { names: [hint.slice(0, 300).replace(/^\S+@\S+\s*\((.+)\)$/, '$1')], handles: true }
}

const writtenBy =
  /written by|verfasst von|geschrieben von|écrit par|escrito por|автор|написано|scritto da|escrito por|geschreven door|napisane przez|yazan/i

/** The blocks from a little above the headline to a little below the start of the text. */
function nearHeadline(blocks: readonly PageBlock[], headline: string): readonly PageBlock[] {
  const start = textStart(blocks)
  const title = blocks.findIndex((block) => block.text === headline)
  const from = Math.max(0, (title >= 0 && title < start ? title : start) - 6)
  return blocks.slice(from, start + 6)
}

/** The second answer where it has all people of the first and more of them, or spells one out; else the first. */
function fuller(first: readonly Author[], second: readonly Author[], mayAdd = false): readonly Author[] {
  if (second.length > 6 || second.length < first.length || (!mayAdd && second.length > first.length)) return first
  const isSame = (author: Author, other: Author) => {
    const [short, long] = [fold(author.name), fold(other.name)]
    return (
      short === long ||
      (!/\s/.test(short) && (long.startsWith(`${short} `) || long.replace(/[^\p{L}]/gu, '') === short))
    )
  }
  if (!first.every((author) => second.some((other) => isSame(author, other)))) return first
  return second.map((other) => first.find((author) => fold(author.name) === fold(other.name) && author.role) ?? other)
}
