// Every command: its words, what it calls in the newsroom, and how it says what came of it.

import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import { SholuError } from '../base/errors.ts'
import { makeFolder } from '../base/folders.ts'
import { loadSettings, type Newsroom, openNewsroom } from '../newsroom/newsroom.ts'
import { readFiles } from './read-files.ts'
import { sayDraft, sayPublished, sayReadings, sayTally, sayTrace } from './say.ts'
import { columnsOf, openScreen, type Screen, wrap } from './screen.ts'
import { type OpenDesk, serveUntilEnd } from './serve.ts'
import { showEdition } from './show.ts'
import { start } from './start.ts'
import { sayChangedCitation, sayVersions } from './versions.ts'
import { workLine } from './work.ts'

type Globals = { readonly folder: string; readonly json?: boolean }

/** What commands need from outside the room. */
export type Outside = { readonly openDesk: OpenDesk }

/** One run of one command: it sets the code when it ends without an error and yet not well. */
export type Run = { exitCode: number }

/** Parses and runs; gives 0 or 2 when the words were only asked about or not understood. */
export async function parseWords(program: Command, words: readonly string[]): Promise<number | undefined> {
  try {
    await program.parseAsync(words, { from: 'user' })
    return undefined
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
}

/** The command tree. */
export function programFor(outside: Outside, run: Run): Command {
  const program = new Command('sholu')
    .description(
      'Reads the world’s press about a country and writes the weekly press review, every sentence traceable.',
    )
    .version('0.1.0')
    .option(
      '--folder <folder>',
      'folder with digest.yaml and outlets.yaml, the archive and the site',
      process.env.SHOLU_FOLDER ?? 'sholu-data',
    )
    .option('--json', 'write JSON Lines for programs')
    .showHelpAfterError('Add --help for what it takes.')
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
  addCommands(program, outside, run)
  return program
}

function addCommands(program: Command, outside: Outside, run: Run): void {
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
      await start({
        folder: folder(),
        screen: screenOf(),
        once: options.once === true,
        port: options.port,
        openDesk: outside.openDesk,
      })
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
          makeFolder(folder())
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
      'take in HTML, text or mail files, folders, web archives (.warc, .warc.gz), or addresses; then read, understand and group them',
    )
    .argument('<places...>', 'files, folders or web addresses')
    .option('--no-read', 'only keep them')
    .action(async (places: readonly string[], options: { read: boolean }) =>
      within(async (newsroom, screen) => {
        const imported = await newsroom.import(places)
        const refused = imported.filter((one) => one.outcome.kind !== 'done')
        const tallies = options.read ? await newsroom.digestCaptures() : []
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
        if (options.read && imported.length <= 20) await sayReadings(newsroom, screen, imported)
        for (const tally of tallies) sayTally(screen, tally)
        if (fresh === 0 && imported.length > 0) run.exitCode = 1
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
    .description('read captures into articles; or show what files read as, with --explain what that rests on')
    .argument('[files...]', 'files or web addresses to read without keeping anything')
    .option('--explain', 'how sure each field is and why, and every line of the page, kept or left out with its reason')
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
        for (const change of found.changedSince) sayChangedCitation(screen, change)
        screen.say(found.faults.length === 0 ? 'Everything holds.' : `${found.faults.length} things do not hold.`)
        if (found.faults.length > 0) run.exitCode = 1
      }),
    )

  program
    .command('versions')
    .description('show what an outlet changed in a page after printing it: words, figures, quotations')
    .argument('[address]', 'web address, or id of an article; without it, every changed page of the edition now due')
    .action(async (address?: string) =>
      within(async (newsroom, screen) => {
        const pages = address
          ? [{ url: address, versions: await newsroom.versions(address) }]
          : await newsroom.changedPages()
        for (const page of pages) sayVersions(screen, page)
        if (pages.length === 0) screen.say('No page of this edition was changed after it was read.')
      }),
    )

  program
    .command('outcomes')
    .description('say what became of every datum at every step, and what was set aside and why')
    .action(async () =>
      within(async (newsroom, screen) => {
        const counts = await newsroom.stepCounts()
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
        await serveUntilEnd(newsroom, screen, outside.openDesk, options)
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
        if (findings.some((one) => one.state === 'bad' && one.what !== 'feed')) run.exitCode = 1
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
