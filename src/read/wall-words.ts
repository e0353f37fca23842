// What login and subscription walls say, in the languages of the press: whether a line asks to subscribe or to log in.

/** A line that asks to log in or to subscribe. */
export const wallWords =
  /(?<!\p{L})(?:(?:log|sign) ?in (?:to|or)|(?:log|sign) in\b.{0,40}\b(?:continue|read)|subscribers? only|subscribe (?:to|now) .{0,30}(?:continue|read|access|unlock)|to (?:continue|keep) reading|create (?:a free|an) account|register (?:to|for free)|this (?:article|content|story) is (?:for|only|reserved)|already (?:a subscriber|have an account)|jetzt anmelden|bitte (?:melden sie sich|loggen)|abonnent\w*(?: und abonnent\w+)? vorbehalten|weiterlesen mit|abonnés|réservé aux abonnés|inicia sesión|accedi per|abone girişi)(?!\p{L})|войдите|авторизуйтесь|только для подписчиков|жүйеге кіріңіз|ログイン|会員(?:限定|登録)|登录|登入|로그인/iu

const subscribeWords =
  /(?<!\p{L})(?:subscribers?[- ]only|for subscribers|(?:subscribe|sign (?:in|up)|log ?in|register)\b.{0,60}\b(?:continue reading|read (?:the )?(?:full|more|rest|whole)|unlock|full (?:story|article|access))|(?:to )?(?:continue|keep) reading\b.{0,80}\b(?:subscri\w+|account|log ?in|sign|register)|(?:this|the (?:full|rest of the)) (?:article|content|story) is (?:for|only|reserved|exclusive)|unlock (?:this|the full) (?:article|story)|already a subscriber|weiterlesen mit|(?:nur|exklusiv) für abonnent\w*|abonnent\w* vorbehalten|jetzt (?:weiterlesen|freischalten)|(?:artikel|text) (?:jetzt )?freischalten|mit .{2,20}\+ weiterlesen|réservé (?:à nos |aux )abonnés|(?:la suite|cet article) est réservée?|pour lire la suite|abonnez-vous pour|(?:contenido|artículo) (?:exclusivo|solo) para suscriptores|suscríbete para (?:seguir|continuar)|(?:contenuto|articolo) riservato agli abbonati|abbonati per (?:continuare|leggere)|conteúdo exclusivo para assinantes|assine para (?:continuar|ler)|dla (?:prenumeratorów|subskrybentów)|aby (?:czytać dalej|przeczytać całość)|abonelere özel|okumaya devam etmek için)(?!\p{L})|только для подписчиков|(?:оформите|купите) подписку|чтобы (?:читать дальше|прочитать (?:полностью|материал))|доступ(?:ен|на|но)? (?:только )?(?:по подписке|подписчикам)|лише для передплатників|жазылушыларға ғана|толық нұсқасын оқу үшін|faqat obunachilar|有料会員(?:限定|登録)|この記事は(?:有料|会員)|会員限定(?:記事)?です|続きを読むには|残り\s*\d+\s*文字|仅限(?:订阅|会员)|付费(?:阅读|订阅)|订阅后(?:阅读|继续)|유료\s?(?:회원|구독)|구독자\s?전용|للمشتركين فقط|ویژه مشترکین/iu

/** Whether a line asks to subscribe or to log in so that the rest may be read. */
export function asksToSubscribe(line: string): boolean {
  return subscribeWords.test(line)
}
