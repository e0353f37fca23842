// The people, organisations and places that articles name, each one thing across scripts.

import type { Passage } from './passage.ts'

export type EntityId = `entity:${string}`

export type EntityKind = 'person' | 'organisation' | 'place' | 'country'

/** One person, organisation or place, however it is spelled. */
export type Entity = {
  readonly id: EntityId
  readonly kind: EntityKind
  /** The name in the digest's language. */
  readonly name: string
  /** Every form it is met under, in any script, the full one first: "Токаев", "Tokayev", "トカエフ". */
  readonly forms: readonly string[]
  /** Wikidata id where known; never guessed. */
  readonly wikidata?: string
}

/** A passage that names an entity. */
export type Mention = { readonly entity: EntityId; readonly passage: Passage }
