// Reads the repeated elements of an XML document (`item`, `entry`, `url`, `sitemap`) however broken it is, and tells
// which were read whole. For sitemaps, and for feeds that no proper parser accepts.

import { Parser } from '../base/markup.ts'

/** One entry of a feed or sitemap. */
export type XmlRecord = {
  /** Name of the element, lower case, without prefix. */
  readonly name: string
  /**
   * Text of each descendant that was closed, and `name@attribute`, by lower-case name; the first of a name. Names keep
   * their prefix unless it is the record's own. The record's own text is under the empty name.
   */
  readonly fields: ReadonlyMap<string, string>
  /** Whether the element was closed. */
  readonly whole: boolean
}

/** The entries of a document, and whether it was read to its end. */
export type XmlRecords = {
  /** Name of the outermost element, lower case, without prefix. */
  readonly root: string | undefined
  readonly rootClosed: boolean
  readonly records: readonly XmlRecord[]
}

const recordNames = new Set(['item', 'entry', 'url', 'sitemap'])

/** Deeper elements are not looked at; no feed has them, a hostile one may have a million. */
const maxDepth = 64

/** The records of an XML text, at most `limit`. Never throws; entities other than XML's own are left as they stand. */
export function readRecords(xml: string, limit: number): XmlRecords {
  const open: { readonly name: string; text: string }[] = []
  const records: XmlRecord[] = []
  let root: string | undefined
  let rootClosed = false
  let depth = 0
  let record: OpenRecord | undefined
  const parser = new Parser(
    {
      onopentag(rawName, attributes) {
        const name = rawName.toLowerCase()
        depth++
        // The parser's own work for an element grows with the depth it stands at.
        if (depth > 5000) parser.pause()
        if (depth > maxDepth) return
        root ??= local(name)
        open.push({ name, text: '' })
        if (!record) {
          if (depth > 1 && recordNames.has(local(name)) && records.length < limit)
            record = { name: local(name), prefix: prefix(name), depth, fields: new Map() }
          return
        }
        for (const [key, value] of Object.entries(attributes))
          keep(record.fields, attributeKey(own(name, record), key, attributes), value)
      },
      ontext(text) {
        const last = open.at(-1)
        if (record && last && depth <= maxDepth) last.text += text
      },
      onclosetag(_rawName, implied) {
        depth--
        if (depth >= maxDepth) return
        const closed = open.pop()
        if (depth === 0 && !implied) rootClosed = true
        if (!closed || !record) return
        if (depth + 1 > record.depth) {
          if (!implied) keep(record.fields, own(closed.name, record), closed.text)
        } else {
          if (!implied) keep(record.fields, '', closed.text)
          records.push({ name: record.name, fields: record.fields, whole: !implied })
          record = undefined
        }
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return { root, rootClosed, records }
}

type OpenRecord = {
  readonly name: string
  readonly prefix: string
  readonly depth: number
  readonly fields: Map<string, string>
}

function prefix(name: string): string {
  return name.slice(0, name.indexOf(':') + 1)
}

function own(name: string, record: OpenRecord): string {
  return record.prefix !== '' && name.startsWith(record.prefix) ? name.slice(record.prefix.length) : name
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Atom has several links; the one to the page is `rel="alternate"` or without `rel`. */
function attributeKey(name: string, key: string, attributes: Readonly<Record<string, string>>): string {
  const rel = name === 'link' ? (attributes.rel ?? 'alternate') : 'alternate'
  return rel === 'alternate' ? `${name}@${key.toLowerCase()}` : `${name}[${rel}]@${key.toLowerCase()}`
}

function keep(fields: Map<string, string>, key: string, value: string): void {
  if (!fields.has(key) && value.trim() !== '') fields.set(key, value.trim())
}
