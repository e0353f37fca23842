// An edition as a terminal shows it: to be read, with the origin strip and the place of every sentence.

import { type Edition, originStrip, originsOf } from '../news/edition.ts'
import { type Screen, wrap } from './screen.ts'

/** Prints the whole edition. `places` puts the number before each sentence by which `sholu trace` finds it. */
export function showEdition(screen: Screen, edition: Edition, options: { readonly places: boolean }): void {
  const { say, strong, quiet, width } = screen
  const state = edition.status === 'published' ? '' : ` · ${edition.status}`
  say(quiet(`${edition.series} · ${edition.number} · ${edition.window.from} – ${edition.window.to}${state}`))
  say()
  say(strong(wrap(edition.title, width)))
  say()
  say(wrap(edition.standfirst.text, width))
  for (const [n, item] of edition.items.entries()) {
    say()
    say(strong(wrap(`${n + 1}  ${item.outlet}: ${item.headline}`, width)))
    if (item.label) say(quiet(item.label))
    let place = 0
    for (const paragraph of item.paragraphs) {
      const text = paragraph.map((sentence) => {
        place++
        return options.places ? `[${n + 1}.${place}] ${sentence.text}` : sentence.text
      })
      say(wrap(text.join(' '), width, '   '))
    }
    const article = edition.articles.find((one) => one.id === item.article)
    const origins = originsOf(item)
    const outlets = item.carriers.length
    say(
      quiet(
        `   ${originStrip(item)}  ${outlets} outlet${outlets === 1 ? '' : 's'}, ${origins} independent report${origins === 1 ? '' : 's'}`,
      ),
    )
    if (article) say(quiet(`   ${article.datePublished?.value.slice(0, 10) ?? 'no date'}  ${article.url}`))
  }
  say()
  say(
    quiet(
      `Articles of ${edition.window.from} – ${edition.window.to}.${edition.previous ? ` Before this: ${edition.previous.number}.` : ''}`,
    ),
  )
}
