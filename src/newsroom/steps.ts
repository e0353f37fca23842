// The whole line on one screen. In one process each step is a function call; at scale each `takes` is a subject of the
// queue, and any number of workers may serve it. The ledger is the truth of what is due; the queue only spreads it.

import { gatherer } from '../gather/gather.ts'
import { grouper } from '../group/group.ts'
import { publisher } from '../publish/publish.ts'
import { reader } from '../read/read.ts'
import { understander } from '../understand/understand.ts'
import { writer } from '../write/write.ts'

export const steps = [
  { verb: 'gather', by: gatherer, takes: 'feed', gives: 'capture', keyedBy: 'host' },
  { verb: 'read', by: reader, takes: 'capture', gives: 'article', keyedBy: 'capture' },
  { verb: 'understand', by: understander, takes: 'article', gives: 'understanding', keyedBy: 'article' },
  { verb: 'group', by: grouper, takes: 'article', gives: 'story', keyedBy: 'digest' },
  { verb: 'write', by: writer, takes: 'edition-due', gives: 'draft', keyedBy: 'digest' },
  { verb: 'publish', by: publisher, takes: 'approved', gives: 'site', keyedBy: 'digest' },
] as const

export type Verb = (typeof steps)[number]['verb']

/** Versions of the verbs up to and with one, as an edition names them. */
export function versionsBefore(verb: Verb): readonly string[] {
  const list: string[] = []
  for (const step of steps) {
    if (step.verb === verb) break
    list.push(step.by)
  }
  return list
}

/** The version of a verb. */
export function versionOf(verb: Verb): string {
  return steps.find((step) => step.verb === verb)!.by
}
