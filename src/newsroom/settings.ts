// Settings: one folder holds `digest.yaml` (what is watched and how it is written) and `outlets.yaml` (who is read). Both
// are checked by a schema; an error names file, line and what is allowed there.

import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml'
import { z } from 'zod'
import { messageOf, SholuError, systemCode } from '../base/errors.ts'
import { sha256 } from '../base/hash.ts'
import { selectorFault } from '../base/selectors.ts'
import { issuerIds } from '../markets/markets.ts'
import type { Digest } from '../news/edition.ts'
import type { Feed, Outlet } from '../news/outlet.ts'
import type { RatesFrom } from './rates.ts'
import { type ReadingLimits, usualLimits } from './reading-pool.ts'

/** Everything a newsroom is told. */
export type Settings = {
  readonly folder: string
  readonly digest: Digest
  readonly outlets: readonly Outlet[]
  readonly feeds: readonly Feed[]
  /** How the agent names itself to outlets: a name and an address to write to. */
  readonly agent: string
  /** Minutes between two polls of a feed. */
  readonly pollMinutes: number
  /** Days the bytes of captures are kept; hashes and anchors stay. */
  readonly keepBodiesDays: number
  /** Banks asked for official rates, the one to be believed first in front. */
  readonly rates: readonly RatesFrom[]
  /** Monies whose rates an edition shows, ISO 4217, in their order. */
  readonly ticker: readonly string[]
  /** What reading one page may cost, and how many are read at once. */
  readonly reading: ReadingLimits
  /** A recorded web to read instead of the network, and the moment it is read at. */
  readonly recording?: { readonly folder: string; readonly now: string }
}

const languageTag = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 tag such as en, kk or uz-Latn')
const countryCode = z.string().regex(/^[A-Z]{2}$/, 'two capital letters (ISO 3166-1), such as KZ')
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'small Latin letters, digits and hyphens')
const webAddress = z.url({ protocol: /^https?$/, error: 'a web address beginning with https:// or http://' })
const timeZone = z.string().refine((name) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}, 'an IANA time zone such as Asia/Almaty')

/** `digest.yaml`. The descriptions stand in docs/settings.md. */
export const digestSchema = z.strictObject({
  digest: z.strictObject({
    id: slug.describe('Name of the digest in addresses and files.'),
    title: z.string().min(5).max(60).describe('Series title; every edition’s title begins with it.'),
    publisher: z.string().min(1).describe('Who presents the review; named in the standfirst.'),
    language: languageTag.describe('Language the review is written in: en, ru or kk.'),
    timeZone: timeZone.describe('Time zone in which days and weeks are counted.'),
    windowDays: z.int().min(1).max(31).default(7).describe('How many days one edition looks back.'),
    items: z
      .strictObject({ min: z.int().min(1), max: z.int().max(40) })
      .default({ min: 4, max: 7 })
      .describe('Fewest and most items of an edition.'),
    approval: z
      .enum(['person', 'none'])
      .default('person')
      .describe('person: nothing goes out unapproved. none: an edition that passes every check goes out by itself.'),
  }),
  beat: z.strictObject({
    name: z.string().min(1).describe('What is watched, as the review calls it.'),
    country: countryCode.describe('Its country; outlets from there are not foreign media.'),
    words: z.array(z.string().min(2)).min(1).describe('Words, in every script, at which an article may be about it.'),
  }),
  agent: z
    .string()
    .default('Sholu/0.1 (press review; write to the operator of this installation)')
    .describe('How Sholu names itself to outlets; give an address to write to.'),
  pollMinutes: z.int().min(5).default(30).describe('Minutes between two polls of a feed.'),
  keepBodiesDays: z
    .int()
    .min(1)
    .default(30)
    .describe('Days for which the bytes of pages are kept; hashes stay for good.'),
  reading: z
    .strictObject({
      workers: z
        .int()
        .min(1)
        .max(64)
        .optional()
        .describe('Workers that read pages; as many as the machine runs in parallel when absent.'),
      cpuSeconds: z
        .int()
        .min(1)
        .max(600)
        .default(usualLimits.cpuSeconds)
        .describe('CPU time one page may take to be read, seconds; then it is set aside.'),
      memoryMb: z
        .int()
        .min(64)
        .max(4096)
        .default(usualLimits.memoryMb)
        .describe('Memory one page may need to be read, MB; then it is set aside.'),
    })
    .prefault({})
    .describe('Pages are read in workers, each page under these caps.'),
  rates: z
    .array(
      z.strictObject({
        issuer: z
          .enum(issuerIds)
          .describe(
            'The bank: of Kazakhstan, the euro area, Russia, Kyrgyzstan, Uzbekistan, Turkmenistan, Tajikistan.',
          ),
        file: z
          .string()
          .optional()
          .describe('A file with its list, relative to the recording’s folder, or to this file without a recording.'),
        url: webAddress.optional().describe('Where its list is; the bank’s own address when absent.'),
      }),
    )
    .default([])
    .describe('Central banks whose official rates are asked for each day; the first that lists a money is believed.'),
  ticker: z
    .array(z.string().regex(/^[A-Z]{3}$/, 'three capital letters (ISO 4217), such as USD'))
    .default(['USD', 'EUR', 'JPY', 'CNY', 'RUB'])
    .describe('Monies whose rates an edition shows, in this order.'),
  recording: z
    .strictObject({
      folder: z.string().describe('Folder with a recorded web, relative to this file.'),
      now: z.iso.datetime({ offset: true }).describe('The moment at which it is read.'),
    })
    .optional()
    .describe('Read a recorded web instead of the network.'),
})

