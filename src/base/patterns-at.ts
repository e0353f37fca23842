// Patterns that are tried at one place of a text instead of being sought along it.

/** A pattern for `matchAt`, blind to case. Its source is written for the `u` flag. */
export function sticky(source: string): RegExp {
  return new RegExp(source, 'yiu')
}

/** The match that begins at the UTF-16 offset, if there is one. The pattern must have the `y` flag. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
