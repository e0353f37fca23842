// How many characters of some kinds a text has, counted in one pass.

/** Characters of a text by kind: code points. */
export type CharacterCounts = {
  readonly letters: number
  readonly capitals: number
  /** 0 to 9. */
  readonly digits: number
  /** Of Latin, Chinese and Arabic writing. */
  readonly commas: number
}

/** Counts the characters of a text. */
export function characterCounts(text: string): CharacterCounts {
  let [letters, capitals, digits, commas] = [0, 0, 0, 0]
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at)
    if (code >= 0xd800 && code < 0xdc00) {
      code = text.codePointAt(at)!
      if (code > 0xffff) at++
    }
    const kind = kindOf(code)
    if (kind >= letter) letters++
    if (kind === capital) capitals++
    else if (kind === digit) digits++
    else if (kind === comma) commas++
  }
  return { letters, capitals, digits, commas }
}

const [other, digit, comma, letter, capital] = [1, 2, 3, 4, 5]

/** Kinds of code points below 65,536; 0 where not looked at yet. */
const kinds = new Uint8Array(0x10000)

function kindOf(code: number): number {
  const known = kinds[code]
  if (known) return known
  const character = String.fromCodePoint(code)
  const kind = /\p{Lu}/u.test(character)
    ? capital
    : /\p{L}/u.test(character)
      ? letter
      : /\d/.test(character)
        ? digit
        : /[,，、،]/.test(character)
          ? comma
          : other
  if (code < kinds.length) kinds[code] = kind
  return kind
}
