// Letters beyond ASCII of languages that were written in encodings of one byte a letter, the frequent ones first. Tables
// only; encoding-guess.ts reads them. Where texts were at hand the order is counted on them, else it is common knowledge.

/** Languages that share an encoding and a way to look at its letters. */
export type LetterEncoding = {
  /** As `TextDecoder` calls it. */
  readonly label: string
  /** One alphabet for each language, small letters only; after a bar those of foreign names. */
  readonly alphabets: readonly string[]
  /** Bits a page costs before it is read: how seldom the encoding was used. */
  readonly prior: number
  /** Latin letters stand among ASCII ones; those of other scripts stand together. */
  readonly isLatin: boolean
  /** Scripts with large and small letters. */
  readonly hasCase: boolean
}

const cyrillic = [
  'оеиантсрвлмдкпуяыьгбзчйжхюшцщэфъё',
  'оаниіевтрслумдкпзягьбйчцюхжшїєщфґ',
  'аніырестелкоямдпвуўзцгэбьчшйхжюёфі',
  'аеиотнрсвдлкпмзъябгчужйщцшхфюь',
  'аоеитнрсдвклпмузгјбшчцжќњфѓѕџљ',
  'иаоенрустдкмвплјзгбшчцћњљхжђфџ',
]
const plainCyrillic = cyrillic.slice(0, 4).filter((_, place) => place === 0 || place === 3)
const centralEuropean = ['łęąóżśćńź', 'íáěéřžčšýůúťďňó', 'áíéžčšýúťľôňď|äŕĺó', 'áéőöóíüúű', 'ščžćđ', 'ăîâşţ', 'ëç']
const western = [
  'éàèêôîçâûùœ|ëïÿæ',
  'üäöß',
  'óíáéñú¿¡|üªº',
  'èàùòìé',
  'ãçáéíóêõâàúôü',
  'åäöé',
  'øåæé',
  'ëéïöü|èç',
  'àéèíòóúüçï·',
]

/** Every encoding of one byte a letter that is told apart. */
export const letterEncodings: readonly LetterEncoding[] = [
  { label: 'windows-1251', prior: 0, alphabets: cyrillic, isLatin: false, hasCase: true },
  { label: 'koi8-u', prior: 2, alphabets: cyrillic.slice(0, 2), isLatin: false, hasCase: true },
  { label: 'ibm866', prior: 8, alphabets: plainCyrillic, isLatin: false, hasCase: true },
  { label: 'iso-8859-5', prior: 8, alphabets: cyrillic, isLatin: false, hasCase: true },
  { label: 'windows-1252', prior: 0, alphabets: western, isLatin: true, hasCase: true },
  { label: 'windows-1252', prior: 6, alphabets: ['íáðþýóéúöæ'], isLatin: true, hasCase: true },
  { label: 'windows-1250', prior: 2, alphabets: centralEuropean, isLatin: true, hasCase: true },
  { label: 'iso-8859-2', prior: 3, alphabets: centralEuropean, isLatin: true, hasCase: true },
  { label: 'windows-1254', prior: 1, alphabets: ['ıüşçğöâîû'], isLatin: true, hasCase: true },
  { label: 'windows-1257', prior: 5, alphabets: ['ėšųžįąčęū', 'āīēšūņļčģžķ', 'äõüö|šž'], isLatin: true, hasCase: true },
  {
    label: 'windows-1253',
    prior: 4,
    alphabets: ['αοιετσνηυρπκμλςάίόέγδωήχθύφβώξζψϊϋΐΰ'],
    isLatin: false,
    hasCase: true,
  },
  {
    label: 'windows-1256',
    prior: 3,
    alphabets: [
      'اليمنورتبدعسةأفكقهحجصشخطإىزضذثًئغءظُّؤآَکٌٍِ',
      'اردنهوتمبکسشلزيفخگقعحجپآطصچضغظئذثًژأ',
      'اآبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنوہھءئے',
    ],
    isLatin: false,
    hasCase: false,
  },
  {
    label: 'iso-8859-6',
    prior: 10,
    alphabets: ['اليمنورتبدعسةأفكقهحجصشخطإىزضذثًئغءظُّؤآَ'],
    isLatin: false,
    hasCase: false,
  },
  { label: 'windows-1255', prior: 5, alphabets: ['יוהלאמרתבנשעדקחפםצגטזכסןךףץ'], isLatin: false, hasCase: false },
  {
    label: 'windows-874',
    prior: 4,
    alphabets: ['านรอกเง่มยลวดท้สตะัปีบคิแหจขพุชไโ์ถูใืซผณึ็ศธษฐำญภฟฝฉๆ๊ฎฏฒฆฮ๋ฯฬ'],
    isLatin: false,
    hasCase: false,
  },
]
