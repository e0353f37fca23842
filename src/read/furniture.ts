// What stands on a page beside the article, told by its form: by the names a page gives its parts, and by what short
// lines say in the languages of the press. Each rule gives the reason a piece was left out.

import { findDates, parseDate } from '../base/dates.ts'
import { fold, squeeze } from '../base/text.ts'

/** Why something was left out of an article's text. */
export type Reason =
  | 'navigation'
  | 'share-bar'
  | 'related'
  | 'newsletter'
  | 'advertisement'
  | 'comments'
  | 'cookie-notice'
  | 'caption'
  | 'image-credit'
  | 'byline'
  | 'byline-repeated'
  | 'page-date'
  | 'article-date'
  | 'author-bio'
  | 'author-archive-link'
  | 'kicker'
  | 'title'
  | 'tags'
  | 'sidebar'
  | 'footer'
  | 'copyright'
  | 'credit'
  | 'currency-ticker'
  | 'ticker'
  | 'hidden'
  | 'form'
  | 'reading-time'
  | 'paywall'
  | 'label'
  | 'repeated'
  | 'table'
  | 'appeal'
  | 'service-note'
  | 'update-note'
  | 'previous-issue'
  | 'outside-article'

const part = (words: string) => new RegExp(`(?:^|[ -])(?:${words})(?:$|[ -])`)

