// Cutting a sentence without changing what it says: the subject set before the quotation, an end cut at a clause, an
// aside in brackets left out. Nothing is ever added or reordered.

import { words } from '../base/text.ts'

/** A sentence as its subject, to stand outside quotation marks, and the rest, to stand inside. */
export type Split = { readonly subject: string; readonly rest: string }

const openers = new Set(
  'in on at after before while but and or as if when for from with by to of under over during since until because although though despite amid according'.split(
    ' ',
  ),
)
const joiners = new Set('and of the de du al bin von van der ibn for'.split(' '))
const pronouns = new Set('i we he she they it this that these those there you his her their its our my'.split(' '))
const irregularVerbs = new Set(
  'is was are were has had have will would can could may might must met said told held set put cut led won lost took gave got made kept grew rose fell began became came went saw spoke left sought bought sold paid built drew wrote read chose'.split(
    ' ',
  ),
)

/** Splits "Emperor Naruhito received …" into a named subject of at most eight words and the rest; undefined when unsure.
 * `isName` tells whether a capital first word is a name and not merely the first of its sentence. */
export function splitSubject(sentence: string, isName: (word: string) => boolean = () => true): Split | undefined {
  const found = words(sentence)
  const first = found[0]
  if (!first || openers.has(first.text.toLowerCase()) || pronouns.has(first.text.toLowerCase())) return undefined
  let last = -1
  for (const [n, word] of found.entries()) {
    if (n > 8) return undefined
    const capital = /^\p{Lu}/u.test(word.text)
    if (capital) last = n
    else if (joiners.has(word.text)) continue
    else {
      if (last < 0 || n !== last + 1 || (n === 1 && first.text === 'The')) return undefined
      if (/['’]s$/.test(found[last]!.text)) return undefined
      if (!irregularVerbs.has(word.text) && !/(?:ed|es|[^su]s)$/.test(word.text)) return undefined
      if (first.text !== 'The' && !isName(first.text)) return undefined
      const subject = sentence.slice(0, word.start).trim()
      if (/[,;:–—“”"«»(]/.test(subject)) return undefined
      return { subject, rest: sentence.slice(word.start) }
    }
  }
  return undefined
}

/** Number of words, counting unspaced scripts by two characters a word. */
export function wordCount(text: string): number {
  let count = 0
  for (const word of words(text)) count += word.text.length === 1 && /\p{Lo}/u.test(word.text) ? 0.5 : 1
  return Math.ceil(count)
}

/** A tail that begins so carries a condition or a denial; cutting it off would change what is said. */
export const bindingTail =
  /^[\s,;–—-]*(?:if|unless|except|provided|but|not|only|without|though|although|however|если|но|кроме|однако|егер|бірақ)(?![\p{L}])/iu
// Such a sentence says nothing before its second clause.
const subordinateStart =
  /^["“«]?(?:when|while|as|if|after|before|although|though|since|because|unless|once|until|whether|если|когда|хотя|пока|чтобы|егер)(?![\p{L}])/iu
// What is denied may be denied of the whole only, so a sentence with a denial is never cut after it.
const denial =
  /(?<![\p{L}])(?:not|no|never|nobody|nothing|neither|cannot|hardly|\p{L}+n['’]t|не|ни|нет|емес|жоқ)(?![\p{L}])/iu
// A head may not end on a word that leans on what was cut off.
const danglingEnd =
  /(?<![\p{L}])(?:by|of|in|on|at|to|for|from|with|into|over|under|through|the|a|an|and|or|that|is|are|was|were|will|would|could|can|has|have|had|be|been|во?|на|со?|ко?|по|из|от|для|и|что|мен|және)$/iu
const clauseEnd = /(?:[,;]|\s[–—])(?=\s)|\s(?=(?:while|after|before|ahead of|amid|following|according to|during)\s)/gu

/**
 * The sentence cut at the end of a clause so that it has at most `most` words; whole when it is short enough, undefined
 * when no clause ends in time or the rest is a condition. A cut never leaves a bracket or quotation mark open.
 */
export function cutAtClause(sentence: string, most: number, least = 7): string | undefined {
  if (wordCount(sentence) <= most) return sentence
  if (subordinateStart.test(sentence)) return undefined
  let best: string | undefined
  for (const match of sentence.matchAll(clauseEnd)) {
    const head = sentence.slice(0, match.index).trim()
    const size = wordCount(head)
    if (size > most) break
    if (size < least || bindingTail.test(sentence.slice(match.index))) continue
    if (danglingEnd.test(head) || denial.test(head) || !balanced(head)) continue
    best = head
  }
  return best
}

/** The sentence without asides in round brackets that hold no number. */
export function withoutAsides(sentence: string): string {
  return sentence.replace(/\s*\([^()\d]{1,80}\)/gu, '')
}

/** Whether an English text has a finite verb, as far as its form tells; texts in other languages pass. */
export function hasVerb(text: string, language: string): boolean {
  if (!language.startsWith('en')) return true
  return words(text).some(
    (word) =>
      irregularVerbs.has(word.text) || /[a-z]{2}ed$/.test(word.text) || /^[a-z]{3,}(?:[^su]s|ies)$/.test(word.text),
  )
}

function balanced(text: string): boolean {
  const count = (pattern: RegExp) => (text.match(pattern) ?? []).length
  return count(/\(/g) === count(/\)/g) && count(/[“«„]/g) === count(/[”»]/g) && count(/"/g) % 2 === 0
}

/** Whether the words of `part` stand in `whole` in the same order, with nothing but deletions between. */
export function isDeletionOf(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0
  for (const word of whole) if (at < part.length && part[at] === word) at++
  return at === part.length
}

/** Longest run of words of `part` that stands unbroken in `whole`. Words as folded strings. */
export function longestSharedRun(part: readonly string[], whole: readonly string[]): number {
  const places = new Map<string, number[]>()
  for (const [n, word] of whole.entries()) {
    const list = places.get(word)
    if (list) list.push(n)
    else places.set(word, [n])
  }
  let longest = 0
  for (let start = 0; start < part.length; start++) {
    for (const place of places.get(part[start]!) ?? []) {
      let length = 0
      while (start + length < part.length && part[start + length] === whole[place + length]) length++
      if (length > longest) longest = length
    }
  }
  return longest
}
