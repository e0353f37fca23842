// Every bank's list in its exact format, with what goes wrong in each, and lists that are broken or hostile.

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { over, times, toDigits } from '../base/decimal.ts'
import type { Rate } from '../news/rate.ts'
import { addressOf, crossRate, holdsWithin, type IssuerId, issuerIds, ratePerUnit, readRates } from './markets.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** Text in windows-1251, for what these lists hold: ASCII and Russian letters. */
const windows1251 = (text: string) =>
  Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0)!
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code
  })

const short = ({ base, quote, nominal, value, validOn }: Rate) => `${nominal} ${base} = ${value} ${quote} on ${validOn}`

const nbkList = (items: string, day = '05.03.2026') => `<?xml version="1.0" encoding="utf-8"?>
<rates>
    <generator>Alternate RSS Builder</generator>
    <title>Official exchange rates of National Bank of Republic Kazakhstan</title>
    <link>www.nationalbank.kz</link>
    <date>${day}</date>
${items}
</rates>`
const nbkItem = (code: string, value: string, quant = '1', change = '+0.12') =>
  `<item><fullname>ДЕНЬГИ</fullname><title>${code}</title><description>${value}</description><quant>${quant}</quant><index></index><change>${change}</change></item>`

test('readRates() reads the National Bank of Kazakhstan: nominal in quant, dropped zeros, an empty index', () => {
  const { rates, setAside } = readRates(
    'nbk',
    bytes(
      nbkList(
        nbkItem('USD', '498.1') +
          nbkItem('UZS', '4.07', '100') +
          nbkItem('IRR', '0.4', '1000') +
          nbkItem('JPY', '3', '1', '0.00'),
      ),
    ),
  )
  assert.deepEqual(rates.map(short), [
    '1 USD = 498.1 KZT on 2026-03-05',
    '100 UZS = 4.07 KZT on 2026-03-05',
    '1000 IRR = 0.4 KZT on 2026-03-05',
    '1 JPY = 3 KZT on 2026-03-05',
  ])
  assert.deepEqual(setAside, [])
  assert.equal(rates[0]!.issuer, 'National Bank of Kazakhstan')
  assert.equal(ratePerUnit(rates[2]!), '0.0004')
})

