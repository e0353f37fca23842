// Looks the installation over: settings, folder, disk, database, feeds, clock. Each finding says what to do.

import { accessSync, constants, statfsSync } from 'node:fs'
import { sayAlarm } from './layout-watch.ts'
import type { Line } from './line.ts'

/** One thing looked at. */
export type Finding = { readonly what: string; readonly state: 'good' | 'worry' | 'bad'; readonly said: string }

/** All findings, in the order a person would look. */
export async function examine(line: Line): Promise<readonly Finding[]> {
  const { settings, store } = line
  return [
    nodeVersion(),
    {
      what: 'settings',
      state: 'good',
      said: `${settings.digest.title}: ${settings.outlets.length} outlets, ${settings.feeds.length} feeds`,
    },
    folderRights(settings.folder),
    diskSpace(settings.folder),
    ...(await database(store)),
    ...(await balances(store)),
    ...(await feeds(line)),
    ...(await layouts(line)),
  ]
}

function nodeVersion(): Finding {
  const major = Number(process.versions.node.split('.')[0])
  return major >= 26
    ? { what: 'node', state: 'good', said: process.versions.node }
    : {
        what: 'node',
        state: 'bad',
        said: `${process.versions.node} is too old; start Sholu with npm, which brings Node 26`,
      }
}

function folderRights(folder: string): Finding {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK)
    return { what: 'folder', state: 'good', said: folder }
  } catch {
    return { what: 'folder', state: 'bad', said: `${folder} cannot be written; change its rights or use --folder` }
  }
}

function diskSpace(folder: string): Finding {
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  const said = `${(free / 1e9).toFixed(1)} GB free`
  if (free < 200e6) return { what: 'disk', state: 'bad', said: `${said}; free some space` }
  return { what: 'disk', state: free < 2e9 ? 'worry' : 'good', said }
}

async function database(store: Line['store']): Promise<readonly Finding[]> {
  const faults = await store.check()
  const sizes = await store.sizes()
  const said = `${sizes.captures} captures, ${sizes.articles} articles, ${sizes.editions} editions, ${(sizes.bytes / 1e6).toFixed(1)} MB`
  return faults.length === 0
    ? [{ what: 'database', state: 'good', said }]
    : faults.map((fault) => ({ what: 'database', state: 'bad' as const, said: fault }))
}

async function balances(store: Line['store']): Promise<readonly Finding[]> {
  const found: Finding[] = []
  for (const [step, takes] of [
    ['read', 'capture'],
    ['understand', 'article'],
    ['group', 'article'],
  ] as const) {
    const { given, counts, waiting } = await store.balance(step, takes)
    const sum = counts.done + counts['nothing-to-do'] + counts['set-aside'] + counts.again + waiting
    const said = `${given} given: ${counts.done} done, ${counts['nothing-to-do']} nothing to do, ${counts['set-aside']} set aside, ${counts.again} to try again, ${waiting} waiting`
    found.push(
      sum === given
        ? { what: step, state: counts['set-aside'] > 0 ? 'worry' : 'good', said }
        : { what: step, state: 'bad', said: `${said}; the sum is ${sum}: data were lost` },
    )
  }
  return found
}

async function feeds({ store, settings }: Line): Promise<readonly Finding[]> {
  const states = new Map((await store.feedStates()).map((state) => [state.feed, state]))
  const trouble = settings.feeds.flatMap((feed) => {
    const state = states.get(feed.id)
    return state?.problem
      ? [
          {
            what: 'feed',
            state: state.failures > 0 ? ('bad' as const) : ('worry' as const),
            said: `${feed.url}: ${state.problem.why}`,
          },
        ]
      : []
  })
  const polled = settings.feeds.filter((feed) => states.get(feed.id)?.succeededAt).length
  return [
    { what: 'feeds', state: 'good', said: `${polled} of ${settings.feeds.length} polled with success` },
    ...trouble,
  ]
}

/** Outlets whose pages no longer read as they did. */
async function layouts({ store, settings }: Line): Promise<readonly Finding[]> {
  const alarms = await store.alarms()
  return alarms.map((alarm) => {
    const name = settings.outlets.find((outlet) => outlet.id === alarm.outlet)?.name ?? alarm.outlet
    const said = `${sayAlarm(alarm, name)}; its layout may have changed: look at ${alarm.urls.at(-1)}`
    return { what: 'layout', state: 'worry', said }
  })
}
