// Strings made to keep a regular expression busy: for each part of it that may repeat, what leads up to that part, then the
// part many times over, then what the expression does not go on with.

/** Characters of every kind the patterns of the house speak of. */
const pool = [
  ...' aA0.,-"(/:;жЖ東アあ한اé“”«»—–\n@_<>&\'|=?!*[]{}+#%$•：；、。（）【】·\u0301\u00a0\ufeff\u200b©€',
] as const

/** A way to make strings longer: `start`, `unit` over and over, `end`. */
export type Pump = { readonly start: string; readonly unit: string; readonly end: string }

type Node =
  | { readonly kind: 'atom'; readonly accepts: readonly string[]; readonly literal?: string }
  | { readonly kind: 'sequence'; readonly nodes: readonly Node[] }
  | { readonly kind: 'choice'; readonly nodes: readonly Node[] }
  | { readonly kind: 'repeat'; readonly node: Node; readonly least: number; readonly most: number }

/** All the ways to press a pattern; none for one without anything that repeats. */
export function pumpsOf(pattern: RegExp): readonly Pump[] {
  const found = new Map<string, Pump>()
  const add = (start: string, unit: string) => {
    for (const end of ['', '\u0001'])
      if (unit !== '') found.set(JSON.stringify([start, unit, end]), { start, unit, end })
  }
  const walk = (node: Node, before: string): void => {
    if (node.kind === 'sequence') {
      let start = before
      for (const each of node.nodes) {
        walk(each, start)
        start += sampleOf(each)
      }
      // What nearly matches, again and again: a search begins anew at each place.
      if (start !== before && node.nodes.some((each) => each.kind === 'repeat')) add(before, start.slice(before.length))
    } else if (node.kind === 'choice') for (const each of node.nodes) walk(each, before)
    else if (node.kind === 'repeat') {
      if (node.most > mostConstant) {
        const units = node.node.kind === 'atom' ? node.node.accepts.slice(0, unitsTried) : [sampleOf(node.node)]
        for (const unit of units) add(before, unit)
      }
      walk(node.node, before)
    }
  }
  walk(new PatternReader(pattern).read(), '')
  return [...found.values()]
}

/** A part repeated no more often than this costs a constant. */
const mostConstant = 500

/** Of the characters a repeated part accepts, so many are tried. */
const unitsTried = 14

function sampleOf(node: Node): string {
  if (node.kind === 'atom') return node.literal ?? node.accepts[0] ?? ''
  if (node.kind === 'sequence') return node.nodes.map(sampleOf).join('')
  if (node.kind === 'choice') return sampleOf(node.nodes[0]!)
  return sampleOf(node.node).repeat(Math.min(2, Math.max(1, node.least)))
}

/** Reads the source of a pattern; assertions and back references are taken for nothing. */
class PatternReader {
  readonly #source: string
  readonly #flags: string
  #at = 0

  constructor(pattern: RegExp) {
    this.#source = pattern.source
    this.#flags = pattern.flags.replace(/[gyd]/g, '')
  }

  read(): Node {
    return this.#choice()
  }

  #choice(): Node {
    const nodes = [this.#sequence()]
    while (this.#source[this.#at] === '|') {
      this.#at++
      nodes.push(this.#sequence())
    }
    return nodes.length === 1 ? nodes[0]! : { kind: 'choice', nodes }
  }

  #sequence(): Node {
    const nodes: Node[] = []
    while (this.#at < this.#source.length && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')') {
      const node = this.#one()
      const repeated = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(this.#source.slice(this.#at))
      if (!repeated) nodes.push(node)
      else {
        this.#at += repeated[0].length
        nodes.push({ kind: 'repeat', node, ...bounds(repeated) })
      }
    }
    return { kind: 'sequence', nodes }
  }

  #one(): Node {
    const rest = this.#source.slice(this.#at)
    const group = /^\((\?(?::|<?[=!]|<[^>]+>))?/.exec(rest)
    if (group) {
      this.#at += group[0].length
      const inside = this.#choice()
      this.#at++
      return /^\(\?<?[=!]$/.test(group[0]) ? { kind: 'sequence', nodes: [] } : inside
    }
    // Sets within sets (the v flag) are read to the depth of one.
    const nested = this.#flags.includes('v')
      ? /^\[(?:\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|[^\]\\])*\]/.exec(rest)?.[0]
      : undefined
    const atom =
      nested ??
      /^(?:\[(?:\\[\s\S]|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\k<[^>]*>|\\[\s\S]|[\s\S])/u.exec(
        rest,
      )![0]
    this.#at += atom.length
    if (/^(?:[\^$]|\\[bBk1-9])/.test(atom)) return { kind: 'sequence', nodes: [] }
    const literal = /^[^[\\.]$/u.test(atom) ? atom : undefined
    const one = new RegExp(`^(?:${atom})$`, this.#flags)
    const accepts = pool.filter((each) => one.test(each))
    return { kind: 'atom', accepts, ...(literal ? { literal } : {}) }
  }
}

function bounds(repeated: RegExpExecArray): { readonly least: number; readonly most: number } {
  const [mark, from, comma, to] = repeated
  if (mark.startsWith('?')) return { least: 0, most: 1 }
  if (mark.startsWith('*')) return { least: 0, most: Number.POSITIVE_INFINITY }
  if (mark.startsWith('+')) return { least: 1, most: Number.POSITIVE_INFINITY }
  return { least: Number(from), most: to ? Number(to) : comma ? Number.POSITIVE_INFINITY : Number(from) }
}