test('readRates() reads the day of each item where the National Bank of Kazakhstan dates them one by one', () => {
  const list = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Rates</title>
    <item><title>EUR</title><pubDate>04.03.2026</pubDate><description>577.9</description><quant>1</quant><index>UP</index><change>+1</change></item></channel></rss>`
  assert.deepEqual(readRates('nbk', bytes(list)).rates.map(short), ['1 EUR = 577.9 KZT on 2026-03-04'])
})

test('readRates() reads the European Central Bank the other way round, in single quotes, over several days', () => {
  const list = `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
  <gesmes:subject>Reference rates</gesmes:subject>
  <Cube><Cube time='2026-03-05'><Cube currency='USD' rate='1.0810'/><Cube currency='TRY' rate='47.2'/></Cube>
  <Cube time="2026-03-04"><Cube currency="USD" rate="1.0795"/></Cube></Cube>
</gesmes:Envelope>`
  const { rates, setAside } = readRates('ecb', bytes(list))
  assert.deepEqual(rates.map(short), [
    '1 EUR = 1.0810 USD on 2026-03-05',
    '1 EUR = 47.2 TRY on 2026-03-05',
    '1 EUR = 1.0795 USD on 2026-03-04',
  ])
  assert.deepEqual(setAside, [])
})

const cbrList = (valutes: string, day = '07.03.2026') =>
  windows1251(
    `<?xml version="1.0" encoding="windows-1251"?><ValCurs Date="${day}" name="Foreign Currency Market">${valutes}</ValCurs>`,
  )

test('readRates() reads the Bank of Russia: windows-1251, comma, nominal 10,000, the day on which the rates take effect', () => {
  const { rates } = readRates(
    'cbr',
    cbrList(
      '<Valute ID="R01717"><NumCode>860</NumCode><CharCode>UZS</CharCode><Nominal>10000</Nominal><Name>Узбекских сумов</Name><Value>63,4410</Value><VunitRate>0,0063441</VunitRate></Valute>' +
        '<Valute ID="R01335"><NumCode>398</NumCode><CharCode>KZT</CharCode><Nominal>100</Nominal><Name>Тенге</Name><Value>15,0001</Value></Valute>',
    ),
  )
  assert.deepEqual(rates.map(short), ['10000 UZS = 63.4410 RUB on 2026-03-07', '100 KZT = 15.0001 RUB on 2026-03-07'])
  assert.equal(ratePerUnit(rates[0]!), '0.0063441')
})

test('readRates() reads both lists of the National Bank of the Kyrgyz Republic and leaves out a withdrawn money', () => {
  const list = (name: string, more: string) =>
    windows1251(
      `<?xml version="1.0" encoding="windows-1251" ?>\n<CurrencyRates Name="${name}" Date="06.03.2026">\n${more}\n</CurrencyRates>`,
    )
  const daily = '<Currency ISOCode="KZT">\n<Nominal>1</Nominal>\n<Value>0,1754</Value>\n</Currency>'
  const weekly =
    '<Currency ISOCode="JPY"><Nominal>10</Nominal><ValidFor>7</ValidFor><Value>5,5820</Value></Currency><Currency ISOCode="BYR"><Nominal>100</Nominal><ValidFor>7</ValidFor><Value>0,3100</Value></Currency>'
  assert.deepEqual(readRates('nbkr', list('Daily Exchange Rates', daily)).rates.map(short), [
    '1 KZT = 0.1754 KGS on 2026-03-06',
  ])
  const { rates, setAside } = readRates('nbkr', list('Weekly Exchange Rates', weekly))
  assert.deepEqual(rates.map(short), ['10 JPY = 5.5820 KGS on 2026-03-06'])
  assert.deepEqual(
    setAside.map((one) => one.what),
    ['BYR'],
  )
})

const cbuLine = (code: string, rate: unknown, nominal = '1') => ({
  id: 1,
  Code: '000',
  Ccy: code,
  CcyNm_EN: 'Money',
  Nominal: nominal,
  Rate: rate,
  Diff: '-18.2',
  Date: '05.03.2026',
})

test('readRates() reads the Central Bank of Uzbekistan, whose figures are strings', () => {
  const { rates } = readRates('cbu', bytes(JSON.stringify([cbuLine('USD', '12201.50'), cbuLine('VND', '4.70', '10')])))
  assert.deepEqual(rates.map(short), ['1 USD = 12201.50 UZS on 2026-03-05', '10 VND = 4.70 UZS on 2026-03-05'])
})

test('readRates() sets aside a figure that JSON carries as a number, for its digits may be gone', () => {
  const { rates, setAside } = readRates('cbu', bytes(JSON.stringify([cbuLine('USD', 12201.5)])))
  assert.deepEqual(rates, [])
  assert.deepEqual(
    setAside.map((one) => one.what),
    ['USD'],
  )
})

test('readRates() sets aside a manat far off its peg in the same list', () => {
  const list = (manat: string) => bytes(JSON.stringify([cbuLine('USD', '12201.50'), cbuLine('TMT', manat)]))
  assert.equal(readRates('cbu', list('3486.14')).rates.length, 2)
  const { rates, setAside } = readRates('cbu', list('4037.68'))
  assert.deepEqual(
    rates.map((rate) => rate.base),
    ['USD'],
  )
  assert.match(setAside[0]!.why, /peg of 3\.5/)
})

test('readRates() reads the Central Bank of Turkmenistan with its multiplier and both forms of its date', () => {
  const list = (day: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cbt_currency_rate name="CBT Currency XML"><date>${day}</date>
<rate code="UZS"><name>OZBEK SUMY</name><rate_usd>12201.5</rate_usd><multiplier>10000</multiplier><rate_tmt>2.8685</rate_tmt></rate></cbt_currency_rate>`
  for (const day of ['05.03.2026', '2026-03-05']) {
    const { rates } = readRates('cbt', bytes(list(day)))
    assert.deepEqual(rates.map(short), ['10000 UZS = 2.8685 TMT on 2026-03-05'])
  }
})

const nbtList = (day: string) => `<?xml version="1.0" encoding="utf-8" ?>
<ValCurs Date="${day}" name="Foreign Currency Market">
<Valute ID="810"><CharCode>RUB</CharCode><Nominal>1</Nominal><Name>Russian Ruble</Name><Value>0.1203</Value></Valute>
<Valute ID="398"><CharCode>KZT</CharCode><Nominal>10</Nominal><Name>Tenge</Name><Value>0.1890</Value></Valute>
</ValCurs>`

test('readRates() reads the National Bank of Tajikistan: point, ISO date, the rouble under its old number', () => {
  assert.deepEqual(readRates('nbt', bytes(nbtList('2026-03-05'))).rates.map(short), [
    '1 RUB = 0.1203 TJS on 2026-03-05',
    '10 KZT = 0.1890 TJS on 2026-03-05',
  ])
})

