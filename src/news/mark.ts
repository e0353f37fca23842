// What a person did to a fact. Facts never change; marks do, so they are kept apart.

import type { ArticleId } from './article.ts'
import type { StatementId } from './statement.ts'
import type { StoryId } from './story.ts'

/** What one person did to one thing. */
export type Mark = {
  readonly on: ArticleId | StoryId | StatementId
  readonly kind: 'kept' | 'hidden' | 'noted'
  /** For the desk, never published; ninjs `edNote`. */
  readonly note?: string
  readonly by: string
  /** RFC 3339, UTC. */
  readonly at: string
}
