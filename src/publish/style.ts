// The style sheets and the one small script of the site, as files beside this one.

import { readFileSync } from 'node:fs'
import { fontFiles } from './fonts.ts'

const textOf = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

/** Fonts, colours, type and the pieces every page has: what site and desk share. */
export function sharedStyle(): string {
  return `${fontFiles.map((font) => font.css).join('\n')}\n${textOf('shared.css')}`
}

/** The whole style sheet of the site. */
export function siteStyle(): string {
  return `${sharedStyle()}\n${textOf('site.css')}`
}

/** Shows evidence on hover and focus; every page works without it. */
export function siteScript(): string {
  return textOf('site.js')
}
