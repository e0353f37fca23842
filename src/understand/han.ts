// Who speaks a quotation in Japanese and Chinese, which print no blanks: the subject stands before は or before the verb
// of speech, with the office around the name.

import type { Stretch } from '../base/quotation.ts'
import type { SentenceFound } from '../base/sentences.ts'
import type { SpeakingPhrase } from './english.ts'
import type { Piece } from './piece.ts'
import type { Attributed } from './quotes-english.ts'

const saidJa =
  /^[\s、。]*(?:などと|と(?:の考え|の見方)?(?:を|も|は)?|との)[^「」。]{0,12}?(?:述べ|話[しすさ]|語[っりるら]|指摘|説明|強調|評価|主張|批判|表明|呼びかけ|訴え|明かし|発言|答え|コメント|言[いっうわ]|いう|記者団|伝え|報じ|示し|振り返|期待|歓迎|警告|求め|笑顔|表現|呼[びんぶ]|位置づけ|形容)/u
const saidZh =
  /(?:表示|指出|认为|強調|强调|介绍说|介绍|告诉[^，。：]{0,12}|对[^，。：]{0,14}说|接受[^，。：]{0,14}采访时(?:说|表示|指出|称)|坦言|写道|宣布|透露|说|称|称赞|呼吁|警告|补充说|解释说|回应称|评价|形容|将[^，。：“]{0,20}称为|把[^，。：“]{0,20}称为)(?:道)?[：:，,]?$/u

const officeJa =
  '(?:主任研究員|上席研究員|研究員|名誉教授|准教授|教授|事務局長|事務総長|副所長|所長|局長|副大臣|大臣|首相|外相|副首相|大統領|報道官|会長|社長|理事長|部長|課長|代表|幹事長|官房長官|次官|大使|市長|知事|組合長|常務理事|理事|専務|取締役|監督|医師|弁護士|アナリスト|エコノミスト|担当者|責任者|支店長|センター長|氏|さん|さま|陛下|殿下|議長|委員長|船長|駅長|校長|園長|館長|店主|技師|記者)'
const officeZh =
  /^.*(?:总经理|副总经理|经理|主管|负责人|副主任|主任|教授|副会长|会长|秘书长|新闻秘书|副总统|总统|副总理|总理|首相|外长|副部长|部长|发言人|专家|研究员|分析师|院长|所长|董事长|主席|大使|代表|领导人|司长|局长|厅长|市长|州长|学者|工程师|站长|书记|老板|船长|记者|店主|律师|顾问|天皇)/u

/** The speaker beside a quotation in Chinese or Japanese. */
export function besideUnspaced(piece: Piece, stretch: Stretch, next: Stretch | undefined): Attributed | undefined {
  const paragraph = piece.paragraphAt(stretch.start)
  const opened = stretch.outerStart
  const closed = Math.min(paragraph.end, stretch.outerEnd)
  const limit = next && next.start > closed ? next.outerStart : paragraph.end
  const before = piece.text.slice(paragraph.start, opened)
  return piece.language === 'ja'
    ? besideJapanese(paragraph.start, before, piece.text.slice(closed, limit), closed)
    : besideChinese(before, paragraph.start, closed, piece.text.slice(closed, limit))
}

function besideJapanese(from: number, before: string, after: string, closed: number): Attributed | undefined {
  const said = saidJa.exec(after)
  if (!said) return undefined
  const clauseFrom = lastStop(before)
  const phrase = japaneseSubject(before.slice(clauseFrom), from + clauseFrom)
  return phrase && { phrase, cue: { start: closed, end: closed + said[0].length } }
}

/** Where the sentence of the last character begins, full stops inside 「」 left out of count. */
function lastStop(before: string): number {
  let depth = 0
  for (let at = before.length - 1; at >= 0; at--) {
    const char = before[at]!
    if ('」』”）'.includes(char)) depth++
    else if ('「『“（'.includes(char)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && '。！？'.includes(char)) return at + 1
  }
  return 0
}

