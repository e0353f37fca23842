// What bytes look like, whatever their name or label says (after the WHATWG MIME sniffing standard).

/** What bytes are, told by the bytes themselves. */
export type Look =
  /** `text/html` or `text/plain`. */
  | { readonly kind: 'page'; readonly mediaType: 'text/html' | 'text/plain' }
  | { readonly kind: 'email' }
  | { readonly kind: 'feed' }
  | { readonly kind: 'warc' }
  | { readonly kind: 'gzip' }
  /** Anything else, in words that follow "it looks like". */
  | { readonly kind: 'other'; readonly what: string }

const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['\x89PNG\r\n\x1a\n', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['BM', 'a bitmap image'],
  ['II*\0', 'a TIFF image'],
  ['MM\0*', 'a TIFF image'],
  ['PK\x03\x04', 'a ZIP archive or an Office document'],
  ['PK\x05\x06', 'an empty ZIP archive'],
  ['Rar!', 'a RAR archive'],
  ["7z\xbc\xaf'\x1c", 'a 7z archive'],
  ['\xfd7zXZ\0', 'an XZ archive'],
  ['BZh', 'a bzip2 archive'],
  ['(\xb5/\xfd', 'a Zstandard archive'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Office document'],
  ['{\\rtf', 'an RTF document'],
  ['\x7fELF', 'a program'],
  ['MZ', 'a program'],
  ['SQLite format 3\0', 'a database'],
  ['OggS', 'an audio or video file'],
  ['ID3', 'an audio file'],
  ['fLaC', 'an audio file'],
  ['\x1aE\xdf\xa3', 'a video file'],
  ['wOF', 'a font'],
  ['filedesc://', 'an ARC archive, the older form of WARC'],
]

const mailHeaders =
  /^(?:from|to|date|subject|message-id|received|mime-version|return-path|delivered-to|content-type|reply-to|x-[\w-]+)\s*:/i

/** Judges by the first bytes; `name` only decides between HTML without a frame and plain text. */
export function looksLike(bytes: Uint8Array, name = ''): Look {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return { kind: 'gzip' }
  const head = bytes.subarray(0, 16_384)
  const raw = new TextDecoder('latin1').decode(head.subarray(0, 1024))
  if (raw.startsWith('WARC/')) return { kind: 'warc' }
  // A signature of two or three letters could begin a text, so it counts only before bytes no text has.
  const binary = hasBinary(head)
  const signature = signatures.find(([start]) => rawStartsWith(bytes, start) && (start.length > 3 || binary))
  if (signature) return { kind: 'other', what: signature[1] }
  if (raw.slice(0, 4) === 'RIFF') return { kind: 'other', what: 'a WebP image or an audio file' }
  if (raw.slice(4, 8) === 'ftyp') return { kind: 'other', what: 'a video or an image' }
  if (binary) return { kind: 'other', what: 'binary data' }
  return lookOfText(textStart(head), name)
}

function lookOfText(start: string, name: string): Look {
  const text = start.replace(/^[\s\uFEFF]+/, '')
  const bare = withoutPrologue(text)
  if (/^<(?:rss|feed|rdf:RDF|urlset|sitemapindex)[\s>]/i.test(bare)) return { kind: 'feed' }
  if (
    /^<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|article|section|main|div|p|h[1-6]|table|iframe|br|a|b|i|img|ul|ol|font)[\s/>]/i.test(
      bare,
    )
  )
    return { kind: 'page', mediaType: 'text/html' }
  if (text.startsWith('<?xml') || /^<!doctype\s/i.test(bare)) return { kind: 'other', what: 'XML that is no page' }
  if (isEmail(text)) return { kind: 'email' }
  if (/^\{\s*"version"\s*:\s*"https?:\/\/jsonfeed\.org/.test(text)) return { kind: 'feed' }
  if (/^(?:\{\s*(?:"|\}\s*$)|\[\s*(?:["{[\]\d]))/.test(text)) return { kind: 'other', what: 'JSON' }
  const tagged =
    /<\/?(?:html|head|body|title|p|div|span|br|h[1-6]|a|b|i|em|strong|article|table|li|ul)(?:\s[^<>]*)?\/?>/i.test(text)
  return { kind: 'page', mediaType: tagged && /\.x?html?$/i.test(name) ? 'text/html' : 'text/plain' }
}

/** Without XML declaration, processing instructions, comments and an internal DTD before the root. */
function withoutPrologue(text: string): string {
  return text.replace(/^(?:<\?[^>]*>|<!--[\s\S]*?-->|\s+|<!doctype\s+(?!html)[^[>]*(?:\[[^\]]*\]\s*)?>)+/i, '')
}

/** Three header lines of mail, the first among the first lines; a memo with "From:" and "To:" alone is a text. */
function isEmail(text: string): boolean {
  const lines = text.split(/\r?\n/)
  const end = lines.indexOf('')
  const head = lines.slice(0, end < 0 ? 200 : Math.min(end, 200))
  if (!mailHeaders.test(head[0] ?? '') && !/^From \S/.test(head[0] ?? '')) return false
  const names = new Set(
    head.filter((line) => mailHeaders.test(line)).map((line) => line.split(':')[0]!.trim().toLowerCase()),
  )
  const technical = ['message-id', 'mime-version', 'received', 'return-path', 'content-type'].some((name) =>
    names.has(name),
  )
  return names.size >= 3 && technical && names.has('from')
}

/**
 * Control characters no text has, unless a byte order mark says that it is UTF-16. One in two hundred is let pass: long
 * pages of real outlets hold a stray one.
 */
function hasBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false
  let controls = 0
  for (const byte of bytes) if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls++
  return controls > bytes.length / 200
}

function rawStartsWith(bytes: Uint8Array, start: string): boolean {
  for (let at = 0; at < start.length; at++) if (bytes[at] !== start.charCodeAt(at)) return false
  return true
}

function textStart(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}
