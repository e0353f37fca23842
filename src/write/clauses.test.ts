// Cutting a sentence: a cut leaves out and never changes what is said.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutAtClause, isDeletionOf, longestSharedRun, splitSubject, withoutAsides, wordCount } from './clauses.ts'

test('splitSubject() sets a named subject before the rest', () => {
  assert.deepEqual(splitSubject('Emperor Naruhito received the president on Thursday.'), {
    subject: 'Emperor Naruhito',
    rest: 'received the president on Thursday.',
  })
})

test('splitSubject() leaves a sentence alone that opens with a pronoun, a condition or no name', () => {
  for (const sentence of [
    'He received the president.',
    'If Astana agrees, work begins.',
    'Rain fell.',
    'The rain fell.',
  ])
    assert.equal(splitSubject(sentence)?.subject === 'He', false, sentence)
  assert.equal(splitSubject('He received the president.'), undefined)
  assert.equal(splitSubject('If Astana agrees, work begins.'), undefined)
})

test('cutAtClause() ends at a clause and never before a condition or a denial', () => {
  const long = 'The bank will lower its rate in March, which surprised the markets of the region and beyond'
  assert.equal(cutAtClause(long, 9), 'The bank will lower its rate in March')
  const bound = 'The bank will lower its rate in March, unless inflation rises again before the end of winter'
  assert.equal(cutAtClause(bound, 9), undefined)
})

test('cutAtClause() leaves a short sentence whole and a bracket or quotation closed', () => {
  assert.equal(cutAtClause('Freight fell.', 9), 'Freight fell.')
  const quoted = 'The minister called it “a harbour of the first rank, with few equals on any coast” last week'
  const cut = cutAtClause(quoted, 12)
  assert.ok(cut === undefined || !cut.includes('“') || cut.includes('”'))
})

test('withoutAsides() drops a bracket without figures and keeps one with them', () => {
  assert.equal(
    withoutAsides('The port (the largest) costs 12 billion (2024: 9).'),
    'The port costs 12 billion (2024: 9).',
  )
})

test('isDeletionOf() wants the same words in the same order', () => {
  const whole = 'the port will not be dredged this year'.split(' ')
  assert.equal(isDeletionOf('the port will be dredged'.split(' '), whole), true)
  assert.equal(isDeletionOf('the dredged port'.split(' '), whole), false)
  assert.equal(isDeletionOf('the port must be dredged'.split(' '), whole), false)
})

test('longestSharedRun() counts words that stand unbroken in both', () => {
  assert.equal(longestSharedRun('x a b c y'.split(' '), 'a b a b c d'.split(' ')), 3)
  assert.equal(longestSharedRun('x y'.split(' '), 'a b'.split(' ')), 0)
})

test('wordCount() counts two characters of an unspaced script as a word', () => {
  assert.equal(wordCount('The port of Aktau'), 4)
  assert.equal(wordCount('天皇陛下'), 2)
})
