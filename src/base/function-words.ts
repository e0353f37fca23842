// The words every text of a language is full of: they carry grammar and no news. They tell no event apart from another,
// and a week with three articles in a language is too little to learn that from.

import { primaryLanguage } from './language-tag.ts'
import { fold } from './text.ts'

/** The function words of a language by its BCP 47 tag, folded; those of English where there is no list. */
export function functionWords(language: string): ReadonlySet<string> {
  const main = primaryLanguage(language)
  return all.get(main) ?? all.get('en')!
}

/**
 * The function words that also tell no event apart, which leaves out a few such as "report" and "year"; none for a
 * language that is not listed.
 */
export function wordsOfNoEvent(language: string): ReadonlySet<string> {
  return common.get(primaryLanguage(language)) ?? none
}

const byLanguage: Readonly<Record<string, string>> = {
  en: `a an the and or but nor so yet if then than that this these those there here of in on at by for from to into onto over under
    about after before between during through against within without as is are was were be been being am do does did done has have had
    having will would can could may might shall should must not no it its he him his she her they them their we us our you your i me my
    who whom whose which what when where why how all any each both few more most other some such only own same too very just also said
    says say told according it's he's she's don't didn't isn't wasn't per up out off down again once while because until since mr mrs ms
    one two three new`,
  de: `der die das den dem des ein eine einer eines einem einen und oder aber denn wenn als wie dass ob zu zum zur in im an am auf aus bei
    beim mit nach von vom vor für über unter um durch gegen ohne bis seit ist sind war waren sein wird werden wurde wurden hat haben hatte
    hatten kann können konnte soll sollen muss müssen nicht kein keine auch noch nur schon sehr mehr so es er sie wir ihr ich man sich
    sein seine seiner ihre ihrer ihren dieser diese dieses diesem diesen dort hier was wer wo warum sagte sagt`,
  fr: `le la les l' un une des du de d' et ou mais donc car si que qu' qui quoi dont où à au aux en dans par pour sur sous avec sans entre
    vers chez est sont était étaient être été a ont avait avaient avoir sera seront peut peuvent ne pas plus aussi très ce cet cette ces
    son sa ses leur leurs notre nos votre vos il elle ils elles nous vous je on se s' n' y lui comme selon après avant depuis pendant
    même tout tous toute toutes deux`,
  es: `el la los las un una unos unas de del al a y e o u pero si que quien cual donde cuando como en con sin por para sobre entre hasta
    desde hacia según es son era eran ser sido fue fueron ha han había haber está están no ni más también muy ya se su sus lo le les me
    nos este esta estos estas ese esa esos esas aquel él ella ellos ellas yo todo todos toda todas dos tras durante contra`,
  it: `il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla dai in nel nella nei nelle
    con su sul sulla per tra fra e ed o ma se che chi cui dove quando come è sono era erano essere stato stata ha hanno aveva non più
    anche molto già si suo sua suoi sue lui lei loro questo questa questi queste quello quella ci ne dopo prima`,
  pt: `o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela para com sem sobre entre até desde e ou mas se que quem qual
    onde quando como é são era eram ser sido foi foram há tem têm tinha não mais também muito já seu sua seus suas ele ela eles elas
    este esta esse essa isso ao aos à às após`,
  tr: `ve veya ya da de ile için gibi kadar göre daha en çok az bir bu şu o ki mi mı mu mü ne ama fakat ancak ise olarak olan olduğu
    olduğunu oldu olacak var yok değil her hiç ben sen biz siz onlar onun bunun sonra önce üzere tarafından dedi diye söyledi`,
  ru: `и в во не что он на я с со как а то все всё она так его но да ты к у же вы за бы по только ее её мне было вот от меня еще ещё нет о
    из ему теперь когда даже ну ли если уже или ни быть был была были него до вас нибудь вам ведь там потом себя ей может они тут где есть
    надо ней для мы тебя их чем чтобы без будто при об этот эта это эти этого этой этом того той тем также который которая которые которых
    которого которой между под над через после перед более будет будут сказал сообщил заявил`,
  uk: `і й в у на не що він вона вони з із зі як а то все так його але до за по від для про при це цей ця ці та або чи був була було були
    є буде якщо також який яка які його її їх між після перед`,
  kk: `және мен бен пен да де та те бұл ол осы сол үшін туралы бойынша дейін кейін бұрын арқылы бар жоқ болды болып болған болады еді екен
    емес деп деді бір екі оның олар біз сіз мен сен қарай сияқты ғана тағы ал бірақ немесе`,
  ky: `жана менен бул ал ошол үчүн тууралуу боюнча чейин кийин мурун аркылуу бар жок болду болуп болгон эмес деп деди бир эки анын алар биз
    да де`,
  uz: `va bilan bu u shu uchun haqida bo‘yicha bo'yicha keyin oldin orqali bor yo‘q yo'q bo‘ldi bo'ldi bo‘lib bo'lib bo‘lgan bo'lgan emas
    deb dedi bir ikki uning ular biz siz ham esa yoki lekin ammo hamda`,
  pl: `i w we na z ze do od za po pod nad o u przy przez dla bez między jest są był była było były być będzie nie tak to ten ta te tego tej
    tym który która które się jego jej ich on ona oni ale lub czy że jak już także oraz po`,
  nl: `de het een en of maar want als dat die dit deze in op aan bij van voor met naar uit over onder door tegen zonder tot is zijn was waren
    wordt werd worden heeft hebben had niet geen ook nog al zeer meer er hij zij ze we wij u ik zijn haar hun`,
  sv: `och i att det som en ett på är av för med den till inte har de om var han hon men sig från vid så vi kan ska hade efter där eller`,
  vi: `và của là có cho trong được các với một những này đã không người về đến khi cũng từ ra tại sẽ vào như trên ông bà còn thì lại nhiều
    năm ngày do để theo sau đó bị hay`,
  id: `dan di ke dari yang untuk dengan pada adalah ini itu tidak akan telah oleh juga dalam sebagai ada atau para kata`,
  ar: `في من على إلى عن أن إن ان التي الذي هذا هذه ذلك تلك كان كانت وقد قد ما لا لم لن كل بعد قبل مع بين حتى أو ثم و هو هي هم وهو وهي كما
    عند منذ خلال حول دون غير أي`,
  fa: `و در به از که این آن را با برای است بود شد شده می تا بر هم یا اما نیز خود آنها هر یک بین پس`,
  hi: `के का की में है और से को पर यह इस कि ने हैं एक भी जो तो हो था थे थी नहीं कर ही लिए साथ बाद गया या अब तक`,
  ko: `및 등 이 그 저 것 수 있다 했다 한다 그리고 하지만 또는 위해 대한 대해 따르면 지난 이날`,
}

/** Function words in a sentence that tells what others say, but words of an event in a headline. */
const besides: Readonly<Record<string, string>> = {
  en: `with another among saying tells writes write reports report`,
  ru: `ко тот та те оно им время году года лет`,
  kk: `дейді олардың ма ме ба бе ретінде`,
}

/** As printed and as folded for comparison: `sonrası`, `sonrasi`. */
const bothForms = (word: string) => [word, fold(word)]
const none: ReadonlySet<string> = new Set()
const common: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(byLanguage).map(([language, list]) => [language, new Set(list.split(/\s+/).flatMap(bothForms))]),
)
const all: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...common].map(([language, words]) => [
    language,
    new Set([...words, ...(besides[language]?.split(/\s+/) ?? []).flatMap(bothForms)]),
  ]),
)
