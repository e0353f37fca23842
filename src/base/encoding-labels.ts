// Names of encodings as the Encoding Standard knows them, and as servers and pages misspell them.

/** What `TextDecoder` calls the encoding of a label (`cp1251` is `windows-1251`); undefined when it knows none. */
export function encodingOf(label: string): string | undefined {
  const name = label.trim()
  return known(name) ?? known(respelled(name))
}

function known(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

/** `win-1251`, `windows1251`, `utf_8`, `utf8mb4`. */
function respelled(label: string): string {
  return label
    .toLowerCase()
    .replace(/^(?:win|windows|cp|x-cp|ms)[-_ ]?(125\d)$/, 'windows-$1')
    .replace(/^utf[-_ ]?8(?:mb[34]|[-_]sig)?$/, 'utf-8')
}
