// Every command: its words, what it calls in the newsroom, and how it says what came of it.

import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { SholuError } from '../base/errors.ts'
import { originStrip, sentencesOf } from '../news/edition.ts'
import { type Drafted, loadSettings, type Newsroom, openNewsroom, type Tally } from '../newsroom/newsroom.ts'
import { readFiles } from './read-files.ts'
import { columnsOf, openScreen, type Screen, wrap } from './screen.ts'
import { serve, waitForEnd } from './serve.ts'
import { showEdition } from './show.ts'
import { start } from './start.ts'

type Globals = { readonly folder: string; readonly json?: boolean }
type ExitCode = { value: number }

/** Puts every command on the tree. */
export function addCommands(program: Command, exit: ExitCode): void {
  const screenOf = () => openScreen(program.opts<Globals>().json === true)
  const folder = () => program.opts<Globals>().folder
  const within = async (work: (newsroom: Newsroom, screen: Screen) => Promise<void>): Promise<void> => {
    const screen = screenOf()
    const newsroom = await openNewsroom({ folder: folder(), onProgress: screen.progress })
    try {
      await work(newsroom, screen)
    } finally {
      await newsroom.close()
    }
  }

  program
    .command('start')
    .description(
      'show the main job: the edition of the bundled week, made before your eyes, then the site and the desk',
    )
    .option('--once', 'make the edition and end; do not serve')
    .option('--port <number>', 'port of site and desk', portNumber, 8470)
    .action(async (options: { once?: boolean; port: number }) => {
      await start({ folder: folder(), screen: screenOf(), once: options.once === true, port: options.port })
    })

  program
    .command('init')
    .description('write commented settings for a digest of your own into the folder')
    .action(() => {
      const screen = screenOf()
      for (const name of ['digest.yaml', 'outlets.yaml']) {
        const file = join(folder(), name)
        const fresh = !existsSync(file)
        if (fresh) {
          mkdirSync(folder(), { recursive: true })
          copyFileSync(new URL(`../../templates/${name}`, import.meta.url), file)
        }
        screen.say(fresh ? `Wrote ${file}` : `${file} is there already; left as it is`)
        screen.record({ kind: 'settings-file', file, written: fresh })
      }
      screen.say('Edit both, then: sholu work')
    })

  program
    .command('import')
    .description(
      'take in HTML, text or mail files, folders, web archives (.warc, .warc.gz), or addresses; then read them',
    )
    .argument('<places...>', 'files, folders or web addresses')
    .option('--no-read', 'only keep them')
    .action(async (places: readonly string[], options: { read: boolean }) =>
      within(async (newsroom, screen) => {
        const imported = await newsroom.import(places)
        const refused = imported.filter((one) => one.outcome.kind !== 'done')
        if (options.read) await newsroom.read()
        for (const one of imported) {
          const articles = one.capture ? await newsroom.store.articlesOf(one.capture) : []
          const why =
            one.capture && articles.length === 0 ? await newsroom.store.outcomeOf('read', one.capture) : undefined
          screen.record({
            kind: 'imported',
            name: one.name,
            capture: one.capture,
            outcome: one.outcome,
            articles,
            reading: why?.outcome,
          })
        }
        const fresh = imported.length - refused.length
        screen.say(`${fresh} taken in${refused.length > 0 ? `, ${refused.length} set aside` : ''}`)
        for (const one of refused)
          screen.say(screen.attention(`  ${one.name}: ${'why' in one.outcome ? one.outcome.why : ''}`))
        if (options.read) await sayReadings(newsroom, screen, imported)
        if (fresh === 0 && imported.length > 0) exit.value = 1
      }),
    )

  program
    .command('gather')
    .description('poll the feeds that are due and capture what is new')
    .option('--force', 'poll every feed now')
    .option('--revisit', 'look again at the pages of the edition now due, for changes')
    .action(async (options: { force?: boolean; revisit?: boolean }) =>
      within(async (newsroom, screen) => {
        sayTally(screen, await newsroom.gather({ force: options.force === true }))
        if (options.revisit) sayTally(screen, await newsroom.revisit())
      }),
    )

  program
    .command('read')
    .description('read captures into articles; or show what files read as, with --explain what was left out and why')
    .argument('[files...]', 'files to read without keeping anything')
    .option('--explain', 'show every line left out, with the reason')
    .action(async (files: readonly string[], options: { explain?: boolean }) => {
      if (files.length > 0) await readFiles(files, screenOf(), options.explain === true)
      else await within(async (newsroom, screen) => sayTally(screen, await newsroom.read()))
    })

  program
    .command('understand')
    .description('find quotes, figures, pledges, names and dates in articles not understood yet')
    .action(async () => within(async (newsroom, screen) => sayTally(screen, await newsroom.understand())))

  program
    .command('group')
    .description('group articles into stories and tell reprints from independent reports')
    .action(async () =>
      within(async (newsroom, screen) => {
        sayTally(screen, await newsroom.group())
        const stories = await newsroom.store.stories(newsroom.settings.digest.id)
        for (const story of stories) screen.record({ kind: 'story', ...story })
        const told = stories.filter((story) => story.articles.length > 1)
        screen.say(`${stories.length} stories, ${told.length} told by more than one article`)
      }),
    )

  program
    .command('write')
    .description('write the draft of the edition now due, or of the one named')
    .argument('[edition]', 'number, an ISO week such as 2025-W51')
    .option('--explain', 'say for every story why it was chosen or not')
    .action(async (number: string | undefined, options: { explain?: boolean }) =>
      within(async (newsroom, screen) => sayDraft(screen, await newsroom.write(number), options.explain === true)),
    )

  program
    .command('approve')
    .description('approve an edition exactly as it stands, so that it may be published')
    .argument('<edition>', 'number or id')
    .requiredOption('--by <name>', 'who approves it')
    .action(async (name: string, options: { by: string }) =>
      within(async (newsroom, screen) => {
        const edition = await newsroom.approve(name, options.by)
        screen.record({ kind: 'approved', edition: edition.id, status: edition.status, approval: edition.approval })
        screen.say(`${edition.number} is ${edition.status}: ${edition.title}`)
      }),
    )

  program
    .command('publish')
    .description('publish an approved edition: the whole site anew, with its feed')
    .argument('<edition>', 'number or id')
    .action(async (name: string) => within((newsroom, screen) => sayPublished(newsroom, screen, name)))

  program
    .command('work')
    .description(
      'run the whole line once over all that is due: gather, read, understand, group, write, and publish what may go out',
    )
    .option('--no-write', 'stop before writing')
    .action(async (options: { write: boolean }) =>
      within(async (newsroom, screen) => {
        await workLine(newsroom, screen, options.write)
      }),
    )

  program
    .command('editions')
    .description('list the editions there are')
    .action(async () =>
      within(async (newsroom, screen) => {
        const editions = await newsroom.editions()
        for (const { id, number, status, title, items } of editions)
          screen.record({ kind: 'edition', id, number, status, title, items: items.length })
        if (editions.length === 0) screen.say('There is no edition yet. `sholu work` writes one.')
        for (const line of columnsOf(editions.map((one) => [one.number, one.status, one.title]))) screen.say(line)
      }),
    )

  program
    .command('show')
    .description('print an edition to be read')
    .argument('<edition>', 'number or id')
    .option('--places', 'put before each sentence the place by which `trace` finds it')
    .action(async (name: string, options: { places?: boolean }) =>
      within(async (newsroom, screen) => {
        const edition = await editionNamed(newsroom, name)
        screen.record({ kind: 'edition', ...edition })
        if (!screen.json) showEdition(screen, edition, { places: options.places === true })
      }),
    )

  program
    .command('trace')
    .description('walk a sentence down: citation, passage, article, capture, feed, outlet')
    .argument('<edition>', 'number or id')
    .argument('<place>', 'item and sentence, such as 2.3; 0 is the standfirst')
    .action(async (name: string, place: string) =>
      within((newsroom, screen) => sayTrace(newsroom, screen, name, place)),
    )

  program
    .command('verify')
    .description('check every citation of an edition again, down to the bytes')
    .argument('<edition>', 'number or id')
    .action(async (name: string) =>
      within(async (newsroom, screen) => {
        const found = await newsroom.verify(name)
        screen.record({ kind: 'verification', ...found })
        const kept = found.withoutBytes > 0 ? `, ${found.withoutBytes} of them by hash alone` : ''
        screen.say(
          `${found.edition.number}: ${found.sentences} sentences, ${found.citations} citations, ${found.captures} captures${kept}`,
        )
        for (const fault of found.faults) screen.say(screen.attention(`  ${fault}`))
        screen.say(found.faults.length === 0 ? 'Everything holds.' : `${found.faults.length} things do not hold.`)
        if (found.faults.length > 0) exit.value = 1
      }),
    )

  program
    .command('outcomes')
    .description('say what became of every datum at every step, and what was set aside and why')
    .action(async () =>
      within(async (newsroom, screen) => {
        const counts = await newsroom.store.ledgerCounts()
        for (const one of counts) screen.record({ kind: 'step', ...one })
        const rows = counts.map(({ step, counts: of }) => [
          step,
          `${of.done} done`,
          `${of['nothing-to-do']} nothing to do`,
          `${of['set-aside']} set aside`,
          `${of.again} to try again`,
        ])
        for (const line of columnsOf(rows)) screen.say(line)
        for (const entry of await newsroom.setAside()) {
          screen.record({ kind: 'set-aside', ...entry })
          screen.say(
            screen.attention(`  ${entry.step} ${entry.datum}: ${'why' in entry.outcome ? entry.outcome.why : ''}`),
          )
        }
      }),
    )

  program
    .command('search')
    .description('find articles by words in their headline and text, in any script')
    .argument('<words...>', 'words; those in quotation marks stand together')
    .action(async (words: readonly string[]) =>
      within(async (newsroom, screen) => {
        const hits = await newsroom.search(words.join(' '))
        for (const hit of hits) {
          screen.record({ kind: 'found', ...hit })
          screen.say(
            `${hit.article.datePublished?.value.slice(0, 10) ?? '          '}  ${hit.article.outlet.name}: ${hit.article.headline}`,
          )
          if (hit.excerpt) screen.say(screen.quiet(wrap(hit.excerpt, screen.width, '            ')))
        }
        if (hits.length === 0) screen.say('Nothing found.')
      }),
    )

  program
    .command('serve')
    .description('serve the site and the read-only desk on this machine')
    .option('--port <number>', 'port', portNumber, 8470)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .action(async (options: { port: number; host: string }) =>
      within(async (newsroom, screen) => {
        const listening = await serve(newsroom, options)
        screen.record({ kind: 'serving', desk: listening.url, site: `${listening.url}site/` })
        screen.say(`Site ${listening.url}site/   Desk ${listening.url}   (Ctrl-C ends)`)
        await waitForEnd(listening)
      }),
    )

  program
    .command('doctor')
    .description('look the installation over: settings, folder, disk, database, steps, feeds')
    .action(async () => {
      loadSettings(folder())
      await within(async (newsroom, screen) => {
        const findings = await newsroom.doctor()
        for (const finding of findings) screen.record({ kind: 'finding', ...finding })
        const mark = { good: '✓', worry: '!', bad: '✗' } as const
        const lines = columnsOf(findings.map((one) => [mark[one.state], one.what, one.said]))
        for (const [n, line] of lines.entries())
          screen.say(findings[n]!.state === 'good' ? line : screen.attention(line))
        if (findings.some((one) => one.state === 'bad' && one.what !== 'feed')) exit.value = 1
      })
    })
}