/** Names of page parts (class, id, role, in lower case with hyphens) that hold furniture. The first that fits decides. */
const partNames: readonly (readonly [RegExp, Reason])[] = [
  [
    part(
      'comments?|k?ommentar[a-z]*|[a-z]{2,10}kommentare|komm|pikirler|otzyvy|comment-?(?:list|section|thread|body|form|respond|wrapper|box)|disqus|fb-comments|respond|commentlist|kommentare?|commentaires|comentarios|yorumlar|livefyre|coral',
    ),
    'comments',
  ],
  [
    part(
      'cookies?(?:-(?:banner|notice|consent|bar))?|consent|gdpr|onetrust[a-z-]*|didomi[a-z-]*|cmp|cc-window|usercentrics|sp-message[a-z-]*',
    ),
    'cookie-notice',
  ],
  [
    part(
      'share|shares|podelitsya|ulashish|bolisu|sharing|sharebar|share-?(?:bar|buttons?|tools|links|box|this|list)|sharedaddy|addthis[a-z-]*|addtoany[a-z-]*|social|socials|social-?(?:share|media|links|icons?|bar|buttons?|sharing|tools|follow)|sociallinks|jp-relatedposts|ssba[a-z-]*|whatsapp|follow-?us',
    ),
    'share-bar',
  ],
  [
    part(
      'newsletters?|newsletter-?[a-z]*|subscribe|subscription|subscribe-?[a-z]+|sign-?up|signup-?[a-z]*|mailchimp|mc-embed-signup|mailing-?list|email-?(?:signup|capture|form)|inline-newsletter|opt-?in',
    ),
    'newsletter',
  ],
  [
    part(
      'ad|ads|advert|adverts|advertisement|advertising|adslot|ad-?(?:slot|unit|container|wrapper|wrap|box|banner|block|label|placeholder|zone|inline|text|content|holder|space|break)|adsbygoogle|dfp|dfp-[a-z]+|gpt-ad|google-ads?|sponsored?|sponsor-?[a-z]*|taboola[a-z-]*|outbrain[a-z-]*|ob-widget|banner-?(?:ad|ads)|werbung|anzeige|publicidad|publicite|pub|reklama|reklam|promoted|partner-?(?:content|box)|affiliate[a-z-]*|commercial',
    ),
    'advertisement',
  ],
  [
    part(
      'related|related-?(?:[a-z]+)|relateds|recirc|recirculation|recirc-[a-z]+|recommended|recommendations?|recommend-?[a-z]*|rec-list|read-?(?:more|next|also|on)|readmore|see-?also|more-?(?:from|on|stories|news|articles|links|info|in|to-read|like-this|posts)|most-?(?:read|popular|viewed|recent|shared|commented)|mostread|mostpopular|trending|popular|popular-?posts|top-?stories|latest|latest-?(?:news|posts|stories)|up-?next|next-?(?:article|post|story|up)|prev-?next|also-?(?:read|like|in)|you-?may-?(?:like|also-like)|yarpp[a-z-]*|crp-related|teasers|teaser-?(?:list|box|item|wrapper)|suggested|suggestions|otherstories|other-?(?:news|articles|stories)|story-?list|news-?list|related-content|mehr-zum-thema|lesen-?sie-?auch|leia-mais|leggi-anche|similar|card-list|cross-?links?|in-?article-?link|inline-?(?:related|link|promo)|linkbox|link-box|embedded-?link|see-more|onward|further-reading|read-also|readalso|chitay(?:te)?-takzhe|ilgili-haber(?:ler)?|weitere|mehr-lesen',
    ),
    'related',
  ],
  [
    part(
      'author-?(?:bio|box|info|description|about|profile|card|details|desc|block|footer|widget|area|section|text)|about-?(?:the-)?authors?|bio|biography|authorbox|writer-?bio|contributor-?bio|byline-?bio|autor-?box|author-biography|post-author-bio|saboxplugin[a-z-]*',
    ),
    'author-bio',
  ],
  [
    part(
      'breadcrumbs?|breadcrumb-?[a-z]*|nav|navbar|navigation|menu|submenu|main-menu|sub-?nav|topbar|top-?(?:bar|nav)|site-?header|masthead|page-?header|toolbar|tool-?bar|article-?tools|tools|pager|pagination|page-?links|pagenav|prevnext|skip-?(?:link|to-content|nav)|toc|table-of-contents|jump-?(?:link|to)[a-z-]*|search|search-?(?:form|box|bar)|actions?|article-?actions|buttons?|action-?bar|print|print-?(?:link|button)|utility|post-navigation|nav-links|language-?(?:switcher|selector)',
    ),
    'navigation',
  ],
  [
    part(
      'captions?|caption-?[a-z]*|figcaption|wp-caption-?(?:text|dd)?|image-?(?:caption|credit|meta|info|text|description)|photo-?(?:caption|credit|text|info|meta)|media-?(?:caption|credit)|img-?(?:caption|credit|desc)|picture-?(?:caption|credit|text)|credits?|copyright-?(?:image|photo)|bildunterschrift|bildtext|gallery|gallery-?[a-z]*|slideshow|carousel|slider|swiper[a-z-]*|slick[a-z-]*|lightbox|photoswipe|pswp|video-?(?:player|caption|container|wrapper|info|description|title|embed|wrap|js|meta|details|playlist)|player|jwplayer|brightcove|jw-[a-z-]+|audio-?(?:player|embed)?|podcast-?[a-z]*|infographic',
    ),
    'caption',
  ],
  [
    part(
      'tags?|tag-?(?:list|s|cloud|links|box|container|wrapper)|taglist|tagcloud|post-?tags|entry-?tags|article-?tags|story-?tags|keywords?|topics?|topic-?(?:list|links|tags)|labels?|categories|post-?categories|cat-?links|tags-links|schlagworte|rubrik|hashtags?',
    ),
    'tags',
  ],
  [
    part(
      'byline|bylines|by-?line-?[a-z]*|author|authors|author-?(?:name|names|line|link|list|meta|image|avatar|date|wrapper|container)|post-?author|entry-?author|article-?author|writer|written-by|contributors?|dateline|date-?line|datetime|pub-?date|publish-?date|publication-?date|published|posted-?on|post-?(?:date|meta|info|time)|postmeta|entry-?(?:meta|date|header-meta|info)|article-?(?:meta|info|date|time|byline|details|metadata|header-meta)|story-?(?:meta|date|info|byline)|metadata|meta-?(?:data|info|bar|wrapper)?|timestamp|time-?stamp|date|last-?(?:updated|modified)|updated|update-?date|reading-?time|read-?time|dachzeile|views?|view-?count|post-views',
    ),
    'byline',
  ],
  [
    part(
      'kicker|eyebrow|rubric|section-?(?:name|label)|label|overline|supertitle|category|category-?(?:name|label|link)|flag|badge|pre-?title|overtitle',
    ),
    'kicker',
  ],
  [
    part(
      'sidebar|side-?bar|sidebar-?[a-z]+|side-?(?:column|col|content|rail)|right-?(?:rail|column|col|sidebar|side)|left-?(?:rail|column|sidebar)|rail|aside|complementary|widgets?|widget-?[a-z]+|secondary|module-promo|promo|promos|promo-?[a-z]+|promotion|teaser-?promo|callout|call-?to-?action|cta|cta-?[a-z]+|donate|donation|donations?-?[a-z]+|membership|support-us|contribute|app-?(?:promo|download|banner)|download-app|survey|poll|polls|quiz|infobox|info-?box|fact-?box|factbox|facts|box-?(?:info|related)|ticker|ticker-?[a-z]+|marquee|breaking-?(?:news|bar|ticker)?|weather|stock-?[a-z]*|market-?data|currency|kurs|kursy|rates|exchange|event-?(?:list|box)|job-?(?:list|box)|notification|notice|alert|alerts|message|messages|toast|tooltip|popover|dropdown|rating|ratings|star-?rating|vote|votes|reactions?|emoji|feedback|correction-form|contact-?(?:form|us|box)|product-?(?:box|card|list|widget|item)|shop|shopping|buy-?(?:now|button|box)|price|deals?',
    ),
    'sidebar',
  ],
  [
    part(
      'footer|foot|site-?footer|page-?footer|footer-?[a-z]+|contentinfo|copyright|copyrights?|disclaimer|legal|imprint|impressum|license|licence|terms|rights|credits-footer|article-?footer|post-?footer|entry-?footer|story-?footer',
    ),
    'footer',
  ],
  [
    part(
      'paywall|pay-?wall|paywall-?[a-z]+|premium-?(?:box|overlay|teaser)|regwall|piano[a-z-]*|tp-[a-z-]+|subscriber-?only|locked|login|log-?in|login-?[a-z]+|register|registration|signin|sign-in|account|modal|modal-?[a-z]+|pop-?up|popup-?[a-z]+|overlay|dialog|interstitial',
    ),
    'paywall',
  ],
  [
    part(
      'hidden|sr-only|screen-?reader(?:-text)?|visually-?hidden|visuallyhidden|hide|invisible|d-none|display-none|noprint|no-print|assistive|a11y|accessibility|offscreen|off-screen|clip-text|print-only|only-print|js-only',
    ),
    'hidden',
  ],
]

