// The translated messages of free software, as the system has them installed (GNU gettext, binary catalogues).

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The catalogues read, in this order, and the Debian packages they come with. */
export const catalogues: readonly (readonly [string, string])[] = [
  ['glib20', 'libglib2.0-data'],
  ['gtk20', 'libgtk2.0-common'],
  ['gtk20-properties', 'libgtk2.0-common'],
  ['gsettings-desktop-schemas', 'gsettings-desktop-schemas'],
  ['gdk-pixbuf', 'libgdk-pixbuf2.0-common'],
  ['shared-mime-info', 'shared-mime-info'],
  ['coreutils', 'coreutils'],
  ['dpkg', 'dpkg'],
  ['apt', 'apt'],
  ['tar', 'tar'],
  ['bash', 'bash'],
  ['iso_3166-1', 'iso-codes'],
  ['iso_639-2', 'iso-codes'],
]

/** The messages of a folder of catalogues that differ from the English ones, without marks, options and placeholders. */
export function* eachCatalogueText(folder: string): Generator<string> {
  for (const [name] of catalogues) {
    const file = path.join(folder, `${name}.mo`)
    if (!existsSync(file)) continue
    for (const [original, translation] of messagesOf(readFileSync(file))) {
      const text = withoutMarks(translation)
      if (original && translation !== original && /\p{L}{2}/u.test(text)) yield text
    }
  }
}

/** Pairs of the original and its translation; of several plural forms the first. */
function* messagesOf(file: Buffer): Generator<readonly [string, string]> {
  if (file.readUInt32LE(0) !== 0x950412de) throw new Error('A message catalogue of the other byte order is not read.')
  const [count, originals, translations] = [file.readUInt32LE(8), file.readUInt32LE(12), file.readUInt32LE(16)]
  const textAt = (table: number, place: number) => {
    const [length, start] = [file.readUInt32LE(table + 8 * place), file.readUInt32LE(table + 8 * place + 4)]
    return file.toString('utf8', start, start + length).split('\u0000')[0]!
  }
  for (let place = 0; place < count; place++) yield [textAt(originals, place), textAt(translations, place)]
}

const withoutMarks = (message: string) =>
  message
    .replace(
      /%[-+0-9.$*']*[a-zA-Z]+|%\([^)]*\)s|<[^>]*>|\$\{?\w+\}?|--?[a-z][\w-]*|\\[nt]|[_&](?=\p{L})|\S*[/=@{}]\S*|\w+\(\)/gu,
      ' ',
    )
    .trim()
