// Who speaks a quotation in the other languages, by the verbs of speech of each and the names beside them. A first
// level: verb and name must stand close, in the order the language prints them.

import type { Stretch } from '../base/quotation.ts'
import type { SentenceFound } from '../base/sentences.ts'
import type { SpeakingPhrase } from './english.ts'
import { besideUnspaced, reportedUnspaced } from './han.ts'
import { besideStretch, type Piece, type Span } from './piece.ts'
import type { Attributed } from './quotes-english.ts'

type Tongue = {
  /** Verbs of speech, any form. */
  readonly verb: string
  /** "по словам", "selon", "laut": the speaker follows. */
  readonly source: string
  /** The same where the speaker stands before it: "-ға сәйкес", "göre". */
  readonly sourceAfter?: string
  readonly pronoun: string
  /** Words a name does not begin with although they have a capital at the start of a sentence. */
  readonly openers: string
  /** Words before a capital that make it a place or an object, not the subject. */
  readonly prepositions: string
  /** Whether "said X" may follow the quotation. */
  readonly verbThenName: boolean
}

const tongues: Readonly<Record<string, Tongue>> = {
  ru: {
    verb: 'сказал[аи]?|заявил[аи]?|отметил[аи]?|подчеркнул[аи]?|добавил[аи]?|сообщил[аи]?|пояснил[аи]?|объяснил[аи]?|написал[аи]?|рассказал[аи]?|считает|полагает|говорит|прогнозирует|рассуждает|поделился|утверждает|уверен[аы]?|признал[аи]?|признался|признаётся|признается|предупредил[аи]?|напомнил[аи]?|ответил[аи]?|назвал[аи]?|охарактеризовал[аи]?|указал[аи]?|констатировал[аи]?|заключил[аи]?|резюмировал[аи]?|прокомментировал[аи]?|поделил(?:ся|ась)|замечает|заметил[аи]?|цитирует|приводит слова|отмечает|подчёркивает|подчеркивает|поясняет|добавляет|возразил[аи]?|уточнил[аи]?|обещает|пообещал[аи]?|передал[аи]?|процитировал[аи]?',
    source:
      'по словам|по мнению|по данным|по оценке|по оценкам|по информации|по сообщению|со ссылкой на|как сообщил[аи]?|как заявил[аи]?|как отметил[аи]?|согласно',
    pronoun: 'он|она',
    openers:
      'В|На|По|С|Со|К|Как|Но|И|А|Однако|При|Из|От|Для|О|Об|Это|Этот|Эта|После|До|За|Он|Она|Они|Его|Её|Между|Кроме|Также|По|Ранее|Сегодня|Вчера|Все|Если|Когда|Что|Так|Тем|Под|Среди|Впрочем|Мы|Я|Там|Здесь',
    prepositions: 'в|на|с|со|из|от|для|к|о|об|при|между|за|у|под|через|по|до|и',
    verbThenName: true,
  },
  uk: {
    verb: 'сказа(?:в|ла)|заяви(?:в|ла)|зазначи(?:в|ла)|наголоси(?:в|ла)|додав|додала|повідоми(?:в|ла)|поясни(?:в|ла)|написа(?:в|ла)|вважає|каже',
    source: 'за словами|на думку|за даними|згідно з',
    pronoun: 'він|вона',
    openers: 'В|У|На|За|З|Як|Але|І|А|Однак|Це|Після|До|Він|Вона',
    prepositions: 'в|у|на|з|із|від|для|до|про|при|за',
    verbThenName: true,
  },
  kk: {
    verb: 'деді|дейді|деп (?:мәлімдеді|хабарлады|атап өтті|айтты|жазды|есептейді|санайды|түсіндірді|қосты|жауап берді|атады|санады|ескертті)|деген|деп|айтты|атап өтті|мәлімдеді|түсіндірді|сөзін қорытындылады',
    source: 'сөзінше',
    sourceAfter:
      'айтуынша|пікірінше|мәліметінше|хабарлауынша|сөзінше|дерегінше|мәліметтеріне сәйкес|деректеріне қарағанда|есебінше',
    pronoun: 'ол',
    openers: 'Бұл|Осы|Ал|Сонымен|Оның|Ол|Енді|Бірақ|Сондай|Қазір|Кеше|Бүгін|Сол|Жалпы|Біз|Мен',
    prepositions: '—',
    verbThenName: true,
  },
  ky: {
    verb: 'деди|дейт|деп (?:билдирди|айтты|белгиледи|жазды|эсептейт|кошумчалады|түшүндүрдү)|деген|айтты|белгиледи|билдирди',
    source: 'айтымында',
    sourceAfter: 'айтымында|пикиринде|маалыматына ылайык|маалыматы боюнча|сөзүнө караганда',
    pronoun: 'ал',
    openers: 'Бул|Ошол|Ал|Анын|Бирок|Азыр|Кечээ|Бүгүн|Биз|Мен',
    prepositions: '—',
    verbThenName: true,
  },
  uz: {
    verb: "dedi|deydi|deb (?:ta['’ʼ‘]kidladi|aytdi|ma['’ʼ‘]lum qildi|bildirdi|yozdi|qo[‘'ʻ’]shimcha qildi|hisoblaydi)|degan|aytdi|ta['’ʼ‘]kidladi|bildirdi|qo[‘'ʻ’]shimcha qildi|tushuntirdi",
    source: 'ning so‘zlariga ko‘ra',
    sourceAfter:
      "so[‘'ʻ’]zlariga ko[‘'ʻ’]ra|so[‘'ʻ’]ziga ko[‘'ʻ’]ra|fikricha|ma[’'ʼ‘]lumotiga ko[‘'ʻ’]ra|aytishicha|ma[’'ʼ‘]lumotlariga ko[‘'ʻ’]ra",
    pronoun: 'u',
    openers: 'Bu|Shu|Ushbu|Ammo|Lekin|Uning|U|Hozir|Kecha|Bugun|Biz|Men|Shuningdek',
    prepositions: '—',
    verbThenName: true,
  },
  tr: {
    verb: 'dedi|diyor|diyen|diye (?:konuştu|yazdı|ekledi|seslendi|belirtti)|ifadelerini kullandı|ifadesini kullandı|şeklinde konuştu|değerlendirmesinde bulundu|değerlendirmesini yaptı|açıklamasında bulundu|açıklamasını yaptı|söyledi|belirtti|vurguladı|ekledi|kaydetti|aktardı|açıkladı|anlattı|nitelendirdi|tanımladı|yorumunu yaptı|uyarısında bulundu|görüşünü dile getirdi|dile getirdi',
    source: 'kendisine göre',
    sourceAfter: "['’]?(?:ya|ye|a|e|na|ne)? göre",
    pronoun: 'o',
    openers:
      'Bu|Ancak|Fakat|Ama|Ayrıca|Öte|Şu|Daha|Toplantıda|Zirvede|Dün|Bugün|Son|Her|Bir|İki|Biz|Ben|Buna|Konuşmasında|Açıklamada',
    prepositions: '—',
    verbThenName: false,
  },
  de: {
    verb: 'sagte|sagt|sagten|erklärte|erklärt|betonte|betont|so|meinte|meint|schrieb|schreibt|kritisierte|warnte|warnt|fügte|ergänzte|berichtete|teilte|äußerte|forderte|fordert|bezeichnete|nannte|nennt|erläuterte|antwortete|fragte|lobte|hieß es|heißt es|begründete|kommentierte|zitierte|rief|versprach|kündigte|erinnerte|stellte|versicherte|urteilt|urteilte|räumte|findet|glaubt|hofft|rechnet',
    source: 'nach Angaben|nach den Worten|laut|zufolge|nach Einschätzung|so',
    sourceAfter: 'zufolge',
    pronoun: 'er|sie',
    openers:
      'Der|Die|Das|Dem|Den|Des|Ein|Eine|Einen|Einem|Einer|Ob|Da|Nur|Noch|Nicht|Sein|Seine|Ihr|Ihre|Unser|Unsere|Mehr|In|Im|Am|An|Auf|Mit|Nach|Bei|Für|Von|Vom|Zu|Zum|Zur|Aber|Und|Doch|Auch|Es|Er|Sie|Wir|Ich|Dabei|Damit|Dies|Diese|Dieser|Seit|Bis|Als|Wenn|Weil|Dass|So|Laut|Unter|Über|Vor|Zudem|Zugleich|Allerdings|Gestern|Heute|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag',
    prepositions:
      'in|im|am|an|auf|mit|nach|bei|beim|für|von|vom|zu|zum|zur|aus|über|unter|vor|gegen|durch|und|des|der|dem|den|einer|einem|eines|seit|bis',
    verbThenName: true,
  },
  fr: {
    verb: 'a (?:déclaré|affirmé|dit|expliqué|indiqué|ajouté|estimé|souligné|assuré|précisé|confié|annoncé|écrit|rappelé|répondu|prévenu|averti|regretté|reconnu|insisté|conclu|noté|qualifié|décrit|salué|raconté|tranché|plaidé|lancé|poursuivi|résumé)|déclare|affirme|dit|explique|indique|ajoute|estime|souligne|assure|précise|confie|annonce|écrit|rappelle|répond|prévient|regrette|reconnaît|insiste|conclut|note|résume|observe|juge|poursuit|avertit|qualifie|raconte|tranche|sourit|soupire|relève|craint|plaide|nuance|tempère|détaille|martèle|lance',
    source: "selon|d’après|d'après|pour|aux yeux de",
    pronoun: '(?:-t-)?(?:il|elle)',
    openers:
      'Le|La|Les|L’|Un|Une|Des|En|À|Au|Aux|Dans|Pour|Par|Avec|Mais|Et|Or|Car|Ce|Cette|Ces|Il|Elle|Ils|Elles|On|Nous|Je|Selon|Après|Avant|Depuis|Sur|Sous|Si|Quand|Comme|Lors|Pendant|Jeudi|Lundi|Mardi|Mercredi|Vendredi|Samedi|Dimanche',
    prepositions: "à|au|aux|en|dans|de|du|des|d’|d'|par|avec|sur|sous|chez|vers|et|pour|contre|entre",
    verbThenName: true,
  },
}
const alike: Readonly<Record<string, string>> = {
  az: 'tr',
  tk: 'tr',
  tg: 'ru',
  tt: 'kk',
  ba: 'kk',
  be: 'ru',
  bg: 'ru',
  mn: 'kk',
}

