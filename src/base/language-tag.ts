// The parts of a language tag (BCP 47, RFC 5646).

/** The primary language subtag, in lower case: `kk` of `kk-Latn`, `pt` of `pt_BR`. */
export function primaryLanguage(tag: string): string {
  return tag.split(/[-_]/, 1)[0]!.toLowerCase()
}
