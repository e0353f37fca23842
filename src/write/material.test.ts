import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Article, articleId, layOut } from '../news/article.ts'
import { sentencesIn } from './material.ts'

test('the sentences of an article are those of its running text: no heading, no row of a table', () => {
  const { text, blocks } = layOut([
    { kind: 'heading', text: 'What grew.' },
    { kind: 'table-row', text: 'Transport | 20.3' },
    { kind: 'paragraph', text: 'Transport grew most. Trade came next.' },
    { kind: 'list-item', text: 'Barges stayed in port.' },
  ])
  const article: Article = {
    id: articleId('capture:0', 'Growth', text),
    capture: 'capture:0',
    url: 'https://lake.example/growth',
    headline: 'Growth',
    byline: [],
    kind: 'news',
    inLanguage: 'en',
    text,
    blocks,
    reader: 'read@0',
  }
  assert.deepEqual(
    sentencesIn(article).map((sentence) => sentence.text),
    ['Transport grew most.', 'Trade came next.', 'Barges stayed in port.'],
  )
})