/** Names that belong to the running text itself, so that "post-content-share" does not drop it. */
const bodyNames = part(
  'article-?(?:body|content|text|copy|main|story|paragraphs?|txt|inner|page-content|detail|details-?content|entry)|articlebody|articletext|articlecontent|story-?(?:body|content|text|copy)|storybody|storycontent|storytext|entry-?(?:content|text|body)|post-?(?:body|content|text|entry)|body-?(?:content|copy|text)|bodytext|news-?(?:body|content|text|detail|article)|newstext|newsbody|content-?(?:body|article|text|main|entry)|main-?(?:content|text|article)|text-?(?:body|content|article)|rich-?text|td-post-content|field-name-body|node-content|wysiwyg|prose|artikel-?(?:text|inhalt|body)|artikeltext|haber-?(?:metni|icerik|detay)|icerik|full-?(?:text|article|story)|fulltext|paragraph|paragraphs|hentry|article',
)

/** Whether the names mark the running text. */
export function namesBody(names: string): boolean {
  return bodyNames.test(names)
}

/** A more exact reason than the page part's own, for a line that says itself what it is. */
export function exactReason(line: string, language: string, names: readonly string[]): Reason | undefined {
  const reason = reasonByLine(line, { linkShare: 0, place: 'tail', language, headline: '', names })
  return reason && exact.has(reason) ? reason : undefined
}

const exact: ReadonlySet<Reason> = new Set([
  'currency-ticker',
  'image-credit',
  'author-archive-link',
  'author-bio',
  'cookie-notice',
  'copyright',
  'article-date',
])

/** The furniture that the names of a page part speak of. */
export function reasonByName(names: string): Reason | undefined {
  if (names === '') return undefined
  const known = namedReasons.get(names)
  if (known !== undefined || namedReasons.has(names)) return known
  const reason = partNames.find(([pattern]) => pattern.test(names))?.[1]
  if (namedReasons.size > 20_000) namedReasons.clear()
  namedReasons.set(names, reason)
  return reason
}

const namedReasons = new Map<string, Reason | undefined>()

/** Furniture by element: what HTML itself says. */
export function reasonByTag(tag: string): Reason | undefined {
  return byTag.get(tag)
}

const byTag: ReadonlyMap<string, Reason> = new Map([
  ['nav', 'navigation'],
  ['menu', 'navigation'],
  ['footer', 'footer'],
  ['aside', 'sidebar'],
  ['form', 'form'],
  ['button', 'navigation'],
  ['select', 'form'],
  ['textarea', 'form'],
  ['option', 'form'],
  ['label', 'form'],
  ['dialog', 'paywall'],
  ['figcaption', 'caption'],
  ['figure', 'caption'],
  ['video', 'caption'],
  ['audio', 'caption'],
  ['object', 'caption'],
  ['address', 'byline'],
  ['time', 'article-date'],
])

const starts = (words: string) => new RegExp(`^[\\s•·▪◦*►▶→»>–—|-]*(?:${words})`, 'iu')

