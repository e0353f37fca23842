// Noto Serif and Noto Sans as the site serves them itself: the variable WOFF2 files of @fontsource-variable, cut by
// script, so that a page loads only the letters it prints. Licence: SIL Open Font License 1.1. This is the door of both
// packages.

import { readFileSync } from 'node:fs'

/** A font file with the characters it is for. */
export type FontFile = { readonly name: string; readonly css: string; readonly read: () => Uint8Array }

type Cut = { readonly subset: string; readonly range: string }

/** Kazakh needs `cyrillic-ext`; Uzbek and Turkish need `latin-ext`. Ranges are those the files were cut by. */
const cuts: readonly Cut[] = [
  {
    subset: 'cyrillic-ext',
    range: 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
  },
  { subset: 'cyrillic', range: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' },
  {
    subset: 'latin-ext',
    range:
      'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  },
  {
    subset: 'latin',
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  },
]

const faces = [
  { package: 'noto-serif', family: 'Noto Serif', style: 'normal' },
  { package: 'noto-serif', family: 'Noto Serif', style: 'italic' },
  { package: 'noto-sans', family: 'Noto Sans', style: 'normal' },
] as const

/** Every font file of the site. The style sheet beside which they lie says `url(fonts/…)`. */
export const fontFiles: readonly FontFile[] = faces.flatMap((face) =>
  cuts.map(({ subset, range }) => {
    const name = `${face.package}-${subset}-wght-${face.style}.woff2`
    const at = import.meta.resolve(`@fontsource-variable/${face.package}/files/${name}`)
    return {
      name,
      css: `@font-face{font-family:"${face.family}";font-style:${face.style};font-weight:100 900;font-display:swap;src:url(fonts/${name}) format("woff2");unicode-range:${range}}`,
      read: () => readFileSync(new URL(at)),
    }
  }),
)
