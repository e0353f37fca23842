import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearDate } from './near-dates.ts'

const now = '2025-12-18T12:30:45Z'

const lines: readonly (readonly [string, string, string | undefined])[] = [
  ['en', '3 hours ago', '2025-12-18T09:30:00Z'],
  ['en', 'Published 45 minutes ago', '2025-12-18T11:45:00Z'],
  ['en', 'an hour ago', '2025-12-18T11:30:00Z'],
  ['en', '2 days ago', '2025-12-16'],
  ['en', 'Yesterday, 14:05', '2025-12-17'],
  ['en', 'Yesterday at 14:05 UTC', '2025-12-17T14:05:00Z'],
  ['en', 'Dec 17', '2025-12-17'],
  ['en', 'December 24', '2024-12-24'],
  ['ru', '3 часа назад', '2025-12-18T09:30:00Z'],
  ['ru', 'час назад', '2025-12-18T11:30:00Z'],
  ['ru', 'Вчера, 14:05', '2025-12-17'],
  ['ru', 'Сегодня в 09:15', '2025-12-18'],
  ['ru', '17 декабря, 14:05', '2025-12-17'],
  ['kk', '2 сағат бұрын', '2025-12-18T10:30:00Z'],
  ['kk', 'Кеше, 14:05', '2025-12-17'],
  ['kk', 'Бүгін, 09:15', '2025-12-18'],
  ['kk', '17 желтоқсан, 14:05', '2025-12-17'],
  ['ky', '2 саат мурун', '2025-12-18T10:30:00Z'],
  ['ky', 'Кечээ 14:05', '2025-12-17'],
  ['uz', '2 soat oldin', '2025-12-18T10:30:00Z'],
  ['uz', '2 соат аввал', '2025-12-18T10:30:00Z'],
  ['uz', 'Kecha, 14:05', '2025-12-17'],
  ['uz', 'Bugun, 09:15', '2025-12-18'],
  ['tg', '2 соат пеш', '2025-12-18T10:30:00Z'],
  ['tk', '2 sagat öň', '2025-12-18T10:30:00Z'],
  ['tr', '2 saat önce', '2025-12-18T10:30:00Z'],
  ['tr', 'Dün 14:05', '2025-12-17'],
  ['az', '2 saat əvvəl', '2025-12-18T10:30:00Z'],
  ['ja', '2時間前', '2025-12-18T10:30:00Z'],
  ['ja', '3日前', '2025-12-15'],
  ['ja', '12月17日 14時05分', '2025-12-17'],
  ['zh', '2小时前', '2025-12-18T10:30:00Z'],
  ['zh', '昨天 14:05', '2025-12-17'],
  ['ko', '2시간 전', '2025-12-18T10:30:00Z'],
  ['ko', '어제', '2025-12-17'],
  ['de', 'vor 2 Stunden', '2025-12-18T10:30:00Z'],
  ['de', 'vor einer Stunde', '2025-12-18T11:30:00Z'],
  ['de', 'Gestern, 14:05 Uhr', '2025-12-17'],
  ['de', 'vor 16 Jahren', undefined],
  ['de', 'Alle Preise hier', undefined],
  ['de', 'hier', undefined],
  ['fr', 'Hier', '2025-12-17'],
  ['ru', 'год назад', undefined],
  ['en', '2h ago', '2025-12-18T10:30:00Z'],
  ['fr', 'il y a 2 heures', '2025-12-18T10:30:00Z'],
  ['fr', 'Publié hier à 14h05', '2025-12-17'],
  ['es', 'hace 2 horas', '2025-12-18T10:30:00Z'],
  ['it', '2 ore fa', '2025-12-18T10:30:00Z'],
  ['pt', 'há 2 horas', '2025-12-18T10:30:00Z'],
  ['pt', '2 horas atrás', '2025-12-18T10:30:00Z'],
  ['pl', '2 godziny temu', '2025-12-18T10:30:00Z'],
  ['uk', '2 години тому', '2025-12-18T10:30:00Z'],
  ['uk', 'Вчора, 14:05', '2025-12-17'],
  ['ar', 'منذ 2 ساعات', '2025-12-18T10:30:00Z'],
  ['ar', 'منذ ساعة', '2025-12-18T11:30:00Z'],
  ['fa', '۲ ساعت پیش', '2025-12-18T10:30:00Z'],
  ['en', 'Today', undefined],
  ['en', 'Today’s paper', undefined],
  ['en', '18 December 2025', undefined],
  ['en', '3 hours of rain', undefined],
  ['en', 'Yesterday the harbour was closed', undefined],
  ['en', 'The talks of December 17 and what came of them', undefined],
  ['ru', 'Вчера в порту', undefined],
]

test('nearDate() reads the dates of a byline against the clock of the capture', () => {
  const wrong = lines
    .map(([language, raw, value]) => ({ raw, value, found: nearDate(raw, language, now) }))
    .filter(({ value, found }) => value !== found)
  assert.deepEqual(wrong, [])
})

test('nearDate() answers at once to long and broken lines', () => {
  for (const raw of ['1'.repeat(100_000), 'ago '.repeat(50_000), `${'a '.repeat(29)}1`, '9'.repeat(58)])
    assert.equal(nearDate(raw, 'en', now), undefined)
})
