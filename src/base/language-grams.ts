// What the language model looks at: the words of a text in one writing, and their runs of one to five characters. The
// model is trained (bench/train-languages.ts) and asked (language-model.ts) through this one file.

/** The writings in which several languages are told apart by their runs of characters. */
export type Writing = 'Latn' | 'Cyrl' | 'Arab' | 'Deva' | 'Hani'

/** Matches a letter of the writing. */
export const letterOf: Readonly<Record<Writing, RegExp>> = {
  Latn: /\p{sc=Latn}/u,
  Cyrl: /\p{sc=Cyrl}/u,
  Arab: /\p{sc=Arab}/u,
  Deva: /\p{sc=Deva}/u,
  Hani: /\p{sc=Han}/u,
}

/** The longest run of characters that is looked at. */
export const longestGram = 5

/** A text without addresses, in lower case, its apostrophes made one (Uzbek o‘ is printed with five different ones). */
export function plainLetters(text: string): string {
  return text
    .replace(text.includes('@') ? addresses : pageAddresses, ' ')
    .replace(/['‘’ʻʼ`´]/g, '’')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0640]/g, '')
}

const pageAddresses = /\b(?:https?:\/\/|www\.)\S+/g
/** The same and those of mail, which are slow to look for. */
const addresses = new RegExp(`${pageAddresses.source}|[^\\s@]{1,64}@\\S+`, 'g')

/**
 * The words of a text (`plainLetters`) that are in the writing, one blank between them and at both ends. Latin letters
 * inside a Cyrillic word stand for their look-alikes.
 */
export function wordsIn(plain: string, writing: Writing): string {
  const letter = letterOf[writing]
  let words = ' '
  for (const [word] of plain.matchAll(/\p{L}[\p{L}\p{M}’\u200c]*/gu)) {
    if (!letter.test(word)) continue
    words += `${writing === 'Cyrl' ? word.replace(/[a-z]/g, (each) => lookAlikes[each] ?? each) : word} `
  }
  return words
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

/**
 * Calls `visit` with the hash (32 bits, FNV-1a over UTF-16 units) and the length of every run of characters in a text
 * of `wordsIn`; a blank alone is none.
 */
export function eachGram(words: string, visit: (hash: number, length: number) => void): void {
  for (let start = 0; start < words.length; start++) {
    let hash = 0x811c9dc5
    const end = Math.min(words.length, start + longestGram)
    for (let place = start; place < end; place++) {
      const unit = words.charCodeAt(place)
      hash = Math.imul(hash ^ unit, 0x01000193)
      if (place > start || unit !== 32) visit(hash, place - start + 1)
    }
  }
}
