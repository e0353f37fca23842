// A newsroom that knows the sample edition, for tests of the desk.

import { SholuError } from '../src/base/errors.ts'
import type { DeskNewsroom, OutletStanding } from '../src/desk/desk.ts'
import type { Edition } from '../src/news/edition.ts'
import {
  sampleArticles,
  sampleCited,
  sampleEdition,
  sampleKazakhEdition,
  sampleSetAside,
  sampleStories,
  sampleVerdicts,
  sampleVersions,
} from './sample-edition.ts'

/** What the desk may ask, answered from the sample; other editions can be given. */
export function sampleNewsroom(editions: readonly Edition[] = [sampleEdition, sampleKazakhEdition]): DeskNewsroom {
  const told = new Set(sampleEdition.items.map((item) => item.story))
  return {
    editions: async () => editions,
    edition: async (number) => editions.find((edition) => edition.number === number || edition.id === number),
    article: async (id) => sampleArticles.find((article) => article.id === id),
    cited: async (ids) => sampleCited.filter((article) => ids.includes(article.id)),
    verdicts: async () => sampleVerdicts,
    story: async (id) => sampleStories.find((story) => story.id === id),
    candidates: async () => sampleStories.filter((story) => !told.has(story.id)),
    outcomes: async () => [
      { step: 'gather', outcome: 'done', count: 92 },
      { step: 'gather', outcome: 'again', count: 1 },
      { step: 'read', outcome: 'done', count: 87 },
      { step: 'read', outcome: 'nothing-to-do', count: 3 },
      { step: 'read', outcome: 'set-aside', count: 5 },
    ],
    outlets: async () => [sampleStanding],
    versions: async (address) => {
      const versions = sampleVersions(address)
      if (versions.length === 0) throw new SholuError('page-unknown', `No article was read at "${address}".`)
      return versions
    },
    changedCitations: async () => [],
    setAside: async () => sampleSetAside,
    search: async (words) =>
      sampleCited
        .filter((article) => article.headline.toLowerCase().includes(words.toLowerCase()))
        .map((article) => ({ article, excerpt: article.headline })),
  }
}

/** An outlet whose pages lost their dates. */
const sampleStanding: OutletStanding = {
  outlet: {
    ...{ id: 'outlet:harbour', name: 'Harbour Morning Post', otherNames: [], url: 'https://harbour.example/' },
    ...{ hosts: ['harbour.example'], country: 'HK', languages: ['en'], owner: 'private', kind: 'newspaper' },
    ...{ standing: 3, policy: 'direct' },
  },
  ...{ pages: 50, articles: 48, newest: '2025-12-20T12:00:00Z', furniture: ['join us for the price of a cup of tea'] },
  alarms: [
    {
      ...{ id: 'alarm:1', outlet: 'outlet:harbour', fault: 'no-date', since: '2025-12-18T06:00:00Z' },
      ...{ now: { faulty: 9, pages: 10 }, before: { faulty: 1, pages: 40 }, usualLength: 2_400 },
      ...{ urls: ['https://harbour.example/news/1'], raisedAt: '2025-12-19T06:00:00Z' },
    },
  ],
}