const relatedStart = starts(
  [
    'read (?:more|also|next|on|the full|our)\\b',
    'read:',
    'see (?:also|more)\\b',
    'also (?:read|see|on)\\b',
    'more (?:on|from|about|stories|news|to read)\\b[^.]*$',
    'more:',
    'related(?: (?:articles?|stories|news|posts|coverage|content|links|topics?|reading))?\\s*(?:[:：]|$)',
    'recommended(?: (?:for you|stories|articles|reading))?\\s*(?:[:：]|$)',
    'suggested (?:articles?|stories|reading|posts)\\b',
    'you (?:may|might) (?:also )?(?:like|be interested)',
    "don['’]?t miss\\s*[:：]",
    'further reading\\b',
    'most (?:read|popular|viewed)\\s*$',
    'trending(?: now)?\\s*$',
    'latest (?:news|stories|articles|posts)\\s*$',
    'watch(?: (?:now|more|also|the video))?\\s*[:：]',
    'click here\\b',
    'continue reading\\b',
    'lesen sie (?:auch|hier|mehr|dazu|weiter)',
    'lesen sie\\b.*:',
    'mehr (?:zum thema|dazu|aus|lesen|zu diesem)\\b',
    'auch interessant\\b',
    'das könnte sie auch\\b',
    'weiterlesen\\b',
    'zum thema\\s*(?:[:：]|$)',
    'à lire(?: aussi)?\\b',
    'lire (?:aussi|la suite|également|plus)\\b',
    'voir aussi\\b',
    'sur le même sujet',
    'à découvrir',
    'leer? (?:más|también|tambien)\\b',
    'lea también',
    '(?:te|le) puede interesar',
    'ver (?:más|también)\\b',
    'noticias? relacionad',
    'leggi (?:anche|tutto|pure)\\b',
    'potrebbe interessarti',
    'articoli correlati',
    'leia (?:mais|também)',
    'veja (?:mais|também)',
    'saiba mais',
    'lees (?:ook|meer)\\b',
    'czytaj (?:też|także|więcej|również)',
    'zobacz (?:też|także|również)',
    'čtěte (?:také|také|více)',
    'läs (?:mer|också|även)\\b',
    'les (?:også|mer)\\b',
    'læs (?:også|mere)\\b',
    'lue (?:myös|lisää)\\b',
    'читайте? (?:также|ещ[её]|по теме|далее|нас|больше)',
    'читать (?:также|далее|полностью)',
    'по теме\\s*(?:[:：]|$)',
    'материалы? по теме',
    'смотрите (?:также|ещ[её])',
    'ранее (?:по теме|сообщалось:)',
    'похожие (?:новости|статьи|материалы)',
    'другие новости',
    'читайте (?:також|більше)',
    'чытайце таксама',
    '(?:сондай-ақ|тағы да?) (?:оқыңыз|оқи отырыңыз)',
    'оқи отырыңыз',
    'оқыңыз:',
    'тақырып бойынша',
    'ұқсас (?:жаңалықтар|мақалалар)',
    '(?:дагы|ошондой эле) окуңуз',
    'окшош (?:жаңылыктар|макалалар)',
    "shuningdek,? o[‘’ʻ']qing",
    'mavzuga oid',
    'ҳамчунин хонед',
    '(?:ayrıca )?(?:bkz|bakınız)\\b',
    'ilgili (?:haber|konu)',
    'bunlar da ilginizi',
    'bunu da okuyun',
    'həmçinin oxu',
    'şeýle hem okaň',
    '関連(?:記事|ニュース|リンク)',
    'あわせて読みたい',
    '相关(?:阅读|新闻|链接|报道|文章)',
    '相關(?:新聞|閱讀|報導|文章)',
    '延伸阅读|延伸閱讀',
    '推荐阅读',
    '更多(?:新闻|内容|报道)',
    '관련\\s?(?:기사|뉴스)',
    'اقرأ أيض',
    'إقرأ أيض',
    'بیشتر بخوانید',
    'مطالب مرتبط',
    'xem thêm',
    'baca juga',
  ].join('|'),
)

