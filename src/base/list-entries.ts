// Lists printed on one line: "1. … 2. …", "a) … b) …", "• 9. …". Each entry is a sentence of its own.

/** The mark an entry begins with. */
export type EntryMark = {
  /** UTF-16 place after the mark and its blanks. */
  readonly end: number
  /** A number, or a letter counted from a = 1. */
  readonly place: number
  /** How the mark is written: `#.`, `#)`, `(#)`, `@.)`. */
  readonly shape: string
}

const entry = /[ \t]*(?:[•⁃·▪◦*–—-][ \t]*)?(\(?)(\d{1,2}|[a-z])([.)]{1,2})[ \t]+(?=\S)/y

/** The entry mark a sentence that starts at `start` begins with. */
export function entryMarkAt(text: string, start: number): EntryMark | undefined {
  entry.lastIndex = start
  const match = entry.exec(text)
  if (!match) return undefined
  const [, open, sign, close] = match
  if (open && close !== ')') return undefined
  const isLetter = /[a-z]/.test(sign!)
  return {
    end: entry.lastIndex,
    place: isLetter ? sign!.charCodeAt(0) - 96 : Number(sign),
    shape: `${open}${isLetter ? '@' : '#'}${close}`,
  }
}

/** Where the entry after `mark` begins, on the same line and not further than `reach` UTF-16 units. */
export function nextEntry(text: string, mark: EntryMark, reach = 1000): number | undefined {
  const line = text.slice(mark.end, mark.end + reach).split('\n', 1)[0]!
  const sign = mark.shape.includes('@') ? String.fromCharCode(mark.place + 97) : String(mark.place + 1)
  const [open, close] = mark.shape.split(/[@#]/)
  for (const bullet of ['• ', '⁃', '']) {
    const at = line.indexOf(` ${bullet}${open}${sign}${close} `)
    if (at > 0) return mark.end + at + 1
  }
  return undefined
}