test('readRates() refuses the answer of a later day than was asked for, and takes one carried over a weekend', () => {
  const late = readRates('nbt', bytes(nbtList('2026-03-05')), { asked: '1999-01-01' })
  assert.deepEqual(late.rates, [])
  assert.match(late.setAside[0]!.why, /asked for 1999-01-01 and answered for 2026-03-05/)
  assert.equal(readRates('nbt', bytes(nbtList('2026-03-06')), { asked: '2026-03-08' }).rates.length, 2)
})

test('readRates() refuses a comma where the bank writes a point, and a point where it writes a comma', () => {
  assert.deepEqual(readRates('nbk', bytes(nbkList(nbkItem('USD', '498,10')))).rates, [])
  const point = '<Valute ID="1"><CharCode>USD</CharCode><Nominal>1</Nominal><Value>81.20</Value></Valute>'
  assert.deepEqual(readRates('cbr', cbrList(point)).rates, [])
})

for (const [what, item] of [
  ['a word for a figure', nbkItem('USD', 'н/д')],
  ['an empty figure', nbkItem('USD', '')],
  ['zero', nbkItem('USD', '0.00')],
  ['a negative rate', nbkItem('USD', '-498.10')],
  ['an exponent', nbkItem('USD', '4.98e2')],
  ['grouped thousands', nbkItem('USD', '1 498.10')],
  ['a nominal that is none', nbkItem('USD', '498.10', '0')],
  ['a nominal of three', nbkItem('USD', '498.10', '3')],
  ['small letters for a code', nbkItem('usd', '498.10')],
  ['markup for a code', nbkItem('<b>USD</b>', '498.10')],
  ['the tenge itself', nbkItem('KZT', '1')],
] as const) {
  test(`readRates() sets aside ${what} and keeps the rest of the list`, () => {
    const { rates, setAside } = readRates('nbk', bytes(nbkList(item + nbkItem('EUR', '577.90'))))
    assert.deepEqual(
      rates.map((rate) => rate.base),
      ['EUR'],
    )
    assert.equal(setAside.length, 1)
  })
}

test('readRates() sets aside a money listed twice with different rates, and takes one listed twice alike', () => {
  const twice = (second: string) => readRates('nbk', bytes(nbkList(nbkItem('USD', '498.10') + nbkItem('USD', second))))
  assert.equal(twice('498.1').rates.length, 1)
  assert.equal(twice('489.10').rates.length, 0)
  assert.equal(twice('489.10').setAside.length, 2)
})

test('readRates() reads no rate from a list without a day or with a day that is none', () => {
  for (const day of ['', '31.02.2026', '5.3.2026', 'today'])
    assert.deepEqual(readRates('nbk', bytes(nbkList(nbkItem('USD', '498.10'), day))).rates, [], day)
})

test('readRates() never takes a figure that was cut off', () => {
  const whole = bytes(nbkList(nbkItem('USD', '498.10') + nbkItem('EUR', '577.90')))
  const right = new Set(['498.10', '577.90'])
  for (let size = 0; size < whole.length; size++) {
    for (const rate of readRates('nbk', whole.subarray(0, size)).rates)
      assert.ok(right.has(rate.value), `${size}: ${rate.value}`)
  }
})

for (const [what, body] of [
  ['nothing', ''],
  ['an error page', '<!doctype html><html><body><h1>503</h1></body></html>'],
  ['another bank’s list', nbtList('2026-03-05')],
  ['a list without items', nbkList('')],
  ['text', 'rates are not available'],
  ['a list in a hundred thousand others', '<rates>'.repeat(100_000)],
] as const) {
  test(`readRates() says why ${what} holds no rate`, () => {
    const { rates, setAside } = readRates('nbk', bytes(body))
    assert.deepEqual(rates, [])
    assert.equal(setAside.length, 1)
    assert.equal(setAside[0]!.what, 'the response')
  })
}

