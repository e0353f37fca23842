// Which language a text is in: by its script where one language has it to itself, else by a model of runs of characters
// (language-model.ts) trained on open text, since no package knows Kyrgyz, Uzbek, Tajik and Turkmen well enough.

import { plainLetters, type Writing, wordsIn } from './language-grams.ts'
import { type LanguageModel, languageModel, scored } from './language-model.ts'
import { primaryLanguage } from './language-tag.ts'

/** A language and how sure it is. */
export type LanguageGuess = {
  /** BCP 47, with the script where a language is written in two: `kk`, `kk-Latn`, `uz-Cyrl`; `und` when unknown. */
  readonly language: string
  /** 0 to 1; of the answers with 0.9 about nine in ten are right. */
  readonly confidence: number
}

/**
 * The language of a text. `und` when it is too short or has no letters. Mixed texts get the language of most of it. Of a
 * long text the beginning, the middle and the end are looked at. `said` is the language that somebody else names (BCP
 * 47), such as the page; it decides between languages that the text speaks for about alike.
 */
export const languageOf = (text: string, said?: string): LanguageGuess => languageBy(languageModel, text, said)

/** Whether `languageOf` can ever answer with the language of the tag, in whatever script. */
export function isLanguageToldApart(tag: string): boolean {
  const language = primaryLanguage(tag)
  const told = [...languageModel().header.languages, ...Object.values(ownScripts), 'ko']
  return told.some((each) => primaryLanguage(each) === language)
}

/** `languageOf` with another model; it is asked for only where the script leaves a choice. */
export function languageBy(model: () => LanguageModel, text: string, said?: string): LanguageGuess {
  const plain = plainLetters(sampleOf(text))
  const { counts, letters } = lettersByScript(plain)
  if (letters < 2) return unknown
  const east = eastAsian(counts, letters)
  if (east) return east === 'Hani' ? amongHan(model(), plain, said) : east
  const [script, found] = commonest(counts)
  const own = ownScripts[script]
  if (own && found > letters * 0.5) return { language: own, confidence: found / letters }
  const writing = sharedScripts.find((each) => each === script)
  if (!writing || letters < fewestLetters || found < letters * 0.4) return unknown
  const { first, second, grams } = led(model(), wordsIn(plain, writing), said)
  return first
    ? { language: first.language, confidence: sureness(model(), first.score, second?.score ?? 0, grams) }
    : unknown
}

const unknown: LanguageGuess = { language: 'und', confidence: 0 }

/** Fewer letters than this say nothing (two where a script has one language). */
const fewestLetters = 4

/** Characters looked at: all of a text up to this length, of a longer one three pieces that make it up together. */
const judgedCharacters = 900

function sampleOf(text: string): string {
  if (text.length <= judgedCharacters) return text
  const piece = judgedCharacters / 3
  const middle = Math.floor((text.length - piece) / 2)
  return `${text.slice(0, piece)} ${text.slice(middle, middle + piece)} ${text.slice(-piece)}`
}

/** What being named by somebody else counts, in nats: about as much as one common word. */
const saidCounts = 15

/** The two languages that the words speak for most. */
function led(model: LanguageModel, words: string, said: string | undefined) {
  const { ranked, grams } = scored(model, words)
  const named = said && primaryLanguage(said)
  const weighed = named
    ? ranked
        .map(({ language, score }) => ({
          language,
          score: primaryLanguage(language) === named ? score + saidCounts : score,
        }))
        .sort((a, b) => b.score - a.score)
    : ranked
  return { first: weighed[0], second: weighed[1], grams }
}

function sureness(model: LanguageModel, first: number, second: number, grams: number): number {
  const weights = model.header.sureness
  const sum = signs(first, second, grams).reduce((all, sign, place) => all + sign * weights[place]!, 0)
  return 1 / (1 + Math.exp(-sum))
}

/** What tells how sure an answer is: how far it leads, how much was read, and how much of it the language knows. */
export const signs = (first: number, second: number, grams: number) =>
  [1, Math.log1p(Math.max(0, first - second)), Math.log(grams), first / grams] as const

// --- scripts ---

const sharedScripts: readonly Writing[] = ['Latn', 'Cyrl', 'Arab', 'Deva']

/** Scripts that one language has to itself, as far as newspapers go. */
const ownScripts: Readonly<Record<string, string>> = {
  Armn: 'hy',
  Geor: 'ka',
  Grek: 'el',
  Hebr: 'he',
  Thai: 'th',
  Beng: 'bn',
  Taml: 'ta',
  Telu: 'te',
  Mlym: 'ml',
  Gujr: 'gu',
  Guru: 'pa',
  Knda: 'kn',
  Sinh: 'si',
  Orya: 'or',
  Khmr: 'km',
  Laoo: 'lo',
  Mymr: 'my',
  Tibt: 'bo',
  Ethi: 'am',
  Mong: 'mn-Mong',
}

const scripts: readonly (readonly [string, RegExp])[] = [
  ...[...sharedScripts, 'Hani', 'Hira', 'Kana', 'Hang', ...Object.keys(ownScripts)].map(
    (name): readonly [string, RegExp] => [name, new RegExp(`\\p{sc=${name}}`, 'u')],
  ),
  ['other', /\p{L}/u],
]

/** By code point below 65,536: 0 not looked at yet, 1 no letter, else the place in `scripts` plus 2. */
const scriptCodes = new Uint8Array(65_536)

function scriptCode(point: number): number {
  const known = scriptCodes[point]
  if (known) return known
  const letter = String.fromCodePoint(point)
  const code = /\p{L}/u.test(letter) ? scripts.findIndex(([, pattern]) => pattern.test(letter)) + 2 : 1
  if (point < scriptCodes.length) scriptCodes[point] = code
  return code
}

type Counts = Readonly<Record<string, number>>

function lettersByScript(plain: string): { readonly counts: Counts; readonly letters: number } {
  const found = new Uint32Array(scripts.length + 2)
  for (let place = 0; place < plain.length; place++) {
    const point = plain.codePointAt(place)!
    if (point > 0xffff) place++
    found[scriptCode(point)]!++
  }
  const counts = Object.fromEntries(scripts.map(([name], place) => [name, found[place + 2]!]))
  return { counts, letters: found.subarray(2).reduce((sum, each) => sum + each, 0) }
}

function commonest(counts: Counts): readonly [string, number] {
  return Object.entries(counts).reduce((best, each) => (each[1] > best[1] ? each : best))
}

// --- East Asia ---

function eastAsian(counts: Counts, letters: number): LanguageGuess | 'Hani' | undefined {
  const han = counts.Hani!
  const kana = counts.Hira! + counts.Kana!
  const hangul = counts.Hang!
  const east = han + kana + hangul
  // One such character says as much as three letters do.
  if (east === 0 || east * 3 < letters - east) return undefined
  if (hangul > kana && hangul * 4 > han) return { language: 'ko', confidence: 1 }
  if (kana > 0 && kana * 12 >= han) return { language: 'ja', confidence: Math.min(1, 0.6 + kana / east) }
  return 'Hani'
}

/** Characters without kana: Chinese, or a Japanese headline, told by the characters only one of them prints. */
function amongHan(model: LanguageModel, plain: string, said: string | undefined): LanguageGuess {
  const { first, second } = led(model, wordsIn(plain, 'Hani'), said)
  if (!first) return { language: 'zh', confidence: 0.5 }
  const lead = first.score - (second?.score ?? 0)
  return { language: first.language, confidence: 1 - 0.5 * Math.exp(-lead / 10) }
}
