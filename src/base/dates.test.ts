import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findDates, isoDay, parseDate } from './dates.ts'

const printed: readonly (readonly [string, string, string])[] = [
  ['en', 'December 18, 2025', '2025-12-18'],
  ['en', 'Thursday, 18th of December 2025', '2025-12-18'],
  ['en', 'Dec. 18, 2025 2:05 p.m. EST', '2025-12-18T14:05:00-05:00'],
  ['en', 'Dec. 18, 2025 at 2:05 pm ET', '2025-12-18T14:05:00-05:00'],
  ['en', 'July 18, 2025, 2:05 p.m. ET', '2025-07-18T14:05:00-04:00'],
  ['en', 'Updated 20:15 JST, December 18, 2025', '2025-12-18T20:15:00+09:00'],
  ['ru', '18 декабря 2025 года', '2025-12-18'],
  ['ru', '18 декабря 2025 г., 14:05 (МСК)', '2025-12-18T14:05:00+03:00'],
  ['kk', '2025 жылғы 18 желтоқсан', '2025-12-18'],
  ['kk', '18 желтоқсан, 2025 жыл', '2025-12-18'],
  ['ky', '2025-жылдын 18-декабры', '2025-12-18'],
  ['ky', '18-декабрь, 2025-жыл', '2025-12-18'],
  ['uz', '18-dekabr, 2025-yil', '2025-12-18'],
  ['uz', '18 декабр 2025 йил', '2025-12-18'],
  ['tg', '18 декабри соли 2025', '2025-12-18'],
  ['tk', '2025-nji ýylyň 18-nji dekabry', '2025-12-18'],
  ['tr', '18 Aralık 2025 Perşembe', '2025-12-18'],
  ['az', '18 dekabr 2025', '2025-12-18'],
  ['mn', '2025 оны 12 сарын 18', '2025-12-18'],
  ['mn', '2025 оны арван хоёрдугаар сарын 18', '2025-12-18'],
  ['ja', '2025年12月18日 15時40分', '2025-12-18'],
  ['ja', '令和7年12月18日', '2025-12-18'],
  ['zh', '2025年12月18日 星期四', '2025-12-18'],
  ['ko', '2025년 12월 18일', '2025-12-18'],
  ['de', '18. Dezember 2025, 14:05 Uhr', '2025-12-18'],
  ['fr', '18 décembre 2025', '2025-12-18'],
  ['fr', '1er janvier 2026', '2026-01-01'],
  ['es', '18 de diciembre de 2025', '2025-12-18'],
  ['it', '18 dicembre 2025', '2025-12-18'],
  ['pt', '18 de dezembro de 2025', '2025-12-18'],
  ['pl', '18 grudnia 2025', '2025-12-18'],
  ['uk', '18 грудня 2025 року', '2025-12-18'],
  ['be', '18 снежня 2025', '2025-12-18'],
  ['ar', '18 ديسمبر 2025', '2025-12-18'],
  ['ar', '١٨ كانون الأول ٢٠٢٥', '2025-12-18'],
  ['fa', '۲۷ آذر ۱۴۰۴', '2025-12-18'],
  ['fa', '18 دسامبر 2025', '2025-12-18'],
  ['hu', '2025. december 18.', '2025-12-18'],
  ['lv', '2025. gada 18. decembris', '2025-12-18'],
]

test('parseDate() reads printed dates in the languages of the press', () => {
  for (const [language, raw, value] of printed)
    assert.equal(parseDate(raw, language)?.value, value, `${language}: ${raw}`)
})

const machine: readonly (readonly [string, string | undefined])[] = [
  ['2025-12-18', '2025-12-18'],
  ['20251218', '2025-12-18'],
  ['2025-12-18T14:05:00+0900', '2025-12-18T14:05:00+09:00'],
  ['2025-12-18T14:05:00.123Z', '2025-12-18T14:05:00Z'],
  ['2025-12-18T14:05:00', '2025-12-18'],
  ['2025-12-18 14:05', '2025-12-18'],
  ['Thu, 18 Dec 2025 06:40:00 GMT', '2025-12-18T06:40:00Z'],
  ['1766044800', '2025-12-18T08:00:00Z'],
  ['1766044800000', '2025-12-18T08:00:00Z'],
  ['2025-02-30', undefined],
  ['2025-13-01', undefined],
  ['May 2024', undefined],
  ['yesterday', undefined],
  ['', undefined],
  ['12 of 18 members', undefined],
  ['+7 701 555 18 12', undefined],
]

test('parseDate() reads what machines write, and nothing that is no whole date', () => {
  for (const [raw, value] of machine) assert.equal(parseDate(raw, 'en')?.value, value, raw)
})

