// How commands say what came of them: in words for people, as records for programs.

import { originStrip, sentencesOf } from '../news/edition.ts'
import type { Drafted, ImportedName, Newsroom, Tally } from '../newsroom/newsroom.ts'
import { type Screen, wrap } from './screen.ts'

/** One line on what became of the data of a step. */
export function sayTally(screen: Screen, { step, counts }: Tally): void {
  screen.record({ kind: 'step', step, ...counts })
  const parts = [`${counts.done} done`]
  if (counts['nothing-to-do'] > 0) parts.push(`${counts['nothing-to-do']} nothing to do`)
  if (counts['set-aside'] > 0) parts.push(screen.attention(`${counts['set-aside']} set aside`))
  if (counts.again > 0) parts.push(screen.attention(`${counts.again} to try again`))
  screen.finish(`${step.padEnd(11)} ${parts.join(', ')}`)
}

/** What each capture just imported reads as. */
export async function sayReadings(
  newsroom: Newsroom,
  screen: Screen,
  imported: readonly ImportedName[],
): Promise<void> {
  for (const one of imported) {
    if (!one.capture) continue
    const articles = await newsroom.store.articlesOf(one.capture)
    for (const article of articles) {
      screen.say(`  ${article.kind}: ${article.headline}`)
      const about = [
        article.byline.map((author) => author.name).join(', '),
        article.datePublished?.value,
        article.inLanguage,
        `${article.blocks.length} paragraphs`,
      ]
      screen.say(screen.quiet(`    ${about.filter(Boolean).join(' · ')}`))
      for (const section of article.sections ?? [])
        screen.say(screen.quiet(`    ${section.outlet}: ${section.headline} (${section.paragraphs.length} paragraphs)`))
    }
    if (articles.length > 0) continue
    const outcome = (await newsroom.store.outcomeOf('read', one.capture))?.outcome
    if (outcome && 'why' in outcome) screen.say(`  ${one.name}: ${outcome.why}`)
  }
}

/** Publishes an edition and says where it stands. */
export async function sayPublished(newsroom: Newsroom, screen: Screen, name: string): Promise<void> {
  const { edition, folder, files } = await newsroom.publish(name)
  screen.record({ kind: 'published', edition: edition.id, folder, files })
  screen.finish(`${'publish'.padEnd(11)} ${edition.number}: ${files} files in ${folder}`)
}

/** What became of a draft; with `explain`, every choice and every fault found. */
export function sayDraft(screen: Screen, drafted: Drafted, explain: boolean): void {
  if (explain) {
    for (const decision of drafted.decisions) {
      screen.record({ ...decision, kind: 'decision' })
      screen.say(`${decision.chosen ? '●' : '·'} ${decision.headline}`)
      screen.say(screen.quiet(wrap(decision.why, screen.width, '  ')))
    }
  }
  if (drafted.kind === 'too-thin') {
    screen.record({ kind: 'no-edition', number: drafted.number, why: drafted.why })
    screen.finish(`${'write'.padEnd(11)} no edition ${drafted.number}: ${drafted.why}`)
    return
  }
  const { edition, verdicts, breaches, style } = drafted
  screen.record({ kind: 'draft', edition, verdicts, breaches, style })
  const supported = verdicts.filter((verdict) => verdict.support === 'supported').length
  screen.finish(
    `${'write'.padEnd(11)} ${edition.number}: ${edition.items.length} items, ${supported} of ${[...sentencesOf(edition)].length} sentences supported, ${breaches.length} rights breaches`,
  )
  if (!explain) return
  for (const item of edition.items) screen.say(`  ${originStrip(item).padEnd(16)} ${item.outlet}: ${item.headline}`)
  for (const verdict of verdicts)
    if (verdict.support !== 'supported')
      screen.say(screen.attention(`  ${verdict.place} ${verdict.support}: ${verdict.faults.join('; ')}`))
  for (const fault of style) screen.say(screen.quiet(`  ${fault.rule} ${fault.level}: ${fault.place} ${fault.what}`))
}

/** The ladder under a sentence. */
export async function sayTrace(newsroom: Newsroom, screen: Screen, name: string, place: string): Promise<void> {
  const found = await newsroom.trace(name, place)
  screen.record({ kind: 'trace', ...found })
  const { say, quiet, strong, attention, width } = screen
  say(strong(`${found.edition.number} ${found.place}`))
  say(wrap(found.sentence.text, width, '  '))
  for (const [n, { citation, article, capture, feed, passageHolds, bytesHold }] of found.rungs.entries()) {
    say()
    say(`citation ${n + 1} (${citation.role})`)
    for (const inference of citation.inferences)
      say(`  by rule   ${inference.rule}: ${inference.from} → ${inference.to}`)
    say(
      `  passage   ${citation.passage.start}–${citation.passage.end}${passageHolds ? '' : attention('  no longer stands there')}`,
    )
    say(wrap(citation.passage.exact, width, '            '))
    if (!article) continue
    say(`  article   ${article.headline}`)
    const by = [
      article.byline.map((author) => author.name).join(', '),
      article.agency ? `credit ${article.agency}` : '',
      article.datePublished?.value ?? 'undated',
      article.inLanguage,
    ]
    say(quiet(`            ${by.filter(Boolean).join(' · ')}`))
    say(quiet(`            ${article.url}`))
    if (!capture) continue
    say(
      `  capture   ${capture.capturedAt}  ${capture.length} bytes  ${bytesHold === true ? 'bytes hold' : bytesHold === false ? attention('bytes changed') : bytesHold}`,
    )
    say(quiet(`            ${capture.digest}`))
    if (feed) say(`  feed      ${feed}`)
    const outlet = newsroom.settings.outlets.find((one) => one.id === article.outlet)
    if (outlet) say(`  outlet    ${outlet.name}, ${outlet.country} (${outlet.policy})`)
  }
}
