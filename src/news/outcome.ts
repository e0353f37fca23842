// What became of one datum at one step. Each datum leaves each step with exactly one outcome, so the sums balance.

/** How a datum left a step. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'nothing-to-do'; readonly why: string }
  /** Given up with its reason, kept and shown; never lost. */
  | { readonly kind: 'set-aside'; readonly why: string }
  /** Bad luck: to be tried again. */
  | { readonly kind: 'again'; readonly why: string; readonly afterMs: number }

export type OutcomeKind = Outcome['kind']

/** A ledger line: which datum stands at which step, with which outcome. */
export type LedgerEntry = {
  readonly step: string
  readonly datum: string
  readonly outcome: Outcome
  /** Version of the verb, `read@1`; a newer one makes the datum due again. */
  readonly by: string
  /** RFC 3339, UTC. */
  readonly at: string
  readonly attempts: number
}