const feedSchema = z.strictObject({
  url: webAddress.describe('Address that is polled.'),
  kind: z.enum(['rss', 'atom', 'json', 'sitemap', 'page']).describe('What is found there.'),
})

const selector = z
  .string()
  .refine((text) => selectorFault(text) === undefined, 'a CSS selector, such as .story > .text')
const day = z.iso.date('a day such as 2025-12-18')

const quirkSchema = z.strictObject({
  since: day.describe('The day it was first seen; captures from then on are read by it.'),
  until: day.optional().describe('The first day on which it was no longer so.'),
  why: z.string().min(5).describe('Why it is needed.'),
  leaveOut: z.array(selector).optional().describe('Parts of the page that are no text, as CSS selectors.'),
  body: selector.optional().describe('The part that holds the text.'),
  headline: selector.optional().describe('Where the headline stands.'),
  byline: selector.optional().describe('Where the byline stands.'),
  date: selector.optional().describe('Where the date stands; of a time element its datetime counts.'),
})

/** One entry of `outlets.yaml`. */
export const outletSchema = z.strictObject({
  id: slug.describe('Name of the outlet in Sholu.'),
  name: z.string().min(1).describe('Name as an edition prints it.'),
  otherNames: z.array(z.string()).default([]).describe('Other forms under which it is cited, in any script.'),
  descriptor: z.string().optional().describe('How an edition introduces it: “the Tokyo daily”.'),
  url: webAddress.describe('Home page.'),
  hosts: z.array(z.string()).optional().describe('Hosts whose pages are its own; that of the home page when absent.'),
  country: countryCode.describe('Where it is published.'),
  languages: z.array(languageTag).min(1).describe('Languages it prints in, the main one first.'),
  owner: z
    .enum(['state', 'public', 'private', 'party', 'nonprofit', 'unknown'])
    .default('unknown')
    .describe('Who stands behind it.'),
  kind: z
    .enum(['agency', 'newspaper', 'broadcaster', 'magazine', 'site', 'data'])
    .default('site')
    .describe('What sort of medium it is; an agency’s dispatches are origins.'),
  family: z.string().optional().describe('Publisher’s family; members never corroborate each other.'),
  standing: z
    .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
    .default(3)
    .describe('Weight an editor gives it, 1 to 5.'),
  policy: z
    .enum(['direct', 'licensed', 'discovery', 'disabled'])
    .default('direct')
    .describe('What may be done with its words: short marked quotations, free use, headline and link only, nothing.'),
  feeds: z.array(feedSchema).default([]).describe('Addresses that are polled.'),
  quirks: z
    .array(quirkSchema)
    .default([])
    .describe(
      'What is particular to its pages, where they are misread without it; the first that finds a thing decides.',
    ),
})

/** `outlets.yaml`. */
export const outletsSchema = z.strictObject({ outlets: z.array(outletSchema).min(1) })