function portNumber(raw: string): number {
  const port = Number(raw)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new SholuError('port-taken', `"${raw}" is no port: a number from 0 to 65535 is wanted.`)
  return port
}

async function editionNamed(newsroom: Newsroom, name: string) {
  const edition = await newsroom.edition(name)
  if (!edition)
    throw new SholuError('edition-unknown', `There is no edition "${name}". \`sholu editions\` lists those there are.`)
  return edition
}

/** One line on what became of the data of a step. */
export function sayTally(screen: Screen, { step, counts }: Tally): void {
  screen.record({ kind: 'step', step, ...counts })
  const parts = [`${counts.done} done`]
  if (counts['nothing-to-do'] > 0) parts.push(`${counts['nothing-to-do']} nothing to do`)
  if (counts['set-aside'] > 0) parts.push(screen.attention(`${counts['set-aside']} set aside`))
  if (counts.again > 0) parts.push(screen.attention(`${counts.again} to try again`))
  screen.finish(`${step.padEnd(11)} ${parts.join(', ')}`)
}

async function sayReadings(
  newsroom: Newsroom,
  screen: Screen,
  imported: Awaited<ReturnType<Newsroom['import']>>,
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

/** Runs the line over all that is due; gives what became of the edition due. */
export async function workLine(newsroom: Newsroom, screen: Screen, withEdition = true): Promise<Drafted | undefined> {
  sayTally(screen, await newsroom.gather())
  sayTally(screen, await newsroom.read())
  if (newsroom.settings.recording) {
    sayTally(screen, await newsroom.revisit())
    sayTally(screen, await newsroom.read())
  }
  sayTally(screen, await newsroom.understand())
  sayTally(screen, await newsroom.group())
  if (!withEdition) return undefined
  const number = newsroom.numberDue()
  const standing = await newsroom.edition(number)
  if (standing && standing.status !== 'draft') {
    screen.say(`${'write'.padEnd(11)} ${number} is ${standing.status} already`)
    return undefined
  }
  const drafted = await newsroom.write()
  sayDraft(screen, drafted, false)
  if (drafted.kind === 'drafted' && newsroom.settings.digest.approval === 'none')
    await publishIfSound(newsroom, screen, drafted)
  return drafted
}

/** Publishes a draft without a person, where the settings say so and nothing was found against it. */
async function publishIfSound(
  newsroom: Newsroom,
  screen: Screen,
  drafted: Drafted & { kind: 'drafted' },
): Promise<void> {
  const unsound = [
    ...drafted.verdicts
      .filter((verdict) => verdict.support !== 'supported')
      .map((verdict) => `sentence ${verdict.place}: ${verdict.faults.join('; ')}`),
    ...drafted.breaches.map((breach) => `${breach.place}: ${breach.what}`),
    ...drafted.style
      .filter((fault) => fault.level === 'must')
      .map((fault) => `${fault.place}: ${fault.what} (${fault.rule})`),
  ]
  if (unsound.length > 0) {
    screen.say(screen.attention('Not published by itself; a person must look at it:'))
    for (const what of unsound) screen.say(screen.attention(`  ${what}`))
    return
  }
  await newsroom.approve(drafted.edition.number, 'settings (approval: none)')
  await sayPublished(newsroom, screen, drafted.edition.number)
}

async function sayPublished(newsroom: Newsroom, screen: Screen, name: string): Promise<void> {
  const { edition, folder, files } = await newsroom.publish(name)
  screen.record({ kind: 'published', edition: edition.id, folder, files })
  screen.finish(`${'publish'.padEnd(11)} ${edition.number}: ${files} files in ${folder}`)
}

function sayDraft(screen: Screen, drafted: Drafted, explain: boolean): void {
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

async function sayTrace(newsroom: Newsroom, screen: Screen, name: string, place: string): Promise<void> {
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
