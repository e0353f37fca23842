// The whole line in one go, as `work` and `start` run it.

import type { Drafted, Newsroom } from '../newsroom/newsroom.ts'
import { sayDraft, sayPublished, sayTally } from './say.ts'
import type { Screen } from './screen.ts'

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
