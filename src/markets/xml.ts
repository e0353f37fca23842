// A bank's XML as a small tree. What the bytes did not close is marked, for a number cut off in the middle is still a number,
// and a wrong one.

import { Parser } from '../base/markup.ts'

/** An element of an XML document. */
export type Element = {
  /** As written, prefix included. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  /** Its own characters, those of its children left out. */
  readonly text: string
  /** Whether its end stands in the bytes. */
  readonly whole: boolean
}

type Open = { name: string; attributes: Record<string, string>; children: Element[]; text: string }

const deepest = 30

/** The root element; undefined when there is none. Entities of the document's own are not expanded, so they cannot explode. */
export function rootOf(bytes: Uint8Array): Element | undefined {
  const open: Open[] = []
  let root: Element | undefined
  let ended = false
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (open.length >= deepest) parser.pause()
        open.push({ name, attributes, children: [], text: '' })
      },
      ontext: (text) => {
        const inner = open.at(-1)
        if (inner) inner.text += text
      },
      onclosetag: (_name, implied) => {
        const last = open.pop()
        if (!last) return
        const { name, attributes, children, text } = last
        // `<Cube rate='1.17'/>` counts as implied too.
        const selfClosed = !ended && children.length === 0 && text === ''
        const element = { name, attributes, children, text: text.trim(), whole: !implied || selfClosed }
        const outer = open.at(-1)
        if (outer) outer.children.push(element)
        else root ??= element
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(textOf(bytes))
  ended = true
  parser.end()
  return root
}

/** The first child of a name. */
export function child(element: Element, name: string): Element | undefined {
  return element.children.find((one) => one.name === name)
}

/** The text of a child, where the child is there and whole. */
export function textIn(element: Element, name: string): string | undefined {
  const found = child(element, name)
  return found?.whole ? found.text : undefined
}

/** The element itself and all below it. */
export function* below(element: Element): Generator<Element> {
  yield element
  for (const inner of element.children) yield* below(inner)
}

/** Bytes as text: by order mark, then by what the XML declaration says, else UTF-8. Codes and figures are ASCII in all of them. */
export function textOf(bytes: Uint8Array): string {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared = /^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)["']/i.exec(start)?.[1]
  try {
    return new TextDecoder(marked ?? declared ?? 'utf-8').decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}