/** Uzbek in Cyrillic script has the verbs of its neighbour. */
function tongueOf(piece: Piece): Tongue | undefined {
  if (/^uz-cyrl/i.test(piece.article.inLanguage)) return tongues.ky
  return tongues[alike[piece.language] ?? piece.language]
}

/** Whether a capitalised word may only open a sentence in the language: "Der", "Однако", "Selon". */
export function isOpener(word: string, language: string): boolean {
  const tongue = tongues[alike[language] ?? language]
  return tongue !== undefined && new RegExp(`^(?:${tongue.openers}|${tongue.prepositions})$`, 'iu').test(word)
}

/** A run of capitals without the offices, cases and other scripts before the bare name. */
export function bareName(run: string, language: string): string {
  const words = run.split(/\s/)
  const last = words.findLastIndex((word, n) => n < words.length - 1 && isOffice(word, words.length, language))
  let kept = words.slice(last + 1)
  while (kept.length > 0 && isOpener(kept[0]!, language)) kept = kept.slice(1)
  const script = /\p{sc=Cyrl}/u.test(kept.at(-1) ?? '')
  return kept.slice(kept.findLastIndex((word) => /\p{sc=Cyrl}/u.test(word) !== script) + 1).join(' ')
}

function isOffice(word: string, count: number, language: string): boolean {
  if (office.test(word) || /\p{L}['’]\p{Ll}+$/u.test(word)) return true
  if (count < 3) return false
  if (language === 'de')
    return /(?:er|ist|ent|loge|or|ökonom|anwalt|chef|rat|vorstand)(?:in)?$|(?:login|nomin|wältin|rätin)$/u.test(word)
  return /(?:chi|shunos|шысы|шісі|ист|олог|ғалым)$/u.test(word)
}

/** The speaker beside one quotation. */
export function besideForeign(
  piece: Piece,
  stretch: Stretch,
  previous: Stretch | undefined,
  next: Stretch | undefined,
): Attributed | undefined {
  if (piece.language === 'ja' || piece.language === 'zh') return besideUnspaced(piece, stretch, next)
  const tongue = tongueOf(piece)
  if (!tongue) return undefined
  const { from, opened, closed, to } = besideStretch(piece, stretch, previous, next)
  return afterForeign(piece, tongue, closed, to, from, opened) ?? beforeForeign(piece, tongue, from, opened)
}

const lead = '^[\\s,.!?…—–-]*'
const cut = /[.;:!?«»„“”"()\n]|\s[—–-]\s/u

function afterForeign(
  piece: Piece,
  tongue: Tongue,
  closed: number,
  to: number,
  from: number,
  opened: number,
): Attributed | undefined {
  const after = piece.text.slice(closed, to)
  const match = new RegExp(`${lead}(?:\\p{Ll}+\\s){0,1}?(${tongue.verb})(?![\\p{L}])`, 'iu').exec(after)
  if (match) {
    const start = closed + match[0].length
    const cue = { start: start - match[1]!.length, end: start }
    if (tongue.verbThenName) {
      const phrase = nameAfter(piece, tongue, start, to)
      if (phrase) return { phrase, cue }
    }
    const subject = nameBefore(piece, tongue, from, opened)
    if (subject) return { phrase: subject, cue }
    return undefined
  }
  const source = new RegExp(`${lead}(?:${tongue.source})\\s`, 'iu').exec(after)
  if (!source) return undefined
  const start = closed + source[0].length
  const phrase = nameAfter(piece, tongue, start, to)
  return phrase && { phrase, cue: { start: closed, end: start } }
}

function beforeForeign(piece: Piece, tongue: Tongue, from: number, opened: number): Attributed | undefined {
  const segment = piece.text.slice(from, opened)
  if (!/\p{L}/u.test(segment)) return undefined
  const source = [...segment.matchAll(new RegExp(`(?<![\\p{L}])(?:${tongue.source})\\s`, 'giu'))].at(-1)
  if (source) {
    const start = from + source.index + source[0].length
    const phrase = nameAfter(piece, tongue, start, opened)
    if (phrase) return { phrase, cue: { start: from + source.index, end: start } }
  }
  if (tongue.sourceAfter) {
    const match = new RegExp(`(?:${tongue.sourceAfter})(?![\\p{L}])`, 'iu').exec(segment)
    const phrase = match ? nameBefore(piece, tongue, from, from + match.index) : undefined
    if (match && phrase)
      return { phrase, cue: { start: from + match.index, end: from + match.index + match[0].length } }
  }
  const verbs = [...segment.matchAll(new RegExp(`(?<![\\p{L}])(?:${tongue.verb})(?![\\p{L}])`, 'giu'))]
  const verb = verbs.at(-1)
  if (verb) {
    const at = from + verb.index
    const cue = { start: at, end: at + verb[0].length }
    const phrase = nameBefore(piece, tongue, from, at) ?? nameAfter(piece, tongue, cue.end, opened)
    return phrase && { phrase, cue }
  }
  // "Name: «…»"
  if (!/:\s*$/u.test(segment)) return undefined
  const phrase = nameBefore(piece, tongue, from, opened)
  return phrase && { phrase, cue: { start: opened - 1, end: opened } }
}

const nameRun =
  /\p{Lu}[\p{L}\p{M}]+(?:[-’'ʻ‘ʼ][\p{L}\p{M}]+)*(?:\s(?:(?:von|van|de|du|al|bin|ibn|оглы|кызы|uulu|уулу)\s)?(?:\p{Lu}\.\s?)*\p{Lu}[\p{L}\p{M}]+(?:[-’'ʻ‘ʼ][\p{L}\p{M}]+)*)*|(?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{L}\p{M}-]+/gu

/** A capitalised office before a name: "Präsident", "Bakan", "Başkanı", "Президент". */
const office =
  /^(?:\p{L}*(?:minister|präsident|kanzler|sprecher|chef|leiter|direktor|professor|referent|forscher|experte|vorsitzende|botschafter|berater|anwalt|ökonom|analyst)(?:in|s)?|Dr|Prof|Doç|Herr|Frau|M|Mme|Sayın|Bakan[ıi]?|Başkan[ıi]?|Cumhurbaşkan[ıi]|Genel|Müdürü?|Uzmanı?|Sekreteri?|Profesör\p{L}*|Temsilcisi|Sözcüsü|Yardımcısı|Koordinatörü|Direktörü|Президент\p{L}*|Премьер-министр\p{L}*|Министр\p{L}*|Глава|Директор|Эксперт|Аналитик|Император|Посол|Экономист|Профессор|Председатель|Prezident|Vazir|Direktor)\.?$/iu

function nameAfter(piece: Piece, tongue: Tongue, from: number, to: number): SpeakingPhrase | undefined {
  const slice = piece.text.slice(from, Math.min(to, from + 240))
  const stop = cutAt(masked(slice))
  const clause = slice.slice(0, stop)
  const pronoun = new RegExp(`^[\\s,]*(${tongue.pronoun})(?![\\p{L}])`, 'iu').exec(clause)
  if (pronoun) {
    const end = from + pronoun[0].length
    return {
      start: end - pronoun[1]!.length,
      end,
      kind: 'pronoun',
      name: pronoun[1]!.replace(/^-t-|^-/, '').toLowerCase(),
    }
  }
  const [head = '', ...rest] = clause.split(/,\s/)
  const run = fullName(masked(head), tongue, piece) ?? firstRun(masked(head), tongue, true)
  if (!run && rest[0] && roleLike(piece, head.trim())) {
    // "a expliqué son directeur adjoint, l’océanographe Elnour …"
    const later = fullName(masked(rest[0]), tongue, piece)
    const at = from + clause.indexOf(rest[0]) + (later?.index ?? 0)
    return later && phraseFrom(piece, at, later.text, head.trim(), undefined)
  }
  if (!run || run.index > 150) return undefined
  const before = head.slice(0, run.index).trim()
  if (piece.language === 'de' && /(?:^|\s)(?:im|am|zum|beim|vor|nach|bei|auf|in|mit|für)\s*$/i.test(before))
    return undefined
  return phraseFrom(piece, from + run.index, run.text, before, rest[0])
}

/** The first name of a clause that no preposition governs: its subject. */
function nameBefore(piece: Piece, tongue: Tongue, from: number, to: number): SpeakingPhrase | undefined {
  const start = Math.max(from, to - 260)
  const segment = piece.text.slice(start, to)
  const last = Math.max(
    ...[...segment.matchAll(/[;:](?=\s+\S)|\s[—–]\s/gu)].map((match) => match.index + match[0].length),
    0,
  )
  const clause = segment.slice(last)
  const run = firstRun(masked(clause), tongue, false)
  if (run) {
    const before = /(?:^|[,.]\s)([^,.]*)$/u.exec(clause.slice(0, run.index))?.[1]?.trim() ?? ''
    return phraseFrom(
      piece,
      start + last + run.index,
      run.text,
      before,
      undefined,
      clause.slice(run.index + run.text.length),
    )
  }
  const pronoun = new RegExp(`(?:^|[\\s,])(${tongue.pronoun.replace('(?:-t-)?', '')})(?=[\\s,:])`, 'iu').exec(clause)
  if (!pronoun) return undefined
  const at = start + last + pronoun.index + pronoun[0].length - pronoun[1]!.length
  return { start: at, end: at + pronoun[1]!.length, kind: 'pronoun', name: pronoun[1]!.toLowerCase() }
}

/** Company names in marks belong to the office before a name: «…» in small letters of the same length. */
function masked(text: string): string {
  return text.replace(/[«“„"][^«»“”„"]{1,40}[»”“"](?=\s\p{Lu})/gu, (name) => 'x'.repeat(name.length))
}

function cutAt(slice: string): number {
  for (const match of slice.matchAll(new RegExp(cut.source, 'gu'))) {
    if (match[0] === '.' && /(?:^|[\s.])\p{L}$|(?:Dr|Prof|Doç)$/u.test(slice.slice(0, match.index))) continue
    return match.index
  }
  return slice.length
}

/** The last run of two or more names, which is the speaker after offices and the names of firms. */
function fullName(clause: string, tongue: Tongue, piece: Piece): Run | undefined {
  let best: Run | undefined
  for (const match of clause.matchAll(nameRun)) {
    const name = bareName(match[0], piece.language)
    if (!name.includes(' ')) continue
    const before = clause.slice(0, match.index)
    if (piece.language === 'de' || piece.language === 'fr') {
      if (best || new RegExp(`(?:^|[\\s(])(?:${tongue.prepositions})\\s$`, 'iu').test(before)) continue
    }
    best = { index: match.index, text: match[0] }
  }
  return best
}

type Run = { readonly index: number; readonly text: string }

function firstRun(clause: string, tongue: Tongue, afterVerb: boolean): Run | undefined {
  const openers = new RegExp(`^(?:${tongue.openers})$`, 'u')
  const governed = new RegExp(`(?:^|[\\s(])(?:${tongue.prepositions})\\s$`, 'iu')
  for (const match of clause.matchAll(nameRun)) {
    let { index } = match
    let text = match[0]
    const words = text.split(/\s/)
    while (words.length > 0 && openers.test(words[0]!)) {
      const word = words.shift()!
      const skip = text.slice(word.length).search(/\S/)
      index += word.length + Math.max(skip, 0)
      text = text.slice(word.length).trimStart()
    }
    if (text === '') continue
    if (!afterVerb && governed.test(clause.slice(0, index))) continue
    if (words.length === 1 && !afterVerb && isCommon(text, clause, index)) continue
    return { index, text }
  }
  return undefined
}

/** A single capital at the very start of a clause may be any word; it is taken only before a verb-like comma or end. */
function isCommon(text: string, clause: string, index: number): boolean {
  const after = clause.slice(index + text.length)
  return index === 0 && !/^(?:\s*[,:]|\s*$|['’]|\s(?:также|уже|вновь|ayrıca|da|de|hat|erklärte|a)\b)/u.test(after)
}

function phraseFrom(
  piece: Piece,
  at: number,
  text: string,
  before: string,
  apposition: string | undefined,
  after = '',
): SpeakingPhrase | undefined {
  const words = text.split(/\s/)
  const last = words.findLastIndex((word, n) => n < words.length - 1 && isOffice(word, words.length, piece.language))
  const offset = last < 0 ? 0 : words.slice(0, last + 1).join(' ').length + 1
  const roles = last >= 0 && !/\p{L}['’]\p{Ll}+$/u.test(words[last]!) ? [words.slice(0, last + 1).join(' ')] : []
  let name = text.slice(offset).trim()
  // Turkish and Uzbek case endings after an apostrophe: Karaosmanlı'ya.
  if (piece.language === 'tr' || piece.language === 'az') name = name.replace(/['’]\p{Ll}+$/u, '')
  if (name === '' || office.test(name)) return undefined
  const start = at + offset
  const lower = before.replace(/^[\s,—–-]+/u, '')
  const printed =
    lower !== '' && lower.split(/\s+/).length <= 14 && !/\d{4}/.test(lower) && roleLike(piece, lower)
      ? lower
      : undefined
  const lead = [printed, ...roles].filter(Boolean).join(' ')
  const behind = apposition ?? /^,\s([^,]+),/u.exec(after)?.[1]
  const role = lead || (behind && roleLike(piece, behind.trim()) ? behind.trim() : undefined)
  const institution = /^(?:\p{Lu}{2,}|Минист\p{L}+|Kreml\p{L}*|Кремл\p{L}*)$/u.test(name)
  return {
    start,
    end: start + name.length,
    kind: institution ? 'institution' : 'person',
    name,
    ...(role && piece.text.includes(role) ? { role } : {}),
  }
}

const roleWords =
  /(?:министр|президент|премьер|директор|глава|руководител|эксперт|аналитик|экономист|посол|профессор|сотрудни|спикер|секретар|председател|представител|депутат|юрист|инженер|император|политолог|исследовател|координатор|начальник|капитан|владелец|менеджер|уч[её]н|завед|ректор|основател|житель|водител|диспетчер|адвокат|советник|төраға|директор|министр|басшы|сарапшы|маман|ғалым|профессор|өкіл|жетекші|мұғалім|инженер|редактор|хатшы|башчы|адис|төрага|vazir|direktor|rahbar|mutaxassis|ekspert|raisi|boshlig|başkan|bakan|müdür|uzman|profesör|sözcü|temsilci|ministre|président|directeur|directrice|chercheu|professeur|porte-parole|responsable|expert|analyste|économiste|ambassadeur|ingénieur|chef|représentant|minister|präsident|sprecher|leiter|direktor|professor|forscher|expert|referent|chef|ökonom|analyst|botschafter|berater|vorsitzend|vorstand|geschäftsführer)/iu

function roleLike(_piece: Piece, printed: string): boolean {
  return (
    printed.length > 3 &&
    printed.length < 120 &&
    roleWords.test(printed) &&
    !/(?:^|\s)(?:которы|чт[оо]|dass|weil|qui|que)\s/iu.test(printed)
  )
}

/** The attribution of a sentence without marks. */
export function reportedForeign(piece: Piece, sentence: SentenceFound): Attributed | undefined {
  if (piece.language === 'ja' || piece.language === 'zh') return reportedUnspaced(piece, sentence)
  const tongue = tongueOf(piece)
  if (!tongue) return undefined
  const span: Span = { start: sentence.start, end: sentence.end }
  const source = new RegExp(`(?<![\\p{L}])(?:${tongue.source})\\s`, 'iu').exec(sentence.text)
  if (source && (source.index < 3 || /,\s$/.test(sentence.text.slice(0, source.index)))) {
    const at = span.start + source.index + source[0].length
    const phrase = nameAfter(piece, tongue, at, span.end)
    if (phrase) return { phrase, cue: { start: span.start + source.index, end: at } }
  }
  if (tongue.sourceAfter) {
    const match = new RegExp(`(?:${tongue.sourceAfter})(?![\\p{L}])`, 'iu').exec(sentence.text)
    const phrase =
      match && match.index < 120 ? nameBefore(piece, tongue, span.start, span.start + match.index) : undefined
    if (match && phrase)
      return { phrase, cue: { start: span.start + match.index, end: span.start + match.index + match[0].length } }
  }
  const that = new RegExp(
    `(?<![\\p{L}])(?:${tongue.verb})(?![\\p{L}])(?=,\\s(?:что|dass|щ[оо])|\\s(?:que|qu’))`,
    'iu',
  ).exec(sentence.text)
  if (!that) return undefined
  const at = span.start + that.index
  const phrase = nameBefore(piece, tongue, span.start, at)
  return phrase && { phrase, cue: { start: at, end: at + that[0].length } }
}
