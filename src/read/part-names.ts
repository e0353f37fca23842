// What the parts of a page are called (class, id, role, element), and which of them hold furniture.

import type { Reason } from './furniture.ts'

/** The furniture that the names of a page part speak of. */
export function reasonByName(names: string): Reason | undefined {
  if (names === '') return undefined
  const known = namedReasons.get(names)
  if (known !== undefined || namedReasons.has(names)) return known
  const own = names.replace(builderNames, '')
  const reason = partNames.find(([pattern]) => pattern.test(own))?.[1]
  if (namedReasons.size > 20_000) namedReasons.clear()
  namedReasons.set(names, reason)
  return reason
}

/** Names that page builders (Elementor) give to every piece of a page, the running text too: they say nothing of it. */
const builderNames =
  / elementor-widget(?:-(?:container|wrap|heading|text-editor|theme-post-content|icon-list|icon-box|image-box|toggle|accordion|tabs))?(?= )/g

/** The name among these that speaks of furniture; undefined when none does. */
export function tellingName(names: string): string | undefined {
  for (const [pattern] of partNames) {
    const match = pattern.exec(names.replace(builderNames, ''))
    if (match) return match[0].replace(/^[ -]+|[ -]+$/g, '')
  }
  return undefined
}

/** Furniture by element: what HTML itself says. */
export function reasonByTag(tag: string): Reason | undefined {
  return byTag.get(tag)
}

/** Whether the names mark the running text. */
export function namesBody(names: string): boolean {
  return bodyNames.test(names)
}

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
      'cookies?(?:-(?:banner|notice|consent|bar))?|consent|gdpr|onetrust[a-z-]*|didomi[a-z-]*|cmp-?(?:box|banner|wrapper|consent|modal)|cc-window|usercentrics|sp-message[a-z-]*',
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

const namedReasons = new Map<string, Reason | undefined>()

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
