// Dates that mean something only beside a clock: "3 hours ago", "Yesterday, 14:05", "18 декабря, 14:05". They stand in
// bylines of the last days; in running text they mean the article's own day, not the reader's.

import { clockIn, timeIn } from './clock-times.ts'
import { isoDay, plainDigits } from './date-parts.ts'
import { findDates } from './dates.ts'

/**
 * The date such a line gives when it is read at the instant `now` (RFC 3339): an instant to the minute for minutes and
 * hours ago, else a plain day. Undefined for a line that says anything else, or a whole date.
 */
export function nearDate(raw: string, language: string, now: string): string | undefined {
  const line = plainDigits(raw).trim()
  if (line.length < 2 || line.length > 60) return undefined
  return ago(line, now) ?? dayNamed(line, language, now) ?? withoutYear(raw.trim(), language, now)
}

type Unit = 'minute' | 'hour' | 'day' | 'week'

/** The beginnings of the words for each unit, in the languages of the press. */
const units: Readonly<Record<Unit, string>> = {
  minute:
    'minut|min|минут|мин|мүнөт|daqiqa|дақиқа|dakika|dk|dəqiqə|хвилин|хв|minuten|分钟|分鐘|分|분|دقيقة|دقائق|دقیقه|นาที',
  hour: 'hours?|hrs?|h(?!\\p{L})|час|ч(?!\\p{L})|сағат|саат|соат|soat|sagat|saat|годин|stunden?|std|heures?|horas?|or[ae]|godzin|時間|小时|小時|시간|ساعات|ساعة|ساعت|ชั่วโมง',
  day: 'days?|d(?!\\p{L})|день|дня|дней|күн|kun|кун|gün|рӯз|дні|днів|tag(?:en)?|jours?|j(?!\\p{L})|días?|dias?|giorn[io]|dni|dzień|日|天|일|أيام|يوم|روز|วัน',
  week: 'weeks?|w(?!\\p{L})|недел|апта|hafta|ҳафта|hepde|həftə|тижн|тижден|wochen?|semaines?|semanas?|settiman[ae]|tygodni|週間|周|週|주|أسابيع|أسبوع|هفته|สัปดาห์',
}
const before = '(?:vor|il y a|hace|há|منذ|قبل)'
const after =
  '(?:ago|назад|бұрын|мурун|мурда|oldin|avval|олдин|аввал|пеш|қабл|öň|ozal|önce|əvvəl|前|전|fa|atrás|temu|тому|پیش|قبل|ที่แล้ว)'
const one = '(?:an?|one|einer|einem|eine|un|une|una|uma|um|bir|бір|бир|одну|один)'

const agoPattern = (() => {
  const unit = (Object.keys(units) as Unit[]).map((name) => `(?<${name}>${units[name]})`).join('|')
  const amount = `(?:(?<amount>\\d{1,3})|${one})?`
  return new RegExp(
    `^(?:[^\\d,|•·]{0,25}[\\s:])??(?:(?<lead>${before})\\s)?${amount}\\s?(?:${unit})[\\p{L}\\p{M}]{0,6}?\\.?(?:\\s?(?<trail>${after}))?(?![\\p{L}])`,
    'iu',
  )
})()

function ago(line: string, now: string): string | undefined {
  const groups = agoPattern.exec(line)?.groups
  if (!groups || (groups.lead === undefined) === (groups.trail === undefined)) return undefined
  const unit = (Object.keys(units) as Unit[]).find((name) => groups[name] !== undefined)!
  const amount = Number(groups.amount ?? 1)
  const instant = Temporal.Instant.from(now)
  if (unit === 'minute' || unit === 'hour')
    return instant
      .subtract({ [`${unit}s`]: amount })
      .toString({ smallestUnit: 'minute' })
      .replace(/(T\d\d:\d\d)Z/, '$1:00Z')
  return dayOf(instant)
    .subtract({ days: amount * (unit === 'week' ? 7 : 1) })
    .toString()
}

function dayOf(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO('UTC').toPlainDate()
}

const namedDays: readonly (readonly [string, number])[] = [
  [
    "today|сегодня|бүгін|бүгүн|bugun|бугун|имрӯз|şu gün|bugün|bu gün|今日|本日|今天|오늘|heute|aujourd[’']hui|hoy|oggi|hoje|dzisiaj|dziś|сьогодні|اليوم|امروز|วันนี้",
    0,
  ],
  [
    'yesterday|вчера|кеше|кечээ|kecha|кеча|дирӯз|düýn|dün|dünən|昨日|昨天|어제|gestern|hier|ayer|ieri|ontem|wczoraj|вчора|أمس|دیروز|เมื่อวาน',
    1,
  ],
  ['vorgestern|позавчера|一昨日|前天|avant-hier|anteayer|przedwczoraj|позавчора|그저께', 2],
]
const dayPatterns = namedDays.map(
  ([words, back]) =>
    [
      new RegExp(
        `^(?<lead>[^\\d,|•·]{0,25}[\\s:])??(?:${words})(?<clock>[\\s,|•·-]{0,3}(?:(?:at|um|в|о|à|a las|alle|às|o|saat|kl\\.?|godz\\.?|الساعة|ساعت)\\s)?\\d{1,2}\\s?[:.h時시]\\s?\\d\\d.{0,12})?$`,
        'iu',
      ),
      back,
    ] as const,
)

/** "Yesterday", "Сегодня, 14:05". "Today" without a time is more often a link than a date. */
function dayNamed(line: string, language: string, now: string): string | undefined {
  for (const [pattern, back] of dayPatterns) {
    const match = pattern.exec(line)
    if (!match || (!match.groups?.clock && (back === 0 || match.groups?.lead))) continue
    // German "hier" is no yesterday.
    if (/\bhier\b/iu.test(line) && language !== 'fr') continue
    const day = dayOf(Temporal.Instant.from(now)).subtract({ days: back }).toString()
    const time = timeIn(match.groups?.clock ?? '')
    return time ? `${day}T${time}` : day
  }
  return undefined
}

/** A day without its year, with no other words: the last such day, tomorrow still allowed for time zones. */
function withoutYear(line: string, language: string, now: string): string | undefined {
  const found = findDates(line, language)[0]
  const match = found && /^--(\d\d)-(\d\d)$/.exec(found.value)
  if (!match) return undefined
  const rest = line.slice(0, found.start) + line.slice(found.end)
  const words = rest.match(/\p{L}{3,}/gu) ?? []
  if (words.length > 3 || (words.length > 1 && !clockIn(rest))) return undefined
  const today = dayOf(Temporal.Instant.from(now))
  for (const year of [today.year, today.year - 1]) {
    const day = isoDay(year, Number(match[1]), Number(match[2]))
    if (day && Temporal.PlainDate.compare(day, today.add({ days: 1 })) <= 0) return day
  }
  return undefined
}
