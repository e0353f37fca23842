// Forms of one name are known as such, and other names are not.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monthNamed, sameName, weekdayNamed } from './inflection.ts'

test('sameName() knows the cases of Russian and Kazakh and the possessive of English', () => {
  for (const [one, other] of [
    ['Токаев', 'Токаева'],
    ['Токаев', 'Токаевым'],
    ['Казахстан', 'Казахстаном'],
    ['Россия', 'Россией'],
    ['Японии', 'Японию'],
    ['Астана', 'Астане'],
    ['Китай', 'Китаем'],
    ['Мария', 'Марии'],
    ['Қазақстан', 'Қазақстанның'],
    ['Қазақстан', 'Қазақстандағы'],
    ['Тоқаев', 'Тоқаевтың'],
    ['Ақтау', 'Ақтаудан'],
    ['Tokayev', 'Tokayev’s'],
    ['Japan', 'JAPAN'],
  ] as const) {
    assert.ok(sameName(one, other), `${one}, ${other}`)
    assert.ok(sameName(other, one), `${other}, ${one}`)
  }
})

test('sameName() takes no other name for a form of one', () => {
  for (const [one, other] of [
    ['Иван', 'Иванов'],
    ['Иванов', 'Иваненко'],
    ['Нигер', 'Нигерия'],
    ['Мали', 'Малави'],
    ['Иран', 'Ирак'],
    ['Австрия', 'Австралия'],
    ['Словакия', 'Словения'],
    ['Узбекистан', 'Таджикистан'],
    ['Токаев', 'Токарев'],
    ['Japan', 'Japanese'],
    ['Niger', 'Nigeria'],
    ['Токаев', 'Tokayev'],
  ] as const)
    assert.ok(!sameName(one, other), `${one}, ${other}`)
})

test('weekdayNamed() knows a weekday in its cases and none in its look-alikes', () => {
  assert.equal(weekdayNamed('Thursday', 'en'), 4)
  assert.equal(weekdayNamed('пятницу', 'ru'), 5)
  assert.equal(weekdayNamed('средам', 'ru'), 3)
  assert.equal(weekdayNamed('бейсенбіде', 'kk'), 4)
  for (const word of ['средство', 'среди', 'Thursdayish', 'четверть']) assert.equal(weekdayNamed(word, 'ru'), undefined)
})

test('monthNamed() knows a month in its cases, and an English one by its capital', () => {
  assert.equal(monthNamed('December', 'en'), 12)
  assert.equal(monthNamed('May', 'en'), 5)
  assert.equal(monthNamed('may', 'en'), undefined)
  assert.equal(monthNamed('march', 'en'), undefined)
  assert.equal(monthNamed('ноября', 'ru'), 11)
  assert.equal(monthNamed('ноябре', 'ru'), 11)
  assert.equal(monthNamed('желтоқсанда', 'kk'), 12)
  assert.equal(monthNamed('марка', 'ru'), undefined)
})