test('parseDate() reads a numeric date by its numbers, by the order given, or by the language', () => {
  assert.equal(parseDate('18/12/2025', 'en')?.value, '2025-12-18')
  assert.equal(parseDate('12/18/2025', 'de')?.value, '2025-12-18')
  assert.equal(parseDate('03/04/2025', 'en')?.value, '2025-03-04')
  assert.equal(parseDate('03/04/2025', 'fr')?.value, '2025-04-03')
  assert.equal(parseDate('03/04/2025', 'en', 'dmy')?.value, '2025-04-03')
  assert.equal(parseDate('03.04.2025', 'en')?.value, '2025-04-03')
})

const writers =
  'en en-GB ru kk ky uz uz-Cyrl tg tk tr az ja zh ko de fr es it pt pl uk be ar el cs sk hu ro bg sr hr fi sv da nb nl et lv lt'.split(
    ' ',
  )

test('parseDate() reads back any day as any of forty languages prints it in full', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...writers),
      fc.constantFrom('long', 'full'),
      fc.integer({ min: 0, max: 20_000 }),
      (language, dateStyle, day) => {
        const date = new Date(Date.UTC(1995, 0, 1 + day))
        const raw = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
          dateStyle: dateStyle as 'long' | 'full',
          timeZone: 'UTC',
        }).format(date)
        assert.equal(parseDate(raw, language)?.value, date.toISOString().slice(0, 10), raw)
      },
    ),
    { numRuns: 1500, seed: 51 },
  )
})

const running: readonly (readonly [string, string, readonly (readonly [string, string])[]])[] = [
  [
    'en',
    'They meet on December 19–20. He may 20 times ask why. It moved from Dec. 4 to Dec. 18, as in May 2024.',
    [
      ['December 19–20', '--12-19/--12-20'],
      ['Dec. 4', '--12-04'],
      ['Dec. 18', '--12-18'],
      ['May 2024', '2024-05'],
    ],
  ],
  ['en', 'Nothing marched forward on that day, and 3 may be too few.', []],
  [
    'ru',
    'Саммит пройдёт 19–20 декабря, а порт откроют 1 июля 2026 года.',
    [
      ['19–20 декабря', '--12-19/--12-20'],
      ['1 июля 2026 года', '2026-07-01'],
    ],
  ],
  [
    'kk',
    'Кездесу 18 желтоқсанда өтті, ал желі 2026 жылғы 1 шілдеде ашылады.',
    [
      ['18 желтоқсанда', '--12-18'],
      ['2026 жылғы 1 шілдеде', '2026-07-01'],
    ],
  ],
  [
    'ja',
    '会合は12月19日に開かれ、2026年3月末までに届く。',
    [
      ['12月19日', '--12-19'],
      ['2026年3月', '2026-03'],
    ],
  ],
  [
    'de',
    'Am 18. Dezember begann es; fertig ist es am 1. März 2029.',
    [
      ['18. Dezember', '--12-18'],
      ['1. März 2029', '2029-03-01'],
    ],
  ],
]

test('findDates() finds explicit dates in running text, with the year or without', () => {
  for (const [language, text, expected] of running) {
    const found = findDates(text, language).map((date) => [date.printed, date.value])
    assert.deepEqual(found, expected, text)
  }
})

test('findDates() gives places that hold what was printed, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '18 December 2025',
          '😀',
          '２０２５年１２月１８日',
          'in',
          ',',
          '۲۷ آذر ۱۴۰۴',
          'May',
          '12/18/2025',
        ),
        { maxLength: 12 },
      ),
      (parts) => {
        const text = parts.join(' ')
        let last = 0
        for (const { start, end, printed: raw, value } of findDates(text, 'en')) {
          assert.equal(text.slice(start, end), raw)
          assert.ok(start >= last && end > start)
          assert.match(value, /^(?:\d{4}-\d\d(?:-\d\d)?|--\d\d-\d\d)(?:\/.+)?$/)
          last = end
        }
      },
    ),
    { numRuns: 300, seed: 52 },
  )
})

test('parseDate() answers at once to long and broken strings', () => {
  for (const raw of ['1'.repeat(100_000), '18 '.repeat(50_000), `${'December '.repeat(20_000)}2025`]) {
    assert.equal(parseDate(raw, 'en'), undefined)
  }
  assert.deepEqual(findDates('('.repeat(50_000), 'ru'), [])
})

test('isoDay() knows the calendar', () => {
  assert.equal(isoDay(2024, 2, 29), '2024-02-29')
  assert.equal(isoDay(2025, 2, 29), undefined)
  assert.equal(isoDay(2025, 12, 32), undefined)
})

test('findDates() reads a Russian month in the case that follows «в»', () => {
  const found = findDates('Встреча прошла в декабре 2025 года, подготовка началась в мае 2024-го.', 'ru')
  assert.deepEqual(
    found.map((date) => date.value),
    ['2025-12', '2024-05'],
  )
})
