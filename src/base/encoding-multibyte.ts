// What a text costs when it is read as one of the encodings of Chinese, Japanese and Korean. In each the common
// characters have rows of their own, told by the first byte; the very commonest are named.

/** An encoding of more bytes a letter. */
export type MultibyteEncoding = {
  /** As `TextDecoder` calls it. */
  readonly label: string
  /** Bits for the bytes beyond ASCII. */
  readonly cost: (sample: Uint8Array) => number
}

/** What stands at a place: how many bytes, and how many bits; no bytes when it is invalid there. */
type Step = readonly [length: number, bits: number]

const invalid: Step = [0, 0]
const wrong = 30
const veryCommon = 6
const kana = 6.5
const katakana = 8.5
const common = 10
const syllable = 8.5
const sign = 8
const rare = 17
const odd = 20

/** Every encoding of more bytes a letter that is told apart. */
export const multibyteEncodings: readonly MultibyteEncoding[] = [
  reading('gb18030', gb18030),
  reading('big5', big5),
  reading('shift_jis', shiftJis),
  reading('euc-jp', eucJp),
  reading('euc-kr', eucKr),
]

function reading(label: string, stepAt: (first: number, second: number, third: number) => Step): MultibyteEncoding {
  const cost = (sample: Uint8Array) => {
    let bits = 0
    for (let at = 0; at < sample.length; ) {
      const first = sample[at]!
      if (first < 0x80) {
        at++
        continue
      }
      const [length, more] = stepAt(first, sample[at + 1] ?? 0, sample[at + 2] ?? 0)
      bits += length === 0 ? wrong : more
      at += length === 0 ? 1 : length
    }
    return bits
  }
  return { label, cost }
}

const within = (byte: number, low: number, high: number) => byte >= low && byte <= high
const pair = (first: number, second: number) => first * 256 + second
const pairs = (list: string) => new Set(list.split(' ').map((hex) => Number.parseInt(hex, 16)))

/** 的 一 是 不 了 在 有 人 这 国 中 大 和 年 上 个 为 会 地 发 与 他 我 们 对 */
const commonInGbk = pairs(
  'B5C4 D2BB CAC7 B2BB C1CB D4DA D3D0 C8CB D5E2 B9FA D6D0 B4F3 BACD C4EA C9CF B8F6 CEAA BBE1 B5D8 B7A2 D3EB CBFB CED2 C3C7 B6D4',
)

function gb18030(first: number, second: number, third: number): Step {
  if (!within(first, 0x81, 0xfe)) return invalid
  if (within(second, 0x30, 0x39)) return within(third, 0x81, 0xfe) ? [4, odd] : invalid
  if (within(second, 0xa1, 0xfe)) {
    if (commonInGbk.has(pair(first, second))) return [2, veryCommon]
    if (within(first, 0xb0, 0xd7)) return [2, common]
    if (within(first, 0xa1, 0xa3)) return [2, sign]
    return [2, first === 0xa4 || first === 0xa5 ? rare : within(first, 0xd8, 0xf7) ? rare : odd]
  }
  return within(second, 0x40, 0xfe) && second !== 0x7f ? [2, odd] : invalid
}

/** 的 一 不 是 我 有 在 人 了 國 中 大 這 年 上 個 為 會 他 們 來 到 地 時 */
const commonInBig5 = pairs(
  'AABA A440 A4A3 AC4F A7DA A6B3 A662 A448 A446 B0EA A4A4 A46A B36F A67E A457 ADD3 ACB0 B77C A54C ADCC A8D3 A8EC A661 AEC9',
)

function big5(first: number, second: number): Step {
  if (!within(first, 0x81, 0xfe) || !(within(second, 0x40, 0x7e) || within(second, 0xa1, 0xfe))) return invalid
  if (commonInBig5.has(pair(first, second))) return [2, veryCommon]
  if (within(first, 0xa4, 0xc6)) return [2, common]
  if (within(first, 0xa1, 0xa3)) return [2, sign]
  return [2, within(first, 0xc9, 0xf9) ? rare : odd]
}

function shiftJis(first: number, second: number): Step {
  if (within(first, 0xa1, 0xdf)) return [1, odd]
  if (!(within(first, 0x81, 0x9f) || within(first, 0xe0, 0xfc))) return invalid
  if (!within(second, 0x40, 0xfc) || second === 0x7f) return invalid
  if (first === 0x82 && within(second, 0x9f, 0xf1)) return [2, kana]
  if (first === 0x83 && within(second, 0x40, 0x96)) return [2, katakana]
  if (first === 0x81 || first === 0x82) return [2, sign]
  return [2, within(first, 0x88, 0x97) ? common : rare]
}

function eucJp(first: number, second: number, third: number): Step {
  if (first === 0x8e) return within(second, 0xa1, 0xdf) ? [2, odd] : invalid
  if (first === 0x8f) return within(second, 0xa1, 0xfe) && within(third, 0xa1, 0xfe) ? [3, odd] : invalid
  if (!within(first, 0xa1, 0xfe) || !within(second, 0xa1, 0xfe)) return invalid
  if (first === 0xa4) return [2, kana]
  if (first === 0xa5) return [2, katakana]
  if (within(first, 0xa1, 0xa3)) return [2, sign]
  return [2, within(first, 0xb0, 0xcf) ? common : within(first, 0xd0, 0xf4) ? rare : odd]
}

/** 이 다 는 의 에 을 가 하 고 은 로 지 를 한 사 기 도 인 서 대 나 자 리 어 해 */
const commonInKorean = pairs(
  'C0CC B4D9 B4C2 C0C7 BFA1 C0BB B0A1 C7CF B0ED C0BA B7CE C1F6 B8A6 C7D1 BBE7 B1E2 B5B5 C0CE BCAD B4EB B3AA C0DA B8AE BEEE C7D8',
)

function eucKr(first: number, second: number): Step {
  if (!within(first, 0x81, 0xfe) || !within(second, 0x41, 0xfe)) return invalid
  if (second < 0xa1) return first <= 0xc6 ? [2, odd] : invalid
  if (commonInKorean.has(pair(first, second))) return [2, veryCommon]
  if (within(first, 0xb0, 0xc8)) return [2, syllable]
  if (within(first, 0xa1, 0xa3)) return [2, sign]
  return [2, within(first, 0xca, 0xfd) ? rare : odd]
}
