// `sholu read FILE…`: what a file reads as, without keeping anything, and with --explain what it rests on.

import { basename } from 'node:path'
import { readFile as readOne } from '../newsroom/newsroom.ts'
import { sayExplained } from './explain.ts'
import type { Screen } from './screen.ts'

/** Prints the reading of each file. */
export async function readFiles(files: readonly string[], screen: Screen, explain: boolean): Promise<void> {
  for (const file of files) {
    for await (const { name, reading, explained, why } of readOne(file, { explain })) {
      screen.record({ kind: 'reading', file, name, reading, why, restsOn: explained?.restsOn })
      if (!reading || reading.kind === 'not-an-article') {
        const said = reading ? `not an article (${reading.kind === 'not-an-article' ? reading.sort : ''}): ` : ''
        screen.say(`${basename(name)}: ${said}${why ?? (reading?.kind === 'not-an-article' ? reading.why : '')}`)
        continue
      }
      const { article } = reading
      if (explained) {
        sayExplained(screen, article, reading.leftOut, explained)
        continue
      }
      screen.say(screen.strong(article.headline))
      const about = [
        article.kind,
        article.byline.map((author) => author.name).join(', '),
        article.agency,
        article.datePublished && `${article.datePublished.value} (${article.datePublished.evidence})`,
        article.inLanguage,
      ]
      screen.say(screen.quiet(about.filter(Boolean).join(' · ')))
      screen.say(`\n${article.text}\n`)
    }
  }
}