/** Reads and checks the settings of a folder. Throws `settings-unreadable` or `settings-invalid`. */
export function loadSettings(folder: string): Settings {
  const said = loadYaml(join(folder, 'digest.yaml'), digestSchema)
  const listed = loadYaml(join(folder, 'outlets.yaml'), outletsSchema)
  const outlets = listed.outlets.map(outletOf)
  const double = outlets.find((outlet, n) => outlets.findIndex((one) => one.id === outlet.id) !== n)
  if (double)
    throw new SholuError(
      'settings-invalid',
      `${join(folder, 'outlets.yaml')}: two outlets have the id "${double.id.slice(7)}"`,
    )
  return {
    folder,
    digest: {
      id: `digest:${said.digest.id}`,
      title: said.digest.title,
      publisher: said.digest.publisher,
      beat: said.beat,
      inLanguage: said.digest.language,
      timeZone: said.digest.timeZone,
      windowDays: said.digest.windowDays,
      items: said.digest.items,
      approval: said.digest.approval,
    },
    outlets,
    feeds: listed.outlets.flatMap((outlet) => outlet.feeds.map((feed) => feedOf(outlet.id, feed))),
    agent: said.agent,
    pollMinutes: said.pollMinutes,
    keepBodiesDays: said.keepBodiesDays,
    reading: said.reading,
    rates: said.rates.map(({ issuer, file, url }) => ({
      issuer,
      ...(file === undefined ? {} : { file: resolve(folder, said.recording?.folder ?? '', file) }),
      ...(url === undefined ? {} : { url }),
    })),
    ticker: said.ticker,
    ...(said.recording
      ? { recording: { folder: resolve(folder, said.recording.folder), now: said.recording.now } }
      : {}),
  }
}

function outletOf(raw: z.infer<typeof outletSchema>): Outlet {
  const { feeds: _feeds, hosts, descriptor, family, quirks, ...rest } = raw
  return {
    ...rest,
    id: `outlet:${raw.id}`,
    hosts: hosts ?? [new URL(raw.url).hostname],
    ...(descriptor ? { descriptor } : {}),
    ...(family ? { family } : {}),
    ...(quirks.length > 0 ? { quirks } : {}),
  }
}

function feedOf(outlet: string, raw: z.infer<typeof feedSchema>): Feed {
  return { id: `feed:${outlet}/${sha256(raw.url).slice(0, 12)}`, outlet: `outlet:${outlet}`, ...raw }
}

function loadYaml<S extends z.ZodType>(file: string, schema: S): z.infer<S> {
  let source: string
  try {
    source = readFileSync(file, 'utf8')
  } catch (error) {
    const why = systemCode(error) === 'ENOENT' ? 'there is no such file; `sholu init` writes one' : messageOf(error)
    throw new SholuError('settings-unreadable', `Settings could not be read from ${file}: ${why}`, { cause: error })
  }
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines })
  const broken = document.errors[0]
  if (broken)
    throw new SholuError(
      'settings-invalid',
      `${file}:${lines.linePos(broken.pos[0]).line}: ${broken.message.split('\n')[0]}`,
    )
  const checked = schema.safeParse(document.toJS() ?? {})
  if (checked.success) return checked.data
  const faults = checked.error.issues.map((issue) => {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path
    const at = positionOf(document.contents, path)
    const line = at === undefined ? 1 : lines.linePos(at).line
    return `${file}:${line}: ${path.join('.') || 'the file'}: ${sayIssue(issue)}`
  })
  throw new SholuError('settings-invalid', faults.join('\n'))
}

/** Where in the file a value stands, or the nearest thing around it. */
function positionOf(node: unknown, path: readonly PropertyKey[]): number | undefined {
  let here = node
  let position = rangeOf(node)
  for (const key of path) {
    if (isMap(here)) {
      const pair: YAMLMap['items'][number] | undefined = here.items.find(
        (one) => isScalar(one.key) && one.key.value === key,
      )
      if (!pair) break
      position = rangeOf(pair.key) ?? position
      here = pair.value
    } else if (isSeq(here)) {
      here = here.items[Number(key)]
      position = rangeOf(here) ?? position
    } else break
  }
  return position
}

function rangeOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined
}

function sayIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `must be ${issue.values
        .map(String)
        .join(', ')
        .replace(/, ([^,]*)$/, ' or $1')}`
    case 'unrecognized_keys':
      return 'is no setting Sholu knows'
    case 'invalid_union':
      return 'must be 1, 2, 3, 4 or 5'
    case 'invalid_type':
      return issue.message.includes('undefined')
        ? `is missing; ${issue.expected} is wanted`
        : `must be ${issue.expected}`
    default:
      return `must be ${issue.message}`
  }
}
