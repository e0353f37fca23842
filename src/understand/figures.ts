// Numbers that tell something: with what they measure, over which period, against what.

import { findNumbers, type NumberFound } from '../base/numbers.ts'
import type { SentenceFound } from '../base/sentences.ts'
import type { Figure } from '../news/statement.ts'
import type { Piece, Span } from './piece.ts'

/** A figure before it becomes a statement. */
export type FigureFound = { readonly span: Span; readonly sentence: SentenceFound; readonly figure: Figure }

/** Every figure of the piece in the order of its text. A second currency in brackets belongs to the first. */
export function findFigures(piece: Piece): readonly FigureFound[] {
  const numbers = findNumbers(piece.text, piece.article.inLanguage)
  const found: FigureFound[] = []
  for (let n = 0; n < numbers.length; n++) {
    const number = numbers[n]!
    const sentence = piece.sentenceAt(number.start)
    if (number.sort !== 'quantity' || !sentence) continue
    const second = bracketed(piece.text, number, numbers[n + 1])
    found.push({ span: number, sentence, figure: figureOf(piece, sentence, number, numbers[n - 1], second) })
    if (second) n++
  }
  return found
}

/** "144,500 tenge ($280)": the same amount in another currency. */
function bracketed(text: string, first: NumberFound, second: NumberFound | undefined): NumberFound | undefined {
  if (!second || !isMoney(first) || !isMoney(second) || first.unit === second.unit) return undefined
  const between = text.slice(first.end, second.start)
  const opened = /^\s?[(（][^)）\d]{0,24}$/u.test(between)
  return opened && /^[^(（]{0,16}[)）]/u.test(text.slice(second.end, second.end + 20)) ? second : undefined
}

const isMoney = (number: NumberFound) => /^[A-Z]{3}$/.test(number.unit)

function figureOf(
  piece: Piece,
  sentence: SentenceFound,
  number: NumberFound,
  previous: NumberFound | undefined,
  second: NumberFound | undefined,
): Figure {
  const counted = number.unit === '' ? countedNoun(piece, number) : number.unit
  const clause = clauseAround(piece, sentence, number, previous)
  const form = formOf(number, counted, clause, sovietIndex(piece))
  const falling = form === 'growth' && number.sign === undefined && declines(clause)
  const measure = measureOf(piece, sentence, number, previous)
  const period = periodOf(sentence, number)
  const comparison = comparisonOf(clause.before + clause.after)
  return {
    kind: 'figure',
    value: falling ? `-${number.value}` : number.value,
    ...(number.upTo === undefined ? {} : { upTo: falling ? `-${number.upTo}` : number.upTo }),
    unit: counted,
    form,
    printed: number.printed,
    ...(measure ? { measure } : {}),
    ...(period ? { period } : {}),
    ...(comparison ? { comparison } : {}),
    approximate: number.approximate,
    ...(second ? { alsoAs: { value: second.value, unit: second.unit } } : {}),
  }
}

const functionWord =
  /^(?:the|a|an|of|to|in|on|at|by|for|from|with|and|or|but|as|than|that|who|which|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|if|when|while|since|until|after|before|over|under|more|less|up|down|out|off|per|so|not|all|it|its|their|his|her|there|this|these|those|into|ago|said|according|including|each|both|during|between|because|against|about|yesterday|today)$/i