/** The last topic or subject before the quotation: …の三田村和也主任研究員は. */
function japaneseSubject(clause: string, at: number): SpeakingPhrase | undefined {
  const topics = [
    ...clause.matchAll(/([^、。「」は]{2,60}?)(（[^）]{1,20}）)?(?:は|も|が)(?=[、\s]|[^\p{L}]|[^。]{0,60}$)/gu),
  ]
  for (const topic of topics.reverse()) {
    const text = topic[1]!
    const office = new RegExp(`^(.*?の|.*?・)?([^の]{1,14}?)(${officeJa})(?:自身)?$`, 'u').exec(text)
    if (!office) {
      const bare = /(?:^|[の、])(首相|大統領|外相|官房長官|天皇陛下|陛下)$/u.exec(text)?.[1]
      if (!bare) continue
      const from = at + topic.index + text.length - bare.length
      return { start: from, end: from + bare.length, kind: 'unnamed', name: bare }
    }
    const name = office[2]!
    if (!/^[\p{sc=Han}\p{sc=Kana}\p{sc=Hira}ー・＝々ヶ]{1,20}$/u.test(name)) continue
    const start = at + topic.index + (office[1]?.length ?? 0)
    const title = office[3]!
    const ahead = new RegExp(`(${officeJa}|[^、]{1,20}${officeJa})、$`, 'u').exec(clause.slice(0, topic.index))
    const role = /^(?:氏|さん|さま)$/.test(title) ? ahead?.[1] : title
    return { start, end: start + name.length, kind: 'person', name, ...(role ? { role } : {}) }
  }
  return undefined
}

function besideChinese(before: string, from: number, closed: number, after: string): Attributed | undefined {
  const stop = lastStop(before)
  const clause = before.slice(stop)
  const verb = saidZh.exec(clause)
  if (verb) {
    const phrase = chineseSubject(clause.slice(0, verb.index), from + stop)
    const cue = { start: from + stop + verb.index, end: from + stop + clause.length }
    if (phrase) return { phrase, cue }
  }
  const said = /^[\s，。]*([^，。“”]{1,30}?)(?:说|表示|指出|称|认为|强调|坦言|介绍)(?=[，。：]|道)/u.exec(after)
  if (!said) return undefined
  const start = closed + said[0].indexOf(said[1]!)
  const phrase = chineseSubject(said[1]!, start)
  return phrase && { phrase, cue: { start: closed, end: closed + said[0].length } }
}

function chineseSubject(clause: string, at: number): SpeakingPhrase | undefined {
  const cut = Math.max(clause.lastIndexOf('，'), clause.lastIndexOf('；'), clause.lastIndexOf('：')) + 1
  for (const from of [cut, 0]) {
    const text = clause
      .slice(from)
      .replace(/(?:在|对|向|就|则|也|还|日前|近日)[^，]*$/u, (tail) =>
        tail.length < clause.slice(from).length ? '' : tail,
      )
    const pronoun = /^\s*(他|她)/u.exec(text)
    if (pronoun) {
      const start = at + from + text.indexOf(pronoun[1]!)
      return { start, end: start + 1, kind: 'pronoun', name: pronoun[1]! }
    }
    const role = officeZh.exec(text)?.[0]
    const rest = text.slice(role?.length ?? 0)
    const name = /^([\p{sc=Han}]{1,8}(?:·[\p{sc=Han}]{1,10}){1,3}|[\p{sc=Han}]{2,4})$/u.exec(rest.trim())?.[1]
    if (name && (role || name.includes('·'))) {
      const start = at + from + (role?.length ?? 0) + rest.indexOf(name)
      const printed = role?.replace(/^.*(?:[，；。）]|日电)/u, '')
      return { start, end: start + name.length, kind: 'person', name, ...(printed ? { role: printed } : {}) }
    }
  }
  return undefined
}

/** による と, 据…: the attribution of a whole sentence. */
export function reportedUnspaced(piece: Piece, sentence: SentenceFound): Attributed | undefined {
  const spoken =
    piece.language === 'zh'
      ? /^([^，。：“”]{2,40}?)(?:表示|介绍|认为|指出|强调|说|称|透露)[，：]/u.exec(sentence.text)
      : null
  const subject = spoken && chineseSubject(spoken[1]!, sentence.start)
  if (spoken && subject)
    return { phrase: subject, cue: { start: sentence.start, end: sentence.start + spoken[0].length } }
  const pattern =
    piece.language === 'ja'
      ? /^(?:[^「」]*?[、。])?([^、。「」]{2,30}?)(?:によると|によれば)/u
      : /(?:据|根据)([^，。“”]{2,30}?)(?:介绍|报道|统计|透露|消息|称|发布|公布|数据)/u
  const match = pattern.exec(sentence.text)
  if (!match) return undefined
  const start = sentence.start + match.index + match[0].indexOf(match[1]!)
  const person = piece.language === 'ja' ? japaneseSubject(`${match[1]}は`, start) : undefined
  if (person)
    return {
      phrase: person,
      cue: { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length },
    }
  return {
    phrase: { start, end: start + match[1]!.length, kind: 'institution', name: match[1]! },
    cue: { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length },
  }
}
