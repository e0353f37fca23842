// The words by which lines of furniture are told from running text, in the languages of the press. Patterns only;
// furniture.ts says when one counts.

import type { Reason } from './furniture.ts'

const starts = (words: string) => new RegExp(`^[\\s•·▪◦*►▶→»>–—|-]*(?:${words})`, 'iu')

export const relatedStart = starts(
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

export const newsletterWords =
  /\b(?:newsletters?|sign up (?:for|to|here|now)|subscribe (?:to|now|here|today|for)|get (?:the|our) .{0,40}(?:inbox|newsletter|briefing)|(?:in|to) your (?:inbox|e-?mail)|join our (?:mailing|telegram|whatsapp|channel|newsletter)|jetzt abonnieren|abonnez-vous|inscrivez-vous|s['’]abonner|suscríbe(?:te|ase)|suscr[ií]base|iscriviti|assine|inscreva-se|bültenimize|abone ol)|подпи(?:сывайтесь|шитесь|саться) на|подписывайтесь|жазылыңыз|рассылк[ауи]\b|каналын?а (?:жазыл|катталыңыз)|obuna bo[‘’ʻ']ling|kanalimizga|メールマガジン|ニュースレター|订阅(?:我们|本|电子)|关注我们|扫码关注|구독하기|뉴스레터|اشترك في/iu

export const followWords =
  /^(?:follow (?:us|me|him|her|our|@|\w+ on)|find us on|like us on|join us on|folgen sie uns|suivez-nous|síguenos|seguici|siga-nos|obserwuj nas|bizi takip|мы в (?:соцсетях|telegram|телеграм)|читайте нас|следите за|присоединяйтесь|біз(?:ді|дің) .{0,20}(?:жел|telegram|instagram)|bizni kuzat)/iu

export const channelLine =
  /(?:telegram|телеграм|whatsapp|viber|instagram|facebook|youtube|вконтакте|tiktok|wechat|公众号).{0,60}(?:@\w|t\.me|\.com\/)|(?:@\w{4,}|t\.me\/\w+)\s*$/iu

export const shareWords =
  /^(?:share|share (?:this|on|via|article|story)|tweet|retweet|facebook|twitter|whatsapp|telegram|linkedin|e-?mail|print|copy link|link copied|pin it|reddit|messenger|viber|vk|вконтакте|одноклассники|save|bookmark|listen|gift|поделиться|отправить|распечатать|скопировать ссылку|бөлісу|бөлүшүү|ulashish|улашиш|teilen|drucken|merken|partager|imprimer|compartir|imprimir|condividi|stampa|compartilhar|udostępnij|drukuj|paylaş|yazdır|paylaşın|シェア|共有|印刷|分享|打印|공유|인쇄|شارك|مشاركة|اشتراک‌گذاری|comments?|leave a comment|post a comment|comment\(s\)|комментари[ий]|оставить комментарий|reply|upvote|advertise with us|license this content|log in|sign in|subscribe|back to top|show more|load more|view all|see all)\b|^(?:report|likes?|menu|search|close|ok|x|play|pause|mute|loading|more|next|previous|top|home|continue|cancel|submit|send)(?:\s\S{1,12})?$/iu

export const advertLine =
  /^[\s\-–—•[(]*(?:advertisements?|advertising|ad|ads|sponsored(?: content)?|paid (?:content|post)|story continues (?:below|after)(?: this)?(?: ad(?:vertisement)?)?|article continues (?:below|after)(?: this)?(?: ad(?:vertisement)?)?|continue reading below(?: ad)?|scroll (?:down )?to continue(?: reading)?|skip (?:ad|advertisement|past newsletter promotion)|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|reklama|reklam|реклама|на правах рекламы|жарнама|жарнак|広告|pr|广告|廣告|광고|إعلان|تبلیغات|advertentie|annons|annonse|mainos|hirdetés)[\s\-–—•\])]*$/iu

export const copyrightLine =
  /^(?:[©(]|copyright\b|\(c\)\s|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|tutti i diritti|все права защищены|барлық құқы[қғ]|бардык укуктар|barcha huquqlar|tüm hakları|無断転載|本报讯版权|版权所有|著作権|저작권|무단\s?전재|ⓒ).*/iu

export const appealWords =
  /\b(?:become a (?:member|subscriber|supporter|patron)|support (?:our|independent|local|quality) (?:work|journalism|news|reporting)|paid for by (?:its|our) readers|funded by (?:its|our) readers|reader-(?:supported|funded)|make a (?:donation|contribution)|donate (?:now|today|here)|help us (?:keep|continue)|(?:€|£|\$|¥|₸|euros?|yen|dollars?)\s?\d*[^.]{0,20}\ba month\b|spenden sie|unterstützen sie (?:uns|unsere)|soutenez-nous|faites un don|apóyanos|sostienici|destek ol(?:un)?)\b|поддержите нас|станьте подписчиком|оформите подписку|қолдау көрсетіңіз|басылымға қолдау|ご支援|支持我们/iu

export const appealHints =
  /\b(?:readers?|subscrib\w+|members?(?:hip)?|journalism|newsroom|donat\w+|join)\b|читател|подпис|абон|редакц|spend|leser|lecteurs|読者|读者/iu

export const serviceWords =
  /^(?:(?:have you |did you )?(?:found|spotted|noticed|see)(?: a| an)? (?:typo|mistake|error|correction)|нашли (?:ошибку|опечатку)|заметили (?:ошибку|опечатку)|қате тапсаңыз|қатені|ката тапсаңыз|matnda xato|xato topdingizmi|матнда хато|fehler (?:gefunden|entdeckt)|une (?:erreur|faute)|声明\s*[:：]|免责声明|版权声明|特别声明|本文仅供参考|このページ|photographs? (?:are|is) available|this page (?:shows|was)|bitte melden sie sich an|(?:log|sign) ?in to (?:post|leave|write) a comment|write to (?:us|the editors?)|(?:contact|email|write to) (?:us|the (?:author|editor|newsroom|writer))|редакцияға хат|пишите нам|tips? (?:or|and) (?:corrections|comments)|got a (?:tip|story)|have a (?:tip|story)|if you have (?:a )?(?:tips?|information|comments?|questions?)\b|the views expressed|die (?:hier )?geäußerten|мнение (?:автора|редакции) может|for (?:more|further) information,? (?:please )?contact|for media (?:inquiries|enquiries)|press contact|media contact|disclaimer|to reprint|republish)/iu

export const serviceAnywhere =
  /ctrl\s?\+\s?enter|not (?:constitute|be construed as|intended as) (?:investment|financial|legal) advice|不构成投资建议|版权(?:均)?属|未经授权|无断転載|for reprint permission|subscriber text|picture desk/iu

export const updateNote =
  /^(?:(?:this|the) (?:article|story|piece|report|post|page) (?:has been|was|is being) (?:updated|corrected|amended|edited|revised)|(?:editor['’]?s? note|correction|clarification|update)\s*[:：(—–-]|(?:материал|новость|статья) (?:был[аио]? )?(?:обновлен|дополнен|исправлен)|dieser (?:artikel|text|beitrag) wurde (?:aktualisiert|korrigiert|ergänzt)|cet article a été (?:mis à jour|corrigé|modifié)|bu haber güncellen)/iu

export const cookieWords =
  /\b(?:we use cookies|cookies? (?:policy|settings|preferences)|uses? cookies|accept (?:all )?cookies|your privacy|consent to|nutzen cookies|verwenden cookies|utilise des cookies|utiliza cookies|файлы cookie|çerez(?:ler)?)\b/iu

export const readingTime =
  /^(?:(?:reading|read) time\b.{0,20}|\d{1,2}[\s-]?(?:min(?:ute)?s?)[\s-]?(?:read|lesezeit|de lecture|de lectura|di lettura)?|lesezeit.{0,20}|lesedauer.{0,20}|temps de lecture.{0,20}|tempo de leitura.{0,20}|tiempo de lectura.{0,20}|tempo di lettura.{0,20}|время (?:на )?чтени[яе].{0,20}|чтение.{0,12}мин\.?|oqish vaqti.{0,20}|оқу уақыты.{0,20}|okuma süresi.{0,20}|約?\d+分で読めます|\d+ (?:views|просмотр\S*|көрілім|görüntülenme|comments?|shares?))$/iu

export const creditStart =
  /^(?:\[|\()?(?:photos?|images?|pictures?|pics?|illustration|photo(?:graph)?s?(?: credit| courtesy| by)?|image (?:credit|source|courtesy)|picture (?:credit|by)|file (?:photo|image)|cover photo|featured image|graphic|video|screenshot|bild(?:er)?|fotos?|foto(?:grafie|grafia|graf)?|illustrazione|crédits?|crédit photo|imagen|imagem|fotoğraf|görsel|rasm|surat|şəkil|сурет(?:тер)?|сүрөт|фото|фотография|снимок|иллюстрация|фотосурет|акс|写真|画像|図|图片?(?:来源)?|图源|圖片?(?:來源)?|照片|사진|صورة|عکس)(?:\s?(?:credit|courtesy|source|by|via|von|par|de|quelle|источник|из|:|：|=|／|\/|\||©|\d\s*\/))/iu

export const creditEnd =
  /(?:[([/|©—–-]\s?(?:photo|foto|фото|image|picture|credit)?[:\s]*(?:\p{Lu}[\p{L}.'’-]{1,40}(?:\s\p{Lu}[\p{L}.'’-]{1,40}){0,3}\s?[/|,]\s?)?(?:getty(?: images)?|afp|ap(?: photo)?|reuters|epa(?:-efe)?|shutterstock|istock|pexels|unsplash|alamy|pixabay|adobe stock|tass|тасс|риа новости|dpa|picture alliance|imago|xinhua|kyodo|jiji|anadolu|ritzau|ntb|tt|cnsphoto|yonhap)[^.]{0,60}[)\]]?)$/iu

export const reportingCredit =
  /^[\s([*_—–-]*(?:(?:additional |with )?(?:reporting|writing|editing|compiled|translated|edited|written|contributed) (?:by|from)\b|reporting and writing by|our standards:|source[s]?\s*[:：]|quellen?\s*[:：]|mit material (?:von|der)|\(?mit dpa|источник(?:и)?\s*[:：]|дереккөз\s*[:：]|дереккөзі\s*[:：]|булак\s*[:：]|manba\s*[:：]|kaynak\s*[:：]|fuente\s*[:：]|fonte\s*[:：]|źródło\s*[:：]|来源\s*[:：]|來源\s*[:：]|责任编辑|责编|编辑[:：]|記者\s*[:：]|编辑\s*[:：]|\(?責任編集|出典\s*[:：]|المصدر\s*[:：]|منبع\s*[:：])/iu

export const tickerLine =
  /^[\s•·*]*(?:[A-Z]{3}\s?[/=]\s?[A-Z]{3}\b|(?:USD|EUR|RUB|KZT|CNY|GBP|JPY|UZS|KGS|TJS|TMT|[$€₽₸£¥])\s*[=:]?\s*\d+[.,]\d+)[\s\d.,=%+()−–▲▼↑↓-]*$/u

export const archiveLink =
  /^(?:view (?:more|all) (?:articles|posts|stories)|more (?:articles|posts|stories|from|by)|all (?:articles|posts|stories) (?:by|from)|see (?:all|more) (?:articles|posts|stories|by|from)|alle (?:artikel|beiträge) von|tous (?:ses|les) articles|voir tous|ver (?:todos|más) (?:los )?artículos|все (?:материалы|статьи|публикации|новости) автора|автордың барлық|tüm yazıları|yazarın (?:diğer|tüm)|barcha maqolalar|この(?:著者|記者)の|查看(?:更多|全部))/iu

export const sidebarLine = /^(?:sidebar|primary sidebar|footer|header|widget|навигация|боковая панель)$/iu

export const bylineStart =
  /^(?:by|von|par|por|di|da|door|av|af|autor(?:in|a|e)?(?: \w+)?|auteur|автор(?:ы|ка)?|авторы?|текст|мәтін|муаллиф|muallif|yazan|yazar|haber|müəllif|awtor|文|文／|取材|作者|记者|記者|기자|بقلم|كتب|نویسنده|written by|posted by|published by|story by|text|rédigé par|publié par|escrito por|veröffentlicht von)\s*[:：]?\s+/iu

export const bioLine =
  /\b(?:is (?:a|an|the) (?:[\w-]+ ){0,6}(?:journalist|reporter|correspondent|writer|editor|author|columnist|contributor|researcher|fellow|professor|analyst|freelancer?|lecturer|director|commentator|producer|expert|specialist|scholar|critic|historian|lawyer)|has (?:written|worked|reported|covered) for|covers (?:[\w-]+ ){1,8}(?:for|at)|can be (?:reached|followed|contacted)|follow (?:him|her|them|me) (?:on|at)|joined the .{2,40} in \d{4}|email (?:him|her|me|the (?:author|writer|reporter))|(?:ist|arbeitet als) .{0,40}(?:Redakteur|Journalist|Korrespondent|Autor)|est (?:un |une )?(?:journaliste|correspondant|écrivain)|es (?:un |una )?(?:periodista|escritor|corresponsal))/iu

export const openers: readonly (readonly [RegExp, Reason])[] = [
  [
    /^(?:\d+\s+)?(?:comments?|reader comments|responses|kommentare?|commentaires?|comentarios?|commenti|comentários|komentarze|yorum(?:lar)?|şərhlər|комментарии|коментарі|каментары|пікірлер|пикирлер|izohlar|изоҳлар|шарҳҳо|コメント|评论|网友评论|留言|댓글|التعليقات|نظرات)(?:\s*[(:]?\s*\d+\s*\)?)?\s*:?$/iu,
    'comments',
  ],
  [
    /^(?:leave a (?:reply|comment)|post a comment|join the (?:conversation|discussion)|add a comment|оставить комментарий|добавить комментарий|kommentar schreiben|laisser un commentaire)\b/iu,
    'comments',
  ],
]