/** The noun a bare number counts, as printed: "tonnes", "тонн", "人". */
function countedNoun(piece: Piece, number: NumberFound): string {
  const after = piece.text.slice(number.end, number.end + 60)
  if (piece.language === 'ja' || piece.language === 'zh') {
    return (
      /^\s?(?:多|余|余り)?((?:万|億)?(?:平方|立方)?(?:キロ(?:メートル)?|メートル|トン|ドル|カ国|か国|ヶ国|社|人|台|隻|本|件|回|時間|分(?!の)|年間?|か月|カ月|歳|度|袋|点|名|公里|吨|列|个月|个国家|个|家|辆|艘|小时|分钟|米|年|天|箱|人次|项|岁|倍|[\p{sc=Kana}ー]{2,6}))/u.exec(
        after,
      )?.[1] ?? ''
    )
  }
  const hyphen = /^-(\p{L}+(?:-\p{L}+)?)/u.exec(after)
  if (hyphen) return hyphen[1]!
  const words = /^[\s\u00A0]((?:[\p{L}\p{M}’'-]+[\s\u00A0]?){1,4})/u.exec(after)?.[1]?.trim().split(/\s+/) ?? []
  if (piece.language !== 'en')
    return words[0] && words[0].length > 1 && /^\p{Ll}|^\p{Lu}/u.test(words[0]) && !foreignFunction.test(words[0])
      ? words[0]
      : tight(after)
  const kept: string[] = []
  for (const word of words.slice(0, 3)) {
    if (functionWord.test(word) || (kept.length > 0 && /(?:ed|ing|ly)$/.test(word))) break
    kept.push(word)
    if (
      /(?:s|people|men|women|children|percent|feet|personnel|staff|troops)$/i.test(word) &&
      !/(?:ss|us|is)$/i.test(word)
    )
      break
  }
  if (kept.length > 1 && !/s$|people|men|children/i.test(kept.at(-1)!)) kept.length = 1
  return kept.join(' ') || tight(after)
}

const foreignFunction =
  /^(?:и|в|на|с|по|за|до|к|от|что|из|или|ve|ile|da|de|und|in|im|auf|mit|zu|von|bis|an|et|à|en|par|sur|dans|pour|du|des|le|la|les|va|bilan|мен|және|жана|uchun|için)$/iu

/** A unit without a blank: 140km, 250mph. */
function tight(after: string): string {
  return /^([a-zA-Zμ]{1,4}(?:\/[a-z]{1,2})?)(?![\p{L}])/u.exec(after)?.[1] ?? ''
}

type Clause = { readonly before: string; readonly after: string }

/** The words around a number, up to the numbers beside it and the ends of its sentence. */
function clauseAround(
  piece: Piece,
  sentence: SentenceFound,
  number: NumberFound,
  previous: NumberFound | undefined,
): Clause {
  const from = Math.max(sentence.start, number.start - 120, previous && previous.end <= number.start ? previous.end : 0)
  return {
    before: piece.text.slice(from, number.start),
    after: piece.text.slice(number.end, Math.min(sentence.end, number.end + 120)),
  }
}

const growth =
  /(?:\b(?:rose|risen|rise|rises|grew|grown|growth|grow|increase[ds]?|increasing|climb\w*|jump\w*|surge[ds]?|gain(?:ed|s)?|expand\w*|advance[ds]?|up|fell|fall(?:en|s)?|declin\w+|decreas\w+|drop\w*|slipp\w+|contract(?:ed|s|ing)|shr[aiu]nk|down|lower|higher|faster|slowed|cut|rais\w+|reduc\w+)\b|вырос\p{L}*|рост\p{L}*|увелич\p{L}+|прибав\p{L}+|снизил\p{L}*|снижен\p{L}*|сократил\p{L}*|сокращен\p{L}*|упал\p{L}*|подорожал\p{L}*|подешевел\p{L}*|өс(?:ті|ім|кен|іп)\p{L}*|арт(?:ты|қан|ып)\p{L}*|төменде\p{L}+|кеміді|азай\p{L}+|o[‘ʻ'’]s(?:di|ish|gan)\p{L}*|oshdi|kamaydi|art(?:tı|ış|arak|mış)\p{L}*|yüksel\p{L}+|büyü\p{L}+|azal\p{L}+|düş(?:tü|üş)\p{L}*|gerile\p{L}+|stieg\p{L}*|gestiegen|gewachsen|wuchs\p{L}*|Zuwachs|Wachstum|mehr als|sank\p{L}*|gesunken|Rückgang|zurückg\p{L}+|augment\p{L}+|hausse|progress\p{L}+|croissance|cr[uû]\b|baiss\p{L}+|recul\p{L}+|増|減|伸び|上昇|低下|下落|增长|增加|上涨|提高|下降|减少|下跌|同比)/iu
const decline =
  /(?:\b(?:fell|fall(?:en|s)?|declin\w+|decreas\w+|drop\w*|slipp\w+|contract(?:ed|s|ing)|shr[aiu]nk|down|lower|reduc\w+|lost|less than|fewer than)\b|снизил\p{L}*|снижен\p{L}*|сократил\p{L}*|сокращен\p{L}*|упал\p{L}*|подешевел\p{L}*|төменде\p{L}+|кеміді|азай\p{L}+|kamaydi|azal\p{L}+|düş(?:tü|üş)\p{L}*|gerile\p{L}+|sank\p{L}*|gesunken|Rückgang|zurückg\p{L}+|baiss\p{L}+|recul\p{L}+|減|低下|下落|下降|减少|下跌)/iu
const share =
  /(?:\bshare\b|\baccount\w* for|\bmade up\b|\bmakes up\b|^\s(?:of|share of)\b|\bdoляы|дол[яиюе]\b|үлес\p{L}*|ulush\p{L}*|\bpay[ıi]\p{L}*|Anteil|\bpart\b|占|割合|シェア)/iu
const rate =
  /(?:\b(?:interest|policy|base|key|inflation|unemployment|tax|exchange) rate|\binflation\b|ставк\p{L}+|инфляци\p{L}+|мөлшерлеме|инфляция|faiz|enflasyon|Zinssatz|Leitzins|Inflation|taux|金利|利率|通胀率|税率)/iu
const index =
  /(?:\bindex\b|индекс\p{L}*|индексі|indeks\p{L}*|к (?:соответствующему|аналогичному|январю|декабрю|уровню)|指数)/iu

/** Statistics offices of the region print growth as an index: 109,1 % is +9.1 %. */
function sovietIndex(piece: Piece): boolean {
  return /^(?:ru|kk|ky|uz|tg|tk|be|uk|mn)$/.test(piece.language) && index.test(piece.text)
}

function formOf(number: NumberFound, unit: string, clause: Clause, indices: boolean): Figure['form'] {
  if (number.unit === 'percentage-point') return 'growth'
  if (number.unit !== '%') {
    if (isMoney(number)) return 'amount'
    return unit === '' && index.test(clause.before) ? 'index' : 'count'
  }
  const magnitude = Number(number.value)
  if (magnitude > 100 && magnitude < 200 && (indices || index.test(clause.before + clause.after))) return 'index'
  if (number.sign) return 'growth'
  const near = clause.before.slice(-70)
  const behind = clause.after.slice(0, 50)
  if (share.test(behind.slice(0, 12))) return 'share'
  if (
    growth.test(near) ||
    /^[\s,]*(?:more|less|higher|lower|year[- ]on[- ]year|faster|fewer|up|down|from a year|y\/y|больше|меньше|выше|ниже|mehr|weniger|de plus|de moins|増|減|өсті|артты|өсіп|көп|аз\b|arttı|artarak|azaldı|düştü|artış|büyü|o[‘ʻ'’]sdi|oshdi|kamaydi|өскөн|өстү)/iu.test(
      behind,
    )
  )
    return 'growth'
  if (rate.test(near)) return 'rate'
  return growth.test(behind) && !share.test(near) ? 'growth' : 'share'
}

function declines(clause: Clause): boolean {
  const near = clause.before.slice(-50)
  if (decline.test(near)) return !/(?:\b(?:rose|grew|up|increas\w+|вырос\p{L}*)\b)[^,;]{0,50}$/iu.test(near)
  return (
    /^[\s,]*(?:less|lower|fewer|down|меньше|ниже|weniger|de moins|減|下降|төмен|азай|кем|azal|düş|geril|kamay)/iu.test(
      clause.after,
    ) && !growth.test(near)
  )
}

const copula =
  /^(.*?)\s+(?:has |have |had |also |then )*(?:rose|risen|grew|grown|fell|fallen|increased|decreased|declined|dropped|climbed|jumped|surged|gained|slipped|contracted|expanded|shrank|advanced|stood at|amounted to|came to|totall?ed|reached|was|were|is|are|edged|slowed|accelerated|made up|accounted for|held at|holds at)\b[^.;:]{0,24}$/iu

/** What the number measures, in the article's own words. */
function measureOf(
  piece: Piece,
  sentence: SentenceFound,
  number: NumberFound,
  previous: NumberFound | undefined,
): string | undefined {
  const bracket = /[(（]\s*$/u.test(piece.text.slice(sentence.start, number.start))
  const from =
    previous && previous.start >= sentence.start && previous.end <= number.start ? previous.end : sentence.start
  const before = piece.text.slice(
    bracket ? from : Math.max(sentence.start, clauseFrom(piece.text, sentence.start, number.start)),
    number.start,
  )
  if (bracket) return tidy(beforeBracket(before))
  if (piece.language === 'en') return tidy(subjectOf(before))
  return tidy(foreignSubject(piece.language, before))
}

function clauseFrom(text: string, start: number, end: number): number {
  const segment = text.slice(start, end)
  let from = 0
  for (const match of segment.matchAll(/\n|[;:“”„«»「」—]|,\s(?:while|and|but|against|а|но|und|et|ve)\s|。/gu))
    from = match.index + match[0].length
  return start + from
}

/** "…, followed by construction (": the noun phrase at the end. */
function beforeBracket(before: string): string {
  const text = before.replace(/[(（]\s*$/u, '').trim()
  const pieces = text.split(
    /[,;)）]|\s(?:by|in|of|was|were|with|from|at|to|for|led by|ahead of|в|на|по|за|от|bei|im|in|dans|à|en)\s/iu,
  )
  return (pieces.at(-1) ?? '')
    .replace(
      /\s(?:rose|fell|grew|contracted|declined|increased|decreased|slipped|dropped|expanded|gained|вырос\p{L}*|снизил\p{L}*)(?:\s\p{L}+)?$/iu,
      '',
    )
    .replace(/^\s*(?:and|и|және|ve|und|et|va|мен)\s+/iu, '')
    .trim()
}

function subjectOf(before: string): string {
  const match = copula.exec(before.trim())
  if (!match) return ''
  let subject = match[1]!.trim()
  const commas = subject.split(/,\s+/)
  subject =
    commas.length > 1 &&
    /^(?:in|on|at|during|after|for|over|from|by|according|as|meanwhile|while|however)\b/i.test(commas[0]!)
      ? commas.slice(1).join(', ')
      : subject
  return subject.replace(/^(?:and|but|that|while|however|meanwhile)\s+/i, '').replace(/,.*$/u, '')
}

/** The subject before the number in the other languages: what stands before は, before 同比, before the verb. */
function foreignSubject(language: string, before: string): string {
  if (language === 'ja') return /([^、。「」]{2,24}?)(?:は|が)[^はが]{0,16}$/u.exec(before)?.[1] ?? ''
  if (language === 'zh')
    return (
      /([^，。、；：]{2,20}?)(?:同比|环比|比去年同期|比上年|增长|下降|达到|达|为|约为|完成|占|总额)[^，。]{0,10}$/u
        .exec(before)?.[1]
        ?.replace(/^(?:该|其中|全年|，)/u, '') ?? ''
    )
  const verb =
    /^(.*?)\s+(?:вырос\p{L}*|увеличил\p{L}*|снизил\p{L}*|сократил\p{L}*|составил\p{L}*|составля\p{L}+|достиг\p{L}*|упал\p{L}*|прибавил\p{L}*|stieg\p{L}*|sank\p{L}*|betrug\p{L}*|liegt|lag|wuchs\p{L}*|a (?:augmenté|progressé|reculé|baissé|atteint)|ont (?:augmenté|progressé|reculé|baissé|atteint)|s[’']élève|atteint|représente)[^.;:]{0,20}$/iu.exec(
      before.trim(),
    )
  if (verb) return verb[1]!.replace(/^.*,\s+/u, '')
  if (/^(?:kk|ky|uz|tr|az|tk)$/.test(language))
    return /(?:^|[,;]\s)([^,;]{3,60}?)\s*$/u.exec(before)?.[1]?.replace(/^\d{4}\S*\s/u, '') ?? ''
  return ''
}

/** A measure is short words; anything with a verb, a number or a mark in it is none. */
function tidy(raw: string): string | undefined {
  const text = raw
    .trim()
    .replace(/^[–—-]\s*/u, '')
    .replace(/[’']s$/u, '')
    .replace(/^(?:the|a|an)\s+/i, '')
  if (text.length < 3 || text.length > 70 || text.split(/\s+/).length > 8) return undefined
  if (/\d|[“”«»"()（）;:]/u.test(text) || !/\p{L}/u.test(text)) return undefined
  if (
    /^(?:it|he|she|they|this|that|there|which|who|we|I|and|or|its|их|это|она|он|они|bu|il|elle|es|er|sie)$/i.test(text)
  )
    return undefined
  return text
}

const month =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|March|April|May|June|July|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?|январ\\p{L}|феврал\\p{L}|март\\p{L}?|апрел\\p{L}|ма[йяе]|июн\\p{L}|июл\\p{L}|август\\p{L}?|сентябр\\p{L}|октябр\\p{L}|ноябр\\p{L}|декабр\\p{L}|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|yanvar|fevral|mart|aprel|may|iyun|iyul|avgust|sentabr|oktabr|noyabr|dekabr)'
const periods = new RegExp(
  [
    `(?:from\\s)?${month}\\p{L}{0,3}\\s?(?:–|—|-|to|bis|à|по|through)\\s?${month}\\p{L}{0,4}(?:,?\\s(?:of\\s)?\\d{4})?`,
    '(?:the )?first (?:half|quarter|\\d+ months|\\p{L}+ months)(?: of \\d{4})?',
    '(?:the )?(?:second|third|fourth) quarter(?: of \\d{4})?',
    '(?:the )?(?:same|corresponding) period (?:of|in) (?:\\d{4}|last year|the previous year)',
    '(?:the )?\\p{L}+ months (?:of|to|through) [\\p{L}\\d ]{3,15}',
    '(?:за|в) (?:\\d+|перв\\p{L}+|\\p{L}+) (?:месяц\\p{L}+|полугоди\\p{L}|квартал\\p{L}*)(?: \\d{4} года)?',
    '\\d{4} жылдың (?:алғашқы )?\\p{L}+ (?:айында|тоқсанында)',
    "\\d{4}[’']\\p{L}+ (?:ilk )?\\p{L}+ (?:ayında|çeyreğinde)",
    'in den ersten \\p{L}+ Monaten(?: \\d{4})?|im (?:ersten|zweiten|dritten|vierten) (?:Halbjahr|Quartal)(?: \\d{4})?',
    'au (?:premier|deuxième|troisième|quatrième) (?:semestre|trimestre)(?: \\d{4})?|(?:sur|au cours) des \\p{L}+ (?:premiers|derniers) mois(?: de \\d{4})?',
    '\\d{4}年\\d{1,2}月?[至到〜～–-]\\d{1,2}月|\\d{1,2}[至到〜～–-]\\d{1,2}月|前\\d+个月|前[一二三]季度|(?:第[一二三四]季度)',
    '(?:in|over|during|for|since) (?:the )?(?:full year )?(?:19|20)\\d\\d(?!\\d)',
    '(?:в|за) 20\\d\\d год\\p{L}+',
    'last year|this year',
  ].join('|'),
  'giu',
)

/** The period printed nearest to the number in its sentence. */
function periodOf(sentence: SentenceFound, number: NumberFound): string | undefined {
  let best: { readonly text: string; readonly distance: number } | undefined
  for (const match of sentence.text.matchAll(periods)) {
    const start = sentence.start + match.index
    const distance = start >= number.end ? start - number.end : (number.start - (start + match[0].length)) * 1.2
    if (distance >= 0 && distance < (best?.distance ?? 160)) best = { text: match[0], distance }
  }
  return best?.text.replace(/^(?:from|in|over|during|for|since)\s/i, '')
}

function comparisonOf(clause: string): string | undefined {
  if (
    /year[- ](?:on|over)[- ]year|\by\/y\b|from (?:a year (?:ago|earlier)|the same (?:period|month|quarter))|than (?:a year (?:ago|earlier)|in the same (?:period|month)|last year)|in annual terms|в годовом (?:выражении|исчислении)|к аналогичному периоду|год к году|по сравнению с (?:аналогичным|тем же) периодом|өткен жылдың (?:сәйкес|осы) кезең\p{L}*|былтырғы\p{L}*|geçen yılın aynı dönem\p{L}*|bir önceki yıla göre|gegenüber dem Vorjahr\p{L}*|als im Vorjahr\p{L}*|sur un an|par rapport à la même période|同比|比去年同期|前年同[期月]比|前年比|o[‘ʻ'’]tgan yilning shu davri\p{L}*/iu.test(
      clause,
    )
  )
    return 'year-on-year'
  if (
    /month[- ](?:on|over)[- ]month|from the previous month|than in the previous month|к предыдущему месяцу|环比|前月比/iu.test(
      clause,
    )
  )
    return 'month-on-month'
  if (/quarter[- ](?:on|over)[- ]quarter|from the previous quarter|к предыдущему кварталу|前期比/iu.test(clause))
    return 'quarter-on-quarter'
  return undefined
}
