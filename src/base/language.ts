// Which language a text is in: by its script, by the letters only some languages have, by its commonest words, and by
// trigrams (franc, chosen because it alone of the small ones knows Kazakh, Kyrgyz, Uzbek, Tajik, Turkmen and Tatar).

import { francAll } from 'franc'
import { type LanguageProfile, ownScripts, sharedScripts } from './language-profiles.ts'

/** A language and how sure it is. */
export type LanguageGuess = {
  /** BCP 47, with the script where a language is written in two: `kk`, `kk-Latn`, `uz-Cyrl`; `und` when unknown. */
  readonly language: string
  /** 0 to 1; how clearly it leads over the next language. */
  readonly confidence: number
}

/**
 * The language of a text. `und` when it is too short or has no letters. Mixed texts get the language of most of it.
 */
export function languageOf(text: string): LanguageGuess {
  const sample = text
    .slice(0, judgedCharacters)
    .normalize('NFC')
    .replace(/\b(?:https?:\/\/|www\.)\S+|\S+@\S+/g, ' ')
  const letters = count(sample, /\p{L}/gu)
  if (letters < 2) return { language: 'und', confidence: 0 }
  const east = eastAsian(sample, letters)
  if (east) return east
  for (const [script, language] of ownScripts) {
    const share = count(sample, script) / letters
    if (share > 0.5) return { language, confidence: share }
  }
  if (letters < fewestLetters) return { language: 'und', confidence: 0 }
  let best: { readonly family: (typeof families)[number]; readonly found: number } | undefined
  for (const family of families) {
    const found = count(sample, family.script)
    if (found > (best?.found ?? 0)) best = { family, found }
  }
  if (!best || best.found < letters * 0.4) return { language: 'und', confidence: 0 }
  return amongProfiles(ofScript(sample.toLowerCase(), best.family.script), best.family.profiles)
}

const families = sharedScripts.map((family) => ({
  ...family,
  profiles: family.profiles.map((profile) => ready(profile, family.shared)),
}))

/** A text is judged by its first characters; more does not change the answer. */
const judgedCharacters = 3000

/** The trigram score given to a language that franc does not know: near that of a close relative. */
const untrained = 0.72

/** Fewer letters than this say nothing (three where a script has one language). */
const fewestLetters = 8

function eastAsian(sample: string, letters: number): LanguageGuess | undefined {
  const han = count(sample, /\p{sc=Han}/gu)
  const kana = count(sample, /[\p{sc=Hira}\p{sc=Kana}]/gu)
  const hangul = count(sample, /\p{sc=Hang}/gu)
  const east = han + kana + hangul
  // One such character says as much as three letters do.
  if (east * 3 < letters - east) return undefined
  if (hangul > kana && hangul * 4 > han) return { language: 'ko', confidence: 1 }
  if (kana > 0 && kana * 12 >= han) return { language: 'ja', confidence: Math.min(1, 0.6 + kana / east) }
  return { language: 'zh', confidence: han > 3 ? 0.95 : 0.6 }
}

const lookAlikes: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
  y: 'у',
  j: 'ј',
  i: 'і',
  h: 'һ',
}

/** The words of one script; Latin letters that stand for their Cyrillic look-alikes inside a word are put right. */
function ofScript(sample: string, script: RegExp): string {
  const letter = new RegExp(script.source, 'u')
  return sample.replace(/[\p{L}\p{M}]+/gu, (word) => {
    if (![...word].some((each) => letter.test(each))) return ' '
    if (!script.source.includes('Cyrl')) return word
    return word.replace(/[a-z]/g, (each) => lookAlikes[each] ?? each)
  })
}

type ReadyProfile = {
  readonly language: string
  readonly trigrams: string | undefined
  readonly alphabet: ReadonlySet<string>
  readonly marks: ReadonlySet<string>
  readonly marked: number
  readonly words: ReadonlySet<string>
}

function ready(profile: LanguageProfile, shared: string): ReadyProfile {
  return {
    language: profile.language,
    trigrams: profile.trigrams,
    alphabet: new Set(shared + profile.letters),
    marks: new Set(profile.marks ?? ''),
    marked: profile.marked ?? 0,
    words: new Set(profile.words.split(' ').filter(Boolean).map(plainApostrophe)),
  }
}

function amongProfiles(sample: string, profiles: readonly ReadyProfile[]): LanguageGuess {
  const letters = new Map<string, number>()
  for (const letter of sample.match(/\p{L}/gu) ?? []) letters.set(letter, (letters.get(letter) ?? 0) + 1)
  const total = [...letters.values()].reduce((sum, n) => sum + n, 0)
  const words = plainApostrophe(sample).match(/[\p{L}\p{M}']+/gu) ?? []
  const trigrams = trigramScores(sample, profiles)
  const scored = profiles.map((profile) => ({
    language: profile.language,
    score: scoreOf(
      profile,
      letters,
      total,
      words,
      sample,
      profile.trigrams ? (trigrams.get(profile.trigrams) ?? 0) : untrained,
    ),
  }))
  scored.sort((a, b) => b.score - a.score)
  const [first, second] = scored
  if (!first) return { language: 'und', confidence: 0 }
  const lead = first.score - Math.max(0, second?.score ?? 0)
  return { language: first.language, confidence: Math.min(1, Math.max(0.05, lead * Math.min(1, total / 40))) }
}

function scoreOf(
  profile: ReadyProfile,
  letters: ReadonlyMap<string, number>,
  total: number,
  words: readonly string[],
  sample: string,
  trigram: number,
): number {
  let foreign = 0
  let marks = 0
  for (const [letter, times] of letters) {
    if (!profile.alphabet.has(letter)) foreign += times
    if (profile.marks.has(letter)) marks += times
  }
  const known = words.filter((word) => profile.words.has(word)).length / Math.max(1, words.length)
  const expected = profile.marked * total
  // A language that lives on its own letters is unlikely where a long text has none of them.
  const missing = profile.marked > 0 ? Math.max(0, expected - marks) / Math.max(1, expected) : 0
  const bonus = profile.marked > 0 ? Math.min(1, marks / Math.max(1, expected)) : 0
  return (
    trigram +
    2.5 * known -
    Math.min(3, (20 * foreign) / total) -
    Math.min(1.4, total / 40) * missing +
    0.35 * bonus +
    spelling(profile.language, sample, total)
  )
}

/** What spelling says beyond single letters: Uzbek o‘ and g‘, the Latin Kazakh of two alphabets. */
function spelling(language: string, sample: string, total: number): number {
  if (language === 'uz') return Math.min(0.8, (25 * count(sample, /[og][‘’ʻʼ'`]/g)) / total)
  return 0
}

function trigramScores(sample: string, profiles: readonly ReadyProfile[]): ReadonlyMap<string, number> {
  const only = profiles.flatMap((profile) => (profile.trigrams ? [profile.trigrams] : []))
  return new Map(francAll(sample, { only, minLength: 3 }))
}

function plainApostrophe(text: string): string {
  return text.replace(/[‘’ʻʼ`]/g, "'")
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
