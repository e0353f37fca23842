// Makes stories of groups of articles: gives each an id that lasts and says why every article belongs to it.

import { sha256 } from '../base/hash.ts'
import type { ArticleId } from '../news/article.ts'
import type { Story, StoryId } from '../news/story.ts'

/** A story without its name. */
export type NamelessStory = Omit<Story, 'id'>

/**
 * Names the stories. One that holds most of the articles of an earlier story keeps that story's id, so links and marks
 * outlast new reports; any other is named for the first article of its oldest origin.
 */
export function nameStories(stories: readonly NamelessStory[], previous: readonly Story[]): readonly Story[] {
  const inherited = inheritedIds(stories, previous)
  const taken = new Set(inherited.values())
  return stories.map((story, at) => {
    let id = inherited.get(at)
    for (let turn = 0; id === undefined || (turn > 0 && taken.has(id)); turn++) {
      id = storyId(story.origins[0]!.article, turn)
      if (!taken.has(id)) break
    }
    taken.add(id)
    return { id, ...story }
  })
}

function storyId(article: ArticleId, turn: number): StoryId {
  return `story:${sha256(turn === 0 ? article : `${article}\n${turn}`).slice(0, 32)}`
}

/** Which new story goes on under which old id: the largest overlaps first, each id and each story once. */
function inheritedIds(stories: readonly NamelessStory[], previous: readonly Story[]): ReadonlyMap<number, StoryId> {
  const storyOf = new Map<ArticleId, number>()
  for (const [at, story] of stories.entries()) for (const article of story.articles) storyOf.set(article, at)
  const overlaps: { readonly at: number; readonly id: StoryId; readonly shared: number }[] = []
  for (const old of previous) {
    const counts = new Map<number, number>()
    let known = 0
    for (const article of old.articles) {
      const at = storyOf.get(article)
      if (at === undefined) continue
      known++
      counts.set(at, (counts.get(at) ?? 0) + 1)
    }
    for (const [at, shared] of counts) if (shared * 2 >= known) overlaps.push({ at, id: old.id, shared })
  }
  overlaps.sort((a, b) => b.shared - a.shared || a.at - b.at || (a.id < b.id ? -1 : 1))
  const given = new Map<number, StoryId>()
  const used = new Set<StoryId>()
  for (const { at, id } of overlaps) {
    if (given.has(at) || used.has(id)) continue
    given.set(at, id)
    used.add(id)
  }
  return given
}