const newsletterWords =
  /\b(?:newsletters?|sign up (?:for|to|here|now)|subscribe (?:to|now|here|today|for)|get (?:the|our) .{0,40}(?:inbox|newsletter|briefing)|(?:in|to) your (?:inbox|e-?mail)|join our (?:mailing|telegram|whatsapp|channel|newsletter)|jetzt abonnieren|abonnez-vous|inscrivez-vous|s['’]abonner|suscríbe(?:te|ase)|suscr[ií]base|iscriviti|assine|inscreva-se|bültenimize|abone ol)|подпи(?:сывайтесь|шитесь|саться) на|подписывайтесь|жазылыңыз|рассылк[ауи]\b|каналын?а (?:жазыл|катталыңыз)|obuna bo[‘’ʻ']ling|kanalimizga|メールマガジン|ニュースレター|订阅(?:我们|本|电子)|关注我们|扫码关注|구독하기|뉴스레터|اشترك في/iu
const followWords =
  /^(?:follow (?:us|me|him|her|our|@|\w+ on)|find us on|like us on|join us on|folgen sie uns|suivez-nous|síguenos|seguici|siga-nos|obserwuj nas|bizi takip|мы в (?:соцсетях|telegram|телеграм)|читайте нас|следите за|присоединяйтесь|біз(?:ді|дің) .{0,20}(?:жел|telegram|instagram)|bizni kuzat)/iu
const channelLine =
  /(?:telegram|телеграм|whatsapp|viber|instagram|facebook|youtube|вконтакте|tiktok|wechat|公众号).{0,60}(?:@\w|t\.me|\.com\/)|(?:@\w{4,}|t\.me\/\w+)\s*$/iu
const shareWords =
  /^(?:share|share (?:this|on|via|article|story)|tweet|retweet|facebook|twitter|whatsapp|telegram|linkedin|e-?mail|print|copy link|link copied|pin it|reddit|messenger|viber|vk|вконтакте|одноклассники|save|bookmark|listen|gift|поделиться|отправить|распечатать|скопировать ссылку|бөлісу|бөлүшүү|ulashish|улашиш|teilen|drucken|merken|partager|imprimer|compartir|imprimir|condividi|stampa|compartilhar|udostępnij|drukuj|paylaş|yazdır|paylaşın|シェア|共有|印刷|分享|打印|공유|인쇄|شارك|مشاركة|اشتراک‌گذاری|comments?|leave a comment|post a comment|comment\(s\)|комментари[ий]|оставить комментарий|reply|report|upvote|like|likes?|advertise with us|license this content|log in|sign in|subscribe|menu|search|close|ok|x|play|pause|mute|loading|more|next|previous|back to top|top|home|continue|show more|load more|view all|see all|cancel|submit|send)\b/iu
const advertLine =
  /^[\s\-–—•[(]*(?:advertisements?|advertising|ad|ads|sponsored(?: content)?|paid (?:content|post)|story continues (?:below|after)(?: this)?(?: ad(?:vertisement)?)?|article continues (?:below|after)(?: this)?(?: ad(?:vertisement)?)?|continue reading below(?: ad)?|scroll (?:down )?to continue(?: reading)?|skip (?:ad|advertisement|past newsletter promotion)|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|reklama|reklam|реклама|на правах рекламы|жарнама|жарнак|広告|pr|广告|廣告|광고|إعلان|تبلیغات|advertentie|annons|annonse|mainos|hirdetés)[\s\-–—•\])]*$/iu
const copyrightLine =
  /^(?:[©(]|copyright\b|\(c\)\s|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|tutti i diritti|все права защищены|барлық құқы[қғ]|бардык укуктар|barcha huquqlar|tüm hakları|無断転載|本报讯版权|版权所有|著作権|저작권|무단\s?전재|ⓒ).*/iu
const appealWords =
  /\b(?:become a (?:member|subscriber|supporter|patron)|support (?:our|independent|local|quality) (?:work|journalism|news|reporting)|paid for by (?:its|our) readers|funded by (?:its|our) readers|reader-(?:supported|funded)|make a (?:donation|contribution)|donate (?:now|today|here)|help us (?:keep|continue)|(?:€|£|\$|¥|₸|euros?|yen|dollars?)\s?\d*[^.]{0,20}\ba month\b|spenden sie|unterstützen sie (?:uns|unsere)|soutenez-nous|faites un don|apóyanos|sostienici|destek ol(?:un)?)\b|поддержите нас|станьте подписчиком|оформите подписку|қолдау көрсетіңіз|басылымға қолдау|ご支援|支持我们/iu
const appealHints =
  /\b(?:readers?|subscrib\w+|members?(?:hip)?|journalism|newsroom|donat\w+|join)\b|читател|подпис|абон|редакц|spend|leser|lecteurs|読者|读者/iu
const serviceWords =
  /^(?:(?:have you |did you )?(?:found|spotted|noticed|see)(?: a| an)? (?:typo|mistake|error|correction)|нашли (?:ошибку|опечатку)|заметили (?:ошибку|опечатку)|қате тапсаңыз|қатені|ката тапсаңыз|matnda xato|xato topdingizmi|матнда хато|fehler (?:gefunden|entdeckt)|une (?:erreur|faute)|声明\s*[:：]|免责声明|版权声明|特别声明|本文仅供参考|このページ|photographs? (?:are|is) available|this page (?:shows|was)|bitte melden sie sich an|(?:log|sign) ?in to (?:post|leave|write) a comment|write to (?:us|the editors?)|(?:contact|email|write to) (?:us|the (?:author|editor|newsroom|writer))|редакцияға хат|пишите нам|tips? (?:or|and) (?:corrections|comments)|got a (?:tip|story)|have a (?:tip|story)|if you have (?:a )?(?:tips?|information|comments?|questions?)\b|the views expressed|die (?:hier )?geäußerten|мнение (?:автора|редакции) может|for (?:more|further) information,? (?:please )?contact|for media (?:inquiries|enquiries)|press contact|media contact|disclaimer|to reprint|republish)/iu
const serviceAnywhere =
  /ctrl\s?\+\s?enter|not (?:constitute|be construed as|intended as) (?:investment|financial|legal) advice|不构成投资建议|版权(?:均)?属|未经授权|无断転載|for reprint permission|subscriber text|picture desk/iu
const updateNote =
  /^(?:(?:this|the) (?:article|story|piece|report|post|page) (?:has been|was|is being) (?:updated|corrected|amended|edited|revised)|(?:editor['’]?s? note|correction|clarification|update)\s*[:：(—–-]|(?:материал|новость|статья) (?:был[аио]? )?(?:обновлен|дополнен|исправлен)|dieser (?:artikel|text|beitrag) wurde (?:aktualisiert|korrigiert|ergänzt)|cet article a été (?:mis à jour|corrigé|modifié)|bu haber güncellen)/iu
const cookieWords =
  /\b(?:we use cookies|cookies? (?:policy|settings|preferences)|uses? cookies|accept (?:all )?cookies|your privacy|consent to|nutzen cookies|verwenden cookies|utilise des cookies|utiliza cookies|файлы cookie|çerez(?:ler)?)\b/iu
const readingTime =
  /^(?:(?:reading|read) time\b.{0,20}|\d{1,2}[\s-]?(?:min(?:ute)?s?)[\s-]?(?:read|lesezeit|de lecture|de lectura|di lettura)?|lesezeit.{0,20}|lesedauer.{0,20}|temps de lecture.{0,20}|tempo de leitura.{0,20}|tiempo de lectura.{0,20}|tempo di lettura.{0,20}|время (?:на )?чтени[яе].{0,20}|чтение.{0,12}мин\.?|oqish vaqti.{0,20}|оқу уақыты.{0,20}|okuma süresi.{0,20}|約?\d+分で読めます|\d+ (?:views|просмотр\S*|көрілім|görüntülenme|comments?|shares?))$/iu
const creditStart =
  /^(?:\[|\()?(?:photos?|images?|pictures?|pics?|illustration|photo(?:graph)?s?(?: credit| courtesy| by)?|image (?:credit|source|courtesy)|picture (?:credit|by)|file (?:photo|image)|cover photo|featured image|graphic|video|screenshot|bild(?:er)?|fotos?|foto(?:grafie|grafia|graf)?|illustrazione|crédits?|crédit photo|imagen|imagem|fotoğraf|görsel|rasm|surat|şəkil|сурет(?:тер)?|сүрөт|фото|фотография|снимок|иллюстрация|фотосурет|акс|写真|画像|図|图片?(?:来源)?|图源|圖片?(?:來源)?|照片|사진|صورة|عکس)(?:\s?(?:credit|courtesy|source|by|via|von|par|de|quelle|источник|из|:|：|=|／|\/|\||©|\d\s*\/))/iu
const creditEnd =
  /(?:[([/|©—–-]\s?(?:photo|foto|фото|image|picture|credit)?[:\s]*(?:(?:[\p{Lu}][\p{L}.'’-]+\s?){1,4}[/|,]\s?)?(?:getty(?: images)?|afp|ap(?: photo)?|reuters|epa(?:-efe)?|shutterstock|istock|pexels|unsplash|alamy|pixabay|adobe stock|tass|тасс|риа новости|dpa|picture alliance|imago|xinhua|kyodo|jiji|anadolu|ritzau|ntb|tt|cnsphoto|yonhap)[^.]{0,60}[)\]]?)$/iu
const reportingCredit =
  /^[\s([*_—–-]*(?:(?:additional |with )?(?:reporting|writing|editing|compiled|translated|edited|written|contributed) (?:by|from)\b|reporting and writing by|our standards:|source[s]?\s*[:：]|quellen?\s*[:：]|mit material (?:von|der)|\(?mit dpa|источник(?:и)?\s*[:：]|дереккөз\s*[:：]|дереккөзі\s*[:：]|булак\s*[:：]|manba\s*[:：]|kaynak\s*[:：]|fuente\s*[:：]|fonte\s*[:：]|źródło\s*[:：]|来源\s*[:：]|來源\s*[:：]|责任编辑|责编|编辑[:：]|記者\s*[:：]|编辑\s*[:：]|\(?責任編集|出典\s*[:：]|المصدر\s*[:：]|منبع\s*[:：])/iu
const tickerLine =
  /^[\s•·*]*(?:[A-Z]{3}\s?[/=]\s?[A-Z]{3}\b|(?:USD|EUR|RUB|KZT|CNY|GBP|JPY|UZS|KGS|TJS|TMT|[$€₽₸£¥])\s*[=:]?\s*\d+[.,]\d+)[\s\d.,=%+()−–▲▼↑↓-]*$/u
const archiveLink =
  /^(?:view (?:more|all) (?:articles|posts|stories)|more (?:articles|posts|stories|from|by)|all (?:articles|posts|stories) (?:by|from)|see (?:all|more) (?:articles|posts|stories|by|from)|alle (?:artikel|beiträge) von|tous (?:ses|les) articles|voir tous|ver (?:todos|más) (?:los )?artículos|все (?:материалы|статьи|публикации|новости) автора|автордың барлық|tüm yazıları|yazarın (?:diğer|tüm)|barcha maqolalar|この(?:著者|記者)の|查看(?:更多|全部))/iu
const sidebarLine = /^(?:sidebar|primary sidebar|footer|header|widget|навигация|боковая панель)$/iu
const bylineStart =
  /^(?:by|von|par|por|di|da|door|av|af|autor(?:in|a|e)?(?: \w+)?|auteur|автор(?:ы|ка)?|авторы?|текст|мәтін|муаллиф|muallif|yazan|yazar|haber|müəllif|awtor|文|文／|取材|作者|记者|記者|기자|بقلم|كتب|نویسنده|written by|posted by|published by|story by|text|rédigé par|publié par|escrito por|veröffentlicht von)\s*[:：]?\s+/iu
const bioLine =
  /\b(?:is (?:a|an|the) (?:[\w-]+ ){0,6}(?:journalist|reporter|correspondent|writer|editor|author|columnist|contributor|researcher|fellow|professor|analyst|freelancer?|lecturer|director|commentator|producer|expert|specialist|scholar|critic|historian|lawyer)|has (?:written|worked|reported|covered) for|covers (?:[\w-]+ ){1,8}(?:for|at)|can be (?:reached|followed|contacted)|follow (?:him|her|them|me) (?:on|at)|joined the .{2,40} in \d{4}|email (?:him|her|me|the (?:author|writer|reporter))|(?:ist|arbeitet als) .{0,40}(?:Redakteur|Journalist|Korrespondent|Autor)|est (?:un |une )?(?:journaliste|correspondant|écrivain)|es (?:un |una )?(?:periodista|escritor|corresponsal))/iu

const openers: readonly (readonly [RegExp, Reason])[] = [
  [
    /^(?:\d+\s+)?(?:comments?|reader comments|responses|kommentare?|commentaires?|comentarios?|commenti|comentários|komentarze|yorum(?:lar)?|şərhlər|комментарии|коментарі|каментары|пікірлер|пикирлер|izohlar|изоҳлар|шарҳҳо|コメント|评论|网友评论|留言|댓글|التعليقات|نظرات)(?:\s*[(:]?\s*\d+\s*\)?)?\s*:?$/iu,
    'comments',
  ],
  [
    /^(?:leave a (?:reply|comment)|post a comment|join the (?:conversation|discussion)|add a comment|оставить комментарий|добавить комментарий|kommentar schreiben|laisser un commentaire)\b/iu,
    'comments',
  ],
]

/** A line that opens a part of the page which is furniture to its end, such as the readers' comments. */
export function opensFurniture(line: string): Reason | undefined {
  return line.length > 60 ? undefined : openers.find(([pattern]) => pattern.test(line.trim()))?.[1]
}

/** What is known of a line besides its words. */
export type LineContext = {
  /** Characters of links among all, 0 to 1. */
  readonly linkShare: number
  /** Before the first, between, or after the last paragraph of running text. */
  readonly place: 'head' | 'middle' | 'tail'
  readonly language: string
  /** The headline and the names in the byline, folded. */
  readonly headline: string
  readonly names: readonly string[]
}

/** Characters as the eye counts them: one of a script without spaces says as much as two or three letters. */
export function weightOf(text: string): number {
  const dense = text.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/gu)?.length ?? 0
  return text.length + dense * 1.5
}

/** Whether a line ends as a sentence does. */
export function endsAsSentence(text: string): boolean {
  return /[.!?…。！？؟։।][\s"”’»›')\]」』）]*(?:\[\d+\])?$/u.test(text)
}

/** Why a line is no running text by what it says; undefined when nothing speaks against it. */
export function reasonByLine(text: string, about: LineContext): Reason | undefined {
  const line = squeeze(text)
  const weight = weightOf(line)
  if (!/[\p{L}\p{N}]/u.test(line)) return 'label'
  if (tickerLine.test(line)) return 'currency-ticker'
  if (weight > 600) return undefined
  const folded = fold(line)
  if (about.place !== 'middle' || weight > 20) {
    if (about.headline !== '' && folded === about.headline) return 'title'
  }
  if (advertLine.test(line)) return 'advertisement'
  if (archiveLink.test(line) && weight < 120) return 'author-archive-link'
  if (sidebarLine.test(line)) return 'sidebar'
  if (
    copyrightLine.test(line) &&
    weight < 300 &&
    /©|copyright|\(c\)|reserved|права|құқы|hakları|vorbehalten|réservés|derechos|diritti|転載|版权|著作権|저작권|무단|ⓒ/iu.test(
      line,
    )
  )
    return 'copyright'
  if (readingTime.test(line)) return 'reading-time'
  if (relatedStart.test(line) && weight < 260 && !longSentence(line, weight, about)) return 'related'
  if (shareWords.test(line) && weight < 60 && line.split(/\s/).length <= 6 && !endsAsSentence(line)) return 'share-bar'
  if (weight < 400 && newsletterWords.test(line) && (weight < 200 || about.linkShare > 0.1)) return 'newsletter'
  if (weight < 160 && channelLine.test(line) && !endsAsSentence(line)) return 'newsletter'
  if (weight < 200 && followWords.test(line)) return 'share-bar'
  if (weight < 400 && cookieWords.test(line)) return 'cookie-notice'
  if (about.place !== 'head' && weight < 420 && isAppeal(line)) return 'appeal'
  if (weight < 420 && (serviceWords.test(line) || (weight < 300 && serviceAnywhere.test(line)))) return 'service-note'
  if (weight < 420 && updateNote.test(line)) return 'update-note'
  if (weight < 300 && creditStart.test(line)) return 'image-credit'
  if (weight < 300 && creditEnd.test(line) && !endsAsSentence(line)) return 'image-credit'
  if (weight < 260 && reportingCredit.test(line)) return 'credit'
  if (weight < 160 && isByline(line, about.names)) return about.place === 'tail' ? 'byline-repeated' : 'byline'
  if (weight < 90 && isDateLine(line, about.language)) return 'article-date'
  if (about.place === 'tail' && weight < 600 && isBio(line, about.names)) return 'author-bio'
  return undefined
}

/** An outlet asking its readers for money. */
function isAppeal(line: string): boolean {
  return appealWords.test(line) && appealHints.test(line) && !/[“"«„][^”"»“]{20,}[”"»“]/u.test(line)
}

/** "More on this: …" is a pointer; "More from the east came, and by noon the square was full." is not. */
function longSentence(line: string, weight: number, about: LineContext): boolean {
  return weight > 130 && endsAsSentence(line) && about.linkShare < 0.3 && !/^[^.!?]{0,60}[:：]/u.test(line)
}

/** A line that gives only who wrote it. */
export function isByline(line: string, names: readonly string[]): boolean {
  const folded = fold(line)
  for (const name of names) {
    if (folded === name) return true
    if (folded.includes(name) && folded.length < name.length + 60 && !endsAsSentence(line)) return true
  }
  if (!bylineStart.test(line)) return false
  const rest = line.replace(bylineStart, '')
  const words = rest.split(/[\s,/|•·]+/).filter(Boolean)
  return words.length <= 10 && !endsAsSentence(rest) && /^\p{Lu}|[\p{sc=Han}\p{sc=Hang}]/u.test(rest)
}

/** A line that is only a date, perhaps with a time, a weekday and a word such as "Updated". */
export function isDateLine(line: string, language: string): boolean {
  if (!/\d/.test(line)) return false
  const found =
    findDates(line, language).find((date) => /^\d{4}-\d\d-\d\d$/.test(date.value)) ?? looseDate(line, language)
  if (found) {
    const rest = line.slice(0, found.start) + line.slice(found.end)
    const words = rest.match(/[\p{L}\p{M}]{2,}/gu) ?? []
    const letters = rest.match(/\p{L}/gu)?.length ?? 0
    const dense = rest.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/gu)?.length ?? 0
    return (
      words.length <= 6 && letters <= 48 && dense <= 14 && !/[.!?。]\s*$/u.test(rest.replace(/\b\p{L}{1,4}\.\s*$/u, ''))
    )
  }
  return /^(?:\d+\s+(?:minutes?|hours?|days?|weeks?)\s+ago|\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s\w{2,4})?)$/iu.test(
    line.trim(),
  )
}

/** A date in a form only a whole string may have, such as 18.12.25. */
function looseDate(line: string, language: string): { readonly start: number; readonly end: number } | undefined {
  const match = /\d[\d./-]{5,9}/.exec(line)
  return match && parseDate(match[0], language) ? { start: match.index, end: match.index + match[0].length } : undefined
}

function isBio(line: string, names: readonly string[]): boolean {
  if (!bioLine.test(line)) return false
  const folded = fold(line)
  return (
    names.length === 0 ||
    names.some((name) => folded.startsWith(name) || folded.includes(name)) ||
    /^(?:the author|he|she|follow|email)\b/iu.test(line)
  )
}
