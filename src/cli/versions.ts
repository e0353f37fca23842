// `sholu versions`: what stood at an address when, and what its outlet changed.

import type { Change, Version, VersionDiff } from '../news/version.ts'
import type { ChangedCitation } from '../newsroom/newsroom.ts'
import { type Screen, wrap } from './screen.ts'

/** Prints the versions of a page, oldest first, each with what changed. */
export function sayVersions(
  screen: Screen,
  { url, versions }: { readonly url: string; readonly versions: readonly Version[] },
): void {
  screen.record({ kind: 'versions', url, versions })
  screen.say(screen.strong(versions.at(-1)?.article.headline ?? url))
  screen.say(screen.quiet(versions.at(-1)?.article.url ?? url))
  for (const [n, version] of versions.entries()) {
    const span =
      version.firstSeen === version.lastSeen
        ? moment(version.firstSeen)
        : `${moment(version.firstSeen)} – ${moment(version.lastSeen)}`
    screen.say(`  ${n + 1}  ${span}  ${version.since ? summary(version.since) : 'as first read'}`)
    if (!version.since) continue
    const texts = { was: versions[n - 1]!.article.text, is: version.article.text }
    for (const line of changesIn(version.since, texts)) screen.say(wrap(line, screen.width, '     '))
  }
  screen.say()
}

/** Prints that an outlet changed words which an edition cites. */
export function sayChangedCitation(screen: Screen, { place, url, passage, is, since }: ChangedCitation): void {
  const now = is ? `now “${short(is.exact)}”` : 'now taken out'
  screen.say(`  ${place} rests on words the outlet changed, seen ${moment(since)}: “${short(passage.exact)}”, ${now}`)
  screen.say(screen.quiet(`      ${url}`))
}

/** `2025-12-18 14:05` UTC. */
const moment = (instant: string) => `${instant.slice(0, 16).replace('T', ' ')} UTC`

function summary(diff: VersionDiff): string {
  const parts = [
    counted(diff.words.length, 'change of words', 'changes of words'),
    counted(diff.figures.length, 'figure', 'figures'),
    counted(diff.quotes.length, 'quotation', 'quotations'),
    counted(diff.moved.length, 'paragraph moved', 'paragraphs moved'),
  ].filter(Boolean)
  const same = Math.floor(diff.sameShare * 100)
  return parts.length === 0
    ? 'only what stands above the text'
    : `${parts.join(', ')}; ${same} % of the words are the same`
}

const counted = (count: number, one: string, many: string) =>
  count === 0 ? '' : `${count} ${count === 1 ? one : many}`

type Texts = { readonly was: string; readonly is: string }

function changesIn(diff: VersionDiff, texts: Texts): readonly string[] {
  return [
    ...diff.fields.map(({ field, was, is }) => `${field}: ${was || 'none'} → ${is || 'none'}`),
    ...diff.figures.map((change) => `figure: ${side(change)}`),
    ...diff.quotes.map((change) => `quotation: ${side(change)}`),
    ...diff.words.map((change) => `words: ${inPlace(change, texts)}`),
    ...diff.moved.map((passage) => `moved: ${short(passage.exact)}`),
  ]
}

function side({ was, is }: Change): string {
  if (!was) return `added “${short(is?.exact ?? '')}”`
  return is ? `“${short(was.exact)}” → “${short(is.exact)}”` : `taken out “${short(was.exact)}”`
}

/** A short change with the words around it, so that it can be read by itself. */
function inPlace(change: Change, texts: Texts): string {
  const place = change.is ?? change.was
  if (!place || place.exact.length > 60) return side(change)
  const points = [...(change.is ? texts.is : texts.was)]
  const before = points
    .slice(Math.max(0, place.start - 32), place.start)
    .join('')
    .replace(/^.*\n|^\S*\s/su, '')
  const after = points
    .slice(place.end, place.end + 32)
    .join('')
    .replace(/\n.*$|\s\S*$/su, '')
  return `… ${before}[${change.was?.exact ?? ''} → ${change.is?.exact ?? ''}]${after} …`
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  const points = [...line]
  return points.length <= 240 ? line : `${points.slice(0, 235).join('')} …`
}
