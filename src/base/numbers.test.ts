import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findNumbers } from './numbers.ts'

/** "value unit" of each quantity; ranges as "5..7 %", a leading ~ where approximate. */
function quantities(text: string, language: string): readonly string[] {
  return findNumbers(text, language)
    .filter((found) => found.sort === 'quantity')
    .map((found) =>
      `${found.approximate ? '~' : ''}${found.value}${found.upTo ? `..${found.upTo}` : ''} ${found.unit}`.trim(),
    )
}

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['en', 'Fines reach 144,500 tenge ($280).', ['144500 KZT', '280 USD']],
  ['en', 'It rose 9.1% and fell (-1.0%), then gained (+20.3%).', ['9.1 %', '-1.0 %', '20.3 %']],
  ['en', 'Deals worth more than $3.7 billion were signed.', ['~3700000000 USD']],
  ['en', 'A plan for 3 trillion yen over five years.', ['3000000000000 JPY', '5']],
  ['en', 'Some 350 of three hundred and fifty trucks came.', ['~350', '350']],
  ['en', 'Between 5 and 7 per cent of trade, or 10–15 trains.', ['5..7 %', '10..15']],
  ['en', 'Growth slowed from 9.1 percent to 8 percent.', ['9.1 %', '8 %']],
  ['en', 'The rate rose by 2 percentage points to 16.5 pct.', ['2 percentage-point', '16.5 %']],
  ['en', 'A $40m loan, US$1.2bn in bonds and €500k of aid.', ['40000000 USD', '1200000000 USD', '500000 EUR']],
  ['en', 'The 20-minute talk and a two-day summit.', ['20', '2']],
  ['en', 'The 67+ billion letters of 40+ lands.', ['~67000000000', '~40']],
  ['en', 'Half a million people and a dozen towns.', ['500000', '12']],
  ['en', 'KZT 12 billion and 4,000 HKD', ['12000000000 KZT', '4000 HKD']],
  ['ru', 'Рост составил 1,2 млрд тенге, или 9,1 процента.', ['1200000000 KZT', '9.1 %']],
  ['ru', 'Около 144 500 тг и 3 трлн иен', ['~144500 KZT', '3000000000000 JPY']],
  ['ru', 'Индекс — 109,1%, на 3,5 процентного пункта выше.', ['109.1 %', '3.5 percentage-point']],
  ['ru', 'пять миллионов рублей и двадцать пять вагонов', ['5000000 RUB', '25']],
  ['ru', '1 млрд 200 млн долларов США', ['1200000000 USD']],
  ['kk', 'Өсім 9,1 пайызды құрап, шамамен 12 млрд теңгеге жетті.', ['9.1 %', '~12000000000 KZT']],
  ['kk', 'жиырма бес мың адам', ['25000']],
  ['ky', '1,5 миллиард сом жана он беш ай', ['1500000000 KGS', '15']],
  ['uz', '1,2 trln so‘m va 12,4 foiz', ['1200000000000 UZS', '12.4 %']],
  ['tr', 'yüzde 9,1 arttı; %12,4 düştü; yaklaşık 3 trilyon yen', ['9.1 %', '12.4 %', '~3000000000000 JPY']],
  ['tr', '412 milyon dolar ve 1.250 kişi', ['412000000 USD', '1250']],
  [
    'de',
    '3 Billionen Yen, 3,7 Milliarden Dollar und 144.500 Tenge',
    ['3000000000000 JPY', '3700000000 USD', '144500 KZT'],
  ],
  ['de', 'rund fünfundzwanzig Prozent', ['~25 %']],
  ['fr', '3 milliards de dollars, 12,5 % et quatre-vingt-dix wagons', ['3000000000 USD', '12.5 %', '90']],
  ['ja', '30兆円を投じ、約1億2000万ドルと9.1%増', ['30000000000000 JPY', '~120000000 USD', '9.1 %']],
  ['zh', '3万亿日元，36.57亿元，增长9.1%，约五个国家', ['3000000000000 JPY', '3657000000 CNY', '9.1 %', '~5']],
  ['zh', '百分之九点一，１２个百分点', ['9.1 %', '12 percentage-point']],
]

test('findNumbers() reads values, units, ranges and approximation in each language', () => {
  for (const [language, text, expected] of cases) assert.deepEqual(quantities(text, language), expected, text)
})

const sorted: readonly (readonly [string, string, readonly string[]])[] = [
  ['en', 'On Dec. 4, 2025 the bill moved to December 18.', ['4 date-part', '2025 year', '18 date-part']],
  ['en', 'The summit on December 19–20 follows talks in 2004.', ['19 date-part', '20 date-part', '2004 year']],
  [
    'en',
    'The second reading is on 2025-12-18 at 14:05.',
    ['2 ordinal', '2025 year', '12 date-part', '18 date-part', '14 time', '5 time'],
  ],
  ['en', 'The G7 and COVID-19 under Article 5.', ['7 identifier', '19 identifier', '5 identifier']],
  ['en', 'It won 3-1 in the 21st round.', ['3 identifier', '1 identifier', '21 ordinal']],
  ['en', 'Some 2000 people came in 2000.', ['2000 quantity', '2000 year']],
  ['ru', '18 декабря 2025 года прошло второе чтение.', ['18 date-part', '2025 year', '2 ordinal']],
  ['kk', '2025 жылғы 18 желтоқсанда', ['2025 year', '18 date-part']],
  [
    'ja',
    '2025年12月18日、第2回会合。10年間',
    ['2025 year', '12 date-part', '18 date-part', '2 ordinal', '10 quantity'],
  ],
  ['zh', '2025年12月18日', ['2025 year', '12 date-part', '18 date-part']],
  ['tr', '18 Aralık 2025', ['18 date-part', '2025 year']],
  ['de', 'am 18. Dezember 2025', ['18 date-part', '2025 year']],
  ['fr', 'le 18 décembre 2025', ['18 date-part', '2025 year']],
  ['uz', '18-dekabr, 2025-yil', ['18 date-part', '2025 year']],
]

test('findNumbers() tells years, days, times, ordinals and names from quantities', () => {
  for (const [language, text, expected] of sorted) {
    assert.deepEqual(
      findNumbers(text, language).map((found) => `${found.value} ${found.sort}`),
      expected,
      text,
    )
  }
})

test('findNumbers() prints each number as it stands, in order and without overlaps, on any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ' ',
      '.',
      ',',
      '-',
      '–',
      '%',
      '$',
      '€',
      '万',
      '亿',
      '兆円',
      '年',
      ' million',
      ' млрд',
      ' thousand',
      'two ',
      'hundred ',
      ' and ',
      'yüzde ',
      '\u00A0',
      '٣',
      '５',
      '😀',
    ),
    fc.integer({ min: 0, max: 99999 }).map(String),
    fc.string({ maxLength: 5 }),
  )
  const language = fc.constantFrom('en', 'ru', 'kk', 'tr', 'de', 'fr', 'ja', 'zh', 'uz', 'xx')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), language, (pieces, tag) => {
      const text = pieces.join('')
      let last = 0
      for (const found of findNumbers(text, tag)) {
        assert.ok(found.start >= last && found.end > found.start && found.end <= text.length)
        assert.equal(found.printed, text.slice(found.start, found.end))
        assert.match(found.value, /^-?\d+(\.\d+)?$/)
        last = found.end
      }
    }),
    { numRuns: 1000 },
  )
})
