// The section an article stands in: as the page tells machines, as its path of links names it, or as the kicker above the
// headline prints it.

import { fold } from '../base/text.ts'
import type { PageBlock } from './blocks.ts'
import { isSite } from './site-names.ts'
import { metaOf, type PageFacts } from './structured.ts'

/** What a section is found by. */
export type AboutSection = {
  readonly facts: PageFacts
  readonly blocks: readonly PageBlock[]
  readonly headline: string
  /** Names by which the outlet calls itself. */
  readonly sites: readonly string[]
  /** Names in the byline. */
  readonly names: readonly string[]
}

/** The section's name as printed; undefined when the page names none. */
export function sectionOf(about: AboutSection): string | undefined {
  const { facts } = about
  const told = [
    facts.linked?.section,
    metaOf(facts, 'article:section'),
    metaOf(facts, 'section', 'parsely-section', 'og:article:section', 'dc.subject.section', 'article.section'),
    lastCrumb(about),
    kickerOf(about.blocks),
  ]
  return told.flatMap((each) => (each ? named(each, about) : [])).at(0)
}

/** No names of sections, though pages give them as such. */
const generic =
  /^(?:articles?|home(?: ?page)?|front ?page|start(?:seite)?|main|page|posts?|blogs?|story|stories|all|other|uncategori[sz]ed|default|general|content|index|table of contents|главная|басты бет|ana sayfa|inicio|portada|accueil|トップ|首页|홈)$/iu

/** A section's name, the first of several; nothing for what names the site, the author or no section. */
function named(raw: string, { sites, names, headline }: AboutSection): readonly string[] {
  const text = raw.replace(/^[\s>»/|-]+|[\s>»/|-]+$/g, '')
  const first = text.length > 30 && text.includes(',') ? text.slice(0, text.indexOf(',')).trim() : text
  if (first === '' || first.length >= 60 || generic.test(first) || /^https?:|^\d+$/.test(first)) return []
  const key = fold(first)
  const isOther = fold(headline).startsWith(key) || names.includes(key) || sites.some((site) => fold(site) === key)
  return isOther ? [] : [first]
}

/** The last name of the path before the piece itself. */
function lastCrumb({ facts, headline, sites }: AboutSection): string | undefined {
  const title = fold(headline)
  return facts.crumbs.findLast((crumb) => {
    const key = fold(crumb)
    return (
      crumb.length < 40 &&
      !generic.test(crumb) &&
      !title.startsWith(key.slice(0, 30)) &&
      !key.startsWith(title) &&
      !isSite(crumb, sites)
    )
  })
}

function kickerOf(blocks: readonly PageBlock[]): string | undefined {
  const first = blocks.findIndex((block) => block.reason === undefined && block.weight > 60)
  const kicker = blocks
    .slice(Math.max(0, first - 10), Math.max(0, first))
    .find(
      (block) =>
        block.reason === 'kicker' &&
        block.kind !== 'heading' &&
        block.weight < 40 &&
        !/^\p{Lu}{4,}$/u.test(block.text) &&
        /^\p{L}[\p{L}\s&/-]+$/u.test(block.text),
    )
  return kicker?.text
}
