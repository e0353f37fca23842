import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from './text.ts'
import { weekdayForms, weekdayNames } from './weekday-names.ts'

test('weekdayNames() are seven, from Monday to Sunday, folded', () => {
  assert.deepEqual([weekdayNames('en').length, weekdayNames('en')[0], weekdayNames('en')[6]], [7, 'monday', 'sunday'])
  assert.equal(weekdayNames('kk')[3], 'бейсенбі')
})

test('weekdayForms() fit the name CLDR gives the day, and its cases, in every language that has them', () => {
  for (const language of 'en ru uk kk ky uz tr de fr es it pt pl ja ko'.split(' '))
    for (const [day, name] of weekdayNames(language).entries())
      assert.match(name, new RegExp(`^(?:${fold(weekdayForms(language)[day]!)})`, 'iu'), `${language} ${name}`)
  assert.match('среду', new RegExp(`^(?:${weekdayForms('ru')[2]})$`, 'u'))
  assert.deepEqual(weekdayForms('und'), [])
})
