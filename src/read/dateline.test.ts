// Datelines in the languages of the region, and lines that only look like one.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datelineOf } from './dateline.ts'

test('datelineOf() finds place and agency before the first sentence in the languages of the region', () => {
  const cases: readonly (readonly [string, object])[] = [
    ['TOKYO, Dec 18 (Hinode Press) — The ferry will run again.', { place: 'TOKYO', agency: 'Hinode Press' }],
    ['ASTANA – The ferry will run again.', { place: 'ASTANA' }],
    ['ASTANA /Northwire/ – The ferry will run again.', { place: 'ASTANA', agency: 'Northwire' }],
    ['КАМЕННЫЙ МЫС, 18 дек – РИА Новости. Паром пойдёт.', { place: 'КАМЕННЫЙ МЫС', agency: 'РИА Новости' }],
    ['Алматы. 18 декабря. ТАСС – Паром пойдёт.', { place: 'Алматы', agency: 'ТАСС' }],
    ['АСТАНА, 18 желтоқсан — Паром қайта жүреді.', { place: 'АСТАНА' }],
    ['АСТАНА. ҚазАқпарат – Паром қайта жүреді.', { place: 'АСТАНА', agency: 'ҚазАқпарат' }],
    ['TOSHKENT, 18-dekabr — Sputnik. Parom yana qatnaydi.', { place: 'TOSHKENT', agency: 'Sputnik' }],
    ['ТОШКЕНТ, 18 декабрь /ЎзА/. Паром яна қатнайди.', { place: 'ТОШКЕНТ', agency: 'ЎзА' }],
    ['ANKARA (AA) - Feribot yeniden sefere başlıyor.', { place: 'ANKARA', agency: 'AA' }],
    ['Bakı, 18 dekabr, AZƏRTAC. Bərə yenidən işləyəcək.', { place: 'Bakı', agency: 'AZƏRTAC' }],
    ['Frankfurt am Main (dpa/lhe) - Die Fähre fährt wieder.', { place: 'Frankfurt am Main', agency: 'dpa/lhe' }],
    ['【ソウル＝山田太郎】連絡船が再開する。', { place: 'ソウル', author: '山田太郎' }],
    ['【北京時事】連絡船が再開する。', { place: '北京', agency: '時事' }],
    ['新华社北京12月18日电（记者 李明）渡轮恢复通航。', { place: '北京', agency: '新华社', author: '李明' }],
    ['本报东京12月18日电 渡轮恢复通航。', { place: '东京' }],
    ['〔記者王小明／台北報導〕渡輪恢復通航。', { place: '台北', author: '王小明' }],
    ['(서울=만일통신) 김하나 기자 = 연락선이 다시 운항한다.', { place: '서울', agency: '만일통신', author: '김하나' }],
    ['القاهرة - رويترز: تعود العبارة إلى العمل.', { place: 'القاهرة', agency: 'رويترز' }],
    ['الرياض (واس) - تعود العبارة إلى العمل.', { place: 'الرياض', agency: 'واس' }],
    ['تهران - ایرنا - کشتی دوباره حرکت می‌کند.', { place: 'تهران', agency: 'ایرنا' }],
  ]
  for (const [line, wanted] of cases) assert.deepEqual(datelineOf(line), wanted, line)
})

test('datelineOf() finds none in names with their initials, parties, headings and sentences', () => {
  const lines = [
    'The Bay Research Institute (TBRI) said the ferry will run again.',
    'Lena Okafor (USA) – 82 crossings in one season.',
    'Mira Solberg (CD&V) wants the ferry back.',
    'ABOUT THE SHOW – It runs every Monday.',
    'LCI – the channel of the bay – said so.',
    'BREAKING — The ferry is back.',
    'A man – who was not named – saw it.',
    'Harbour Red Sails (17-8, 9-3 SEC) won the race.',
    'Am Dienstag, 20. Oktober 2020 – gegen sechs Uhr fuhr das Schiff.',
    'The ferry – late as ever – came at six.',
  ]
  for (const line of lines) assert.equal(datelineOf(line), undefined, line)
})
