// The days of the week in the languages of the press: their names, and the forms they take in a running text.

import { fold } from './text.ts'

/** Monday to Sunday as they stand alone, folded, from the platform's own CLDR tables. */
export function weekdayNames(language: string): readonly string[] {
  const before = names.get(language)
  if (before) return before
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
  const made = Array.from({ length: 7 }, (_, n) => fold(format.format(new Date(Date.UTC(2024, 0, 1 + n)))))
  names.set(language, made)
  return made
}

const names = new Map<string, readonly string[]>()

/**
 * For each weekday from Monday on, the source of a pattern for its forms in a running text (`сред[уыа]`), without the
 * bounds of a word; empty for a language whose weekdays are not known here. Capitals matter where the language prints them: `Dushanbe` is no Monday.
 */
export function weekdayForms(language: string): readonly string[] {
  return forms[language] ?? []
}

const forms: Readonly<Record<string, readonly string[]>> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ru: [
    'понедельник(?:а|у)?',
    'вторник(?:а|у)?',
    'сред[уыае]',
    'четверг(?:а|у)?',
    'пятниц[уыае]',
    'суббот[уыае]',
    'воскресень[ея]',
  ],
  uk: [
    'понеділ(?:ок|ка|ку)',
    'вівтор(?:ок|ка|ку)',
    'серед[ауиі]',
    'четвер(?:га|гу)?',
    "п[’'ʼ]?ятниц[яюі]",
    'субот[ауиі]',
    'неділ[яюі]',
  ],
  kk: ['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі'],
  ky: ['дүйшөмбү', 'шейшемби', 'шаршемби', 'бейшемби', 'жума', 'ишемби', 'жекшемби'],
  uz: ['dushanba', 'seshanba', 'chorshanba', 'payshanba', 'juma', 'shanba', 'yakshanba'],
  tg: ['душанбе', 'сешанбе', 'чоршанбе', 'панҷшанбе', 'ҷумъа', 'шанбе', 'якшанбе'],
  tk: ['duşenbe', 'sişenbe', 'çarşenbe', 'penşenbe', 'anna', 'şenbe', 'ýekşenbe'],
  tr: ['pazartesi', 'salı', 'çarşamba', 'perşembe', 'cuma', 'cumartesi', 'pazar'],
  az: ['bazar ertəsi', 'çərşənbə axşamı', 'çərşənbə', 'cümə axşamı', 'cümə', 'şənbə', 'bazar günü'],
  de: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag|Sonnabend', 'Sonntag'],
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  es: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  it: ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'],
  pt: ['segunda-feira', 'terça-feira', 'quarta-feira', 'quinta-feira', 'sexta-feira', 'sábado', 'domingo'],
  pl: [
    'poniedział(?:ek|ku)',
    'wtor(?:ek|ku)',
    'środ[aęy]',
    'czwart(?:ek|ku)',
    'piąt(?:ek|ku)',
    'sobot[aęy]',
    'niedziel[aęi]',
  ],
  ja: ['月曜日?', '火曜日?', '水曜日?', '木曜日?', '金曜日?', '土曜日?', '日曜日?'],
  zh: [
    '(?:星期|周)一',
    '(?:星期|周)二',
    '(?:星期|周)三',
    '(?:星期|周)四',
    '(?:星期|周)五',
    '(?:星期|周)六',
    '(?:星期|周)[日天]',
  ],
  ko: ['월요일', '화요일', '수요일', '목요일', '금요일', '토요일', '일요일'],
}
