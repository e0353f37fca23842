import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writtenIn } from './written-in.ts'

const norwegian = 'Partene ble enige om å måle vannstanden sammen, sier statsråden i en uttalelse mandag kveld.'
const kazakh = 'Екі тарап су деңгейін бірге өлшеу туралы келісімге келді, деп хабарлады министрлік.'
const esperanto = 'La du partoj interkonsentis kune mezuri la nivelon de la akvo.'

test('writtenIn() believes the text, not a template that says another language', () => {
  assert.equal(writtenIn(kazakh, 'ru-RU').language, 'kk')
  assert.equal(writtenIn(kazakh, undefined).language, 'kk')
})

test('writtenIn() takes the name that the page has for a language of several names', () => {
  assert.equal(writtenIn(norwegian, 'nb-NO').language, 'nb')
  assert.equal(writtenIn(norwegian, undefined).language, 'no')
})

test('writtenIn() leaves a language that the model does not know to the page', () => {
  assert.equal(writtenIn(esperanto, 'eo').language, 'eo')
})

test('writtenIn() is not misled by what names no language', () => {
  for (const declared of ['utf-8', 'lang', 'xx', '']) assert.equal(writtenIn(kazakh, declared).language, 'kk', declared)
  assert.equal(writtenIn('12:40', 'utf-8').language, 'und')
  assert.equal(writtenIn('12:40', 'kk').language, 'kk')
})
