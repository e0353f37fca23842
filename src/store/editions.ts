// Editions as a row of revisions, none of them ever overwritten: what was approved, what went out, and each correction.

import { SholuError } from '../base/errors.ts'
import { type DigestId, type Edition, type EditionId, editionDigest } from '../news/edition.ts'
import { checkPassages, passagesIn } from './articles.ts'
import type { EditionsWanted, Instant, Revision } from './store.ts'
import { nounFrom, type StoreQueries } from './tables.ts'

/** Adds a revision, if it says anything new. Gives the number of the newest one. */
export async function keepEdition(queries: StoreQueries, edition: Edition, at: Instant): Promise<number> {
  const noun = JSON.stringify(edition)
  const before = await queries
    .selectFrom('edition')
    .select(['revision', 'noun'])
    .where('id', '=', edition.id)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (before?.noun === noun) return before.revision
  refuseWrongChange(before && nounFrom<Edition>(before), edition)
  await checkPassages(queries, `Edition ${edition.number}`, passagesIn(edition))
  const revision = (before?.revision ?? 0) + 1
  const { id, digest, number, status } = edition
  await queries
    .insertInto('edition')
    .values({ id, revision, digest, number, status, at, content: editionDigest(edition), noun })
    .execute()
  return revision
}

/** What goes out is what was approved; what is out changes only in public. */
function refuseWrongChange(from: Edition | undefined, to: Edition): void {
  if (from?.status === 'published' || from?.status === 'withdrawn') refuseSilentChange(from, to)
  else if (to.status !== 'draft') refuseUnapproved(from, to)
}

function refuseUnapproved(from: Edition | undefined, to: Edition): void {
  const whole = `Edition ${to.number} cannot be ${to.status}`
  if (!to.approval) throw new SholuError('edition-not-approved', `${whole}: it bears no approval.`)
  if (to.approval.digest !== editionDigest(to))
    throw new SholuError('edition-not-approved', `${whole}: it is not what was approved. Approve it as it is now.`)
  if (to.status !== 'approved' && from?.status !== 'approved')
    throw new SholuError('edition-not-approved', `${whole}: it was not approved before.`)
}

function refuseSilentChange(from: Edition, to: Edition): void {
  const whole = `Edition ${to.number} is ${from.status}`
  if (to.status === 'draft' || to.status === 'approved')
    throw new SholuError('edition-gone-out', `${whole} and cannot become ${to.status} again.`)
  if (from.status === 'withdrawn' && to.status === 'published')
    throw new SholuError('edition-gone-out', `${whole} and cannot go out again.`)
  if (editionDigest(from) !== editionDigest(to) && to.corrections.length <= from.corrections.length)
    throw new SholuError('edition-gone-out', `${whole}: a change to it needs a correction on record.`)
}

export async function findEdition(
  queries: StoreQueries,
  idOrNumber: string,
  digest: DigestId | undefined,
): Promise<Edition | undefined> {
  const row = await newest(queries)
    .where((e) => e.or([e('id', '=', idOrNumber), e('number', '=', idOrNumber)]))
    .$if(digest !== undefined, (query) => query.where('digest', '=', digest!))
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row && nounFrom(row)
}

export async function listEditions(
  queries: StoreQueries,
  { digest, status }: EditionsWanted = {},
): Promise<readonly Edition[]> {
  let query = newest(queries)
  if (digest) query = query.where('digest', '=', digest)
  if (status) query = query.where('status', '=', status)
  const rows = await query.orderBy('number', 'desc').orderBy('id').execute()
  return rows.map(nounFrom<Edition>)
}

export async function previousOf(
  queries: StoreQueries,
  { digest, number }: Pick<Edition, 'digest' | 'number'>,
): Promise<Edition | undefined> {
  const row = await newest(queries)
    .where('digest', '=', digest)
    .where('status', '=', 'published')
    .where('number', '<', number)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && nounFrom(row)
}

export async function revisionsOf(queries: StoreQueries, id: EditionId): Promise<readonly Revision[]> {
  const rows = await queries
    .selectFrom('edition')
    .select(['revision', 'at', 'noun'])
    .where('id', '=', id)
    .orderBy('revision')
    .execute()
  return rows.map((row) => ({ revision: row.revision, at: row.at, edition: nounFrom(row) }))
}

function newest(queries: StoreQueries) {
  return queries
    .selectFrom('edition')
    .select('noun')
    .where('revision', '=', (e) =>
      e
        .selectFrom('edition as later')
        .select((f) => f.fn.max('later.revision').as('last'))
        .whereRef('later.id', '=', 'edition.id'),
    )
}