test('readRates() does not expand entities that a document declares', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE rates [<!ENTITY a "1"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
<rates><date>05.03.2026</date>${nbkItem('USD', '&c;')}</rates>`
  assert.deepEqual(readRates('nbk', bytes(bomb)).rates, [])
})

test('readRates() never throws, whatever the bytes, and what it gives is always a rate', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...issuerIds),
      fc.uint8Array({ maxLength: 300 }),
      fc.string(),
      (issuer, noise, text) => {
        const list = nbkList(nbkItem('USD', text))
        for (const body of [noise, bytes(text), bytes(list)]) {
          for (const rate of readRates(issuer, body).rates) {
            assert.match(rate.value, /^\d+(?:\.\d+)?$/)
            assert.match(rate.validOn, /^\d{4}-\d{2}-\d{2}$/)
          }
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('addressOf() writes the day as each bank wants it', () => {
  assert.equal(addressOf('nbk', '2026-03-05'), 'https://nationalbank.kz/rss/get_rates.cfm?fdate=05.03.2026')
  assert.equal(addressOf('cbr', '2026-03-05'), 'https://www.cbr.ru/scripts/XML_daily.asp?date_req=05/03/2026')
  assert.equal(addressOf('cbt', '2026-03-05'), 'https://cbt.tm/kurs/2026/05032026.xml')
  assert.ok(addressOf('nbt', '2026-03-05').includes('date=2026-03-05'))
  assert.ok(addressOf('cbu', '2026-03-05').includes('/2026-03-05/'))
})

const tenge = (base: string, value: string, nominal = 1, validOn = '2026-03-05'): Rate => ({
  base,
  quote: 'KZT',
  nominal,
  value,
  validOn,
  issuer: 'National Bank of Kazakhstan',
})

test('crossRate() works out a pair within one bank, in both directions, and never across banks', () => {
  const rates = [tenge('USD', '500.00'), tenge('UZS', '4.00', 100)]
  assert.equal(crossRate('USD', 'UZS', rates)?.value, '12500')
  assert.equal(crossRate('KZT', 'USD', rates)?.value, '0.002')
  assert.equal(crossRate('USD', 'KZT', rates)?.value, '500')
  const other: Rate = { ...tenge('UZS', '4.00', 100), issuer: 'Another Bank', quote: 'KZT' }
  assert.equal(crossRate('USD', 'UZS', [rates[0]!, other]), undefined)
})

test('crossRate() puts no rates together that are more than a week apart, and bears the earlier day', () => {
  const rates = [tenge('USD', '500'), tenge('EUR', '550', 1, '2026-03-02'), tenge('XAU', '2000000', 1, '2026-01-02')]
  assert.equal(crossRate('EUR', 'USD', rates)?.validOn, '2026-03-02')
  assert.equal(crossRate('XAU', 'USD', rates), undefined)
})

test('holdsWithin() tells whether an amount given in two monies is one amount', () => {
  const rates = [tenge('USD', '516.20')]
  assert.equal(holdsWithin('144500', 'KZT', '280', 'USD', rates, '0.01').kind, 'holds')
  assert.equal(holdsWithin('280', 'USD', '144500', 'KZT', rates, '0.01').kind, 'holds')
  const wrong = holdsWithin('144500', 'KZT', '2800', 'USD', rates, '0.01')
  assert.equal(wrong.kind, 'differs')
  assert.ok(wrong.kind === 'differs' && wrong.expected.startsWith('279.9'))
  assert.deepEqual(holdsWithin('144500', 'KZT', '280', 'CHF', rates, '0.01'), { kind: 'no-rate' })
})

test('decimals stay exact where floats do not', () => {
  assert.equal(times('0.1', '0.2'), '0.02')
  assert.equal(times('12345678901234567890.12', '10'), '123456789012345678901.2')
  assert.equal(over('4.28', '100'), '0.0428')
  assert.equal(toDigits(over('1', '3'), 6), '0.333333')
  assert.equal(over('0', '3'), '0')
})

const samples = new URL('../../../shared/domain/samples/', import.meta.url)
const sampleFiles: Readonly<Record<IssuerId, readonly string[]>> = {
  nbk: ['nbk_get_rates.xml'],
  ecb: ['ecb_eurofxref-daily.xml'],
  cbr: ['cbr_XML_daily.xml'],
  nbkr: ['nbkr_daily.xml', 'nbkr_weekly.xml'],
  cbu: ['cbu_json_all.json'],
  cbt: ['cbt_18122025.xml'],
  nbt: ['nbt_export_xml.xml'],
}

test('readRates() reads every line of the shared samples', {
  skip: existsSync(samples) ? false : 'the shared samples are not on this machine',
}, () => {
  for (const issuer of issuerIds) {
    for (const file of sampleFiles[issuer]) {
      const { rates, setAside } = readRates(issuer, readFileSync(new URL(file, samples)))
      assert.ok(rates.length >= 2, file)
      assert.deepEqual(setAside, [], file)
      assert.ok(
        rates.every((rate) => rate.validOn.startsWith('2025-12-')),
        file,
      )
    }
  }
})
