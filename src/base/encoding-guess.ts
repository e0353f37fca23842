// Guesses the encoding of bytes that nobody declared. Each encoding is asked how many bits its commonest letters would need
// for the text: the true one needs fewest, for wrong readings are made of rare letters and of bytes that mean nothing.

import { letterEncodings } from './encoding-alphabets.ts'
import { letterReading } from './encoding-letters.ts'
import { multibyteEncodings } from './encoding-multibyte.ts'

/** How well an encoding reads a sample. */
export type EncodingCost = {
  /** As `TextDecoder` calls it. */
  readonly label: string
  /** Bits for all bytes of the sample beyond ASCII. */
  readonly bits: number
  /** How many bytes these are; right readings take 2 to 6 bits for each. */
  readonly bytes: number
}

/** Encodings by their cost, the likeliest first; none when nothing stands beyond ASCII. */
export function encodingCosts(bytes: Uint8Array): readonly EncodingCost[] {
  const sample = telling(bytes)
  const high = sample.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0)
  if (high === 0) return []
  const costs = [
    ...letterEncodings.map((encoding) => ({
      label: encoding.label,
      bits: letterReading(sample, encoding),
      bytes: high,
    })),
    ...multibyteEncodings.map(({ label, cost }) => ({ label, bits: cost(sample) + multibytePrior, bytes: high })),
  ]
  return costs.sort((a, b) => a.bits - b.bits)
}

/** ISO-2022-JP is ASCII to every other reader: it switches to Japanese by escape sequences. */
export function hasJapaneseEscapes(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) return true
  }
  return false
}

/** UTF-16 without its byte order mark: every other byte of markup and spaces is zero. */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0]
  const length = Math.min(bytes.length, 512) & ~1
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at & 1]!++
  const [even, odd] = zeros as [number, number]
  if (odd > length * 0.2 && even < odd * 0.1) return 'utf-16le'
  return even > length * 0.2 && odd < even * 0.1 ? 'utf-16be' : undefined
}

const multibytePrior = 3
const sampleBytes = 12_000

/** The runs of text that hold bytes beyond ASCII, tags between them left out, parted by spaces. */
function telling(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(sampleBytes)
  let length = 0
  let start = 0
  let high = false
  for (let at = 0; at <= bytes.length && length < sampleBytes - 1; at++) {
    const byte = bytes[at]
    if (byte !== undefined && byte > 0x7f) high = true
    if (byte !== undefined && byte !== 0x3c && byte !== 0x3e && byte !== 0x0a) continue
    if (high) {
      const run = bytes.subarray(start, Math.min(at, start + sampleBytes - 1 - length))
      sample.set(run, length)
      length += run.length
      sample[length++] = 0x20
    }
    start = at + 1
    high = false
  }
  return sample.subarray(0, length)
}
