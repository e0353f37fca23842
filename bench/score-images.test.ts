// The scorer of pictures: what counts as found.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scoreImages } from './score-images.ts'

test('scoreImages() counts captions by their letters and credits by their words, each once', () => {
  const gold = [
    {
      id: 'a',
      images: [{ caption: 'The bridge at dawn.', credit: ['Mara Lind', 'Reuters'] }, { caption: 'A shepherd' }],
    },
    { id: 'b', images: [] },
  ]
  const predicted = new Map([
    ['a', { id: 'a', images: [{ caption: 'The bridge at dawn', credit: 'Reuters/Mara Lind' }, { caption: 'Nobody' }] }],
  ])
  const score = scoreImages(gold, predicted)
  assert.equal(score.pages, 1)
  assert.deepEqual(score.captions, { wanted: 2, given: 2, right: 1 })
  assert.deepEqual(score.credits, { wanted: 1, given: 1, right: 1 })
  assert.deepEqual(score.leadCaptions, { wanted: 1, given: 1, right: 1 })
})
