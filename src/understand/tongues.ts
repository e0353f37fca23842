// How languages other than English print who speaks: their verbs of speech and the small words around a speaker's name.

import type { Piece } from './piece.ts'

/** Pieces of patterns, blind to case. */
export type Tongue = {
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

/** The language of a piece, or the one it is near enough to; undefined for a language that is not listed. Uzbek in Cyrillic script has the verbs of its neighbour. */
export function tongueOf(piece: Piece): Tongue | undefined {
  if (/^uz-cyrl/i.test(piece.article.inLanguage)) return tongues.ky
  return tongues[alike[piece.language] ?? piece.language]
}

/** Whether a capitalised word may only open a sentence in the language: "Der", "Однако", "Selon". */
export function isOpener(word: string, language: string): boolean {
  const tongue = tongues[alike[language] ?? language]
  return tongue !== undefined && new RegExp(`^(?:${tongue.openers}|${tongue.prepositions})$`, 'iu').test(word)
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
