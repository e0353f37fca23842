// `sholu read FILE…`: what a file reads as, without keeping anything, and with --explain what was left out and why.

import { basename } from 'node:path'
import { readFile as readOne } from '../newsroom/newsroom.ts'
import type { Screen } from './screen.ts'

/** Prints the reading of each file. */
export async function readFiles(files: readonly string[], screen: Screen, explain: boolean): Promise<void> {
  for (const file of files) {
    for await (const { name, reading, why } of readOne(file)) {
      screen.record({ kind: 'reading', file, name, reading, why })
      if (!reading || reading.kind === 'not-an-article') {
        screen.say(
          `${basename(name)}: ${why ?? (reading?.kind === 'not-an-article' ? `not an article: ${reading.why}` : '')}`,
        )
        continue
      }
      const { article, leftOut } = reading
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
      if (explain)
        for (const out of leftOut)
          screen.say(screen.quiet(`left out, ${out.why}: ${out.text.replace(/\s+/g, ' ').slice(0, 100)}`))
    }
  }
}
