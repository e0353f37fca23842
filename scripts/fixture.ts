// `npm run fixture <file>`: makes a fixture of a page that is misread. The page keeps its build and loses its words, so that
// it can stand in the repository; beside it stands what it reads as today, to be mended by hand until it is what a good
// reader would make of it. `tests/pages.test.ts` then fails until a rule, or a quirk of the outlet, makes it true.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { newCapture } from '../src/news/capture.ts'
import { read } from '../src/read/read.ts'
import { type FixturePage, pageFolder, readFixture, shown } from '../tests/page-fixtures.ts'
import { scramble } from './scramble.ts'

const help = `Makes a fixture of a page that is misread: its build with invented words, and what it reads as.

  npm run fixture <file> -- [--url ADDRESS] [--name NAME] [--why WORDS]

  <file>   a saved page, .html or .html.gz
  --url    where it was found; its path is kept, with invented words
  --name   name of the fixture and of its invented outlet; of the file when left out
  --why    what is misread
  --help   this page

Then mend fixtures/pages/NAME/expected.json until it says what the page should read as, see npm test fail, and write
the rule. If the rule is particular to the outlet, put it into fixtures/pages/NAME/about.json under "quirks", in the form
it has in outlets.yaml: the test also sees that the page is misread without it.`

function main(words: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      name: { type: 'string' },
      why: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const [file] = positionals
  if (values.help || !file) {
    console[values.help ? 'log' : 'error'](help)
    return values.help ? 0 : 2
  }
  if (!existsSync(file)) {
    console.error(`There is no file ${file}.`)
    return 1
  }
  const name = (values.name ?? basename(file).replace(/\.html?(?:\.gz)?$/, ''))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  const folder = join(pageFolder, name)
  if (existsSync(folder)) {
    console.error(`${folder} is there already; give another --name.`)
    return 1
  }
  const raw = readFileSync(file)
  const html = new TextDecoder().decode(file.endsWith('.gz') ? gunzipSync(raw) : raw)
  const url = values.url ?? `https://${name}.example/`
  const made = scramble(html, url, name)
  const today = Temporal.Now.plainDateISO().toString()
  const about: FixturePage = {
    url: made.address(url),
    capturedAt: `${today}T12:00:00Z`,
    made: today,
    why: values.why ?? 'Say here what is misread.',
    quirks: [],
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'page.html'), made.html)
  writeFileSync(join(folder, 'about.json'), `${JSON.stringify(about, null, 2)}\n`)
  const reading = readFixture(folder)
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(shown(reading), null, 2)}\n`)
  console.log(`Wrote ${folder}: page.html, about.json, expected.json`)
  if (made.scriptsLeftOut > 0) console.log(`${made.scriptsLeftOut} scripts that hold no data were left out.`)
  sayWhatDiffers(html, url, about, made.text)
  console.log('Now mend expected.json until it says what the page should read as.')
  return 0
}

/** A fixture is of use only where the page with invented words is read as the real one is. */
function sayWhatDiffers(html: string, url: string, about: FixturePage, text: (raw: string) => string): void {
  const body = new TextEncoder().encode(html)
  const mediaType = 'text/html'
  const { capture } = newCapture({ url, capturedAt: about.capturedAt, origin: 'file', mediaType, status: 200 }, body)
  const real = shown(read(capture, body)).text.map((line) => text(line.text).replace(/\s+/g, ' '))
  const invented = shown(readFixture(join(pageFolder, new URL(about.url).hostname.replace('.example', '')))).text
  const lines = new Set(invented.map((line) => line.text.replace(/\s+/g, ' ')))
  const wanted = new Set(real)
  const differ = [...real.filter((line) => !lines.has(line)), ...[...lines].filter((line) => !wanted.has(line))]
  if (differ.length === 0) console.log('With its invented words the page is read as the real one is.')
  else {
    console.log(`With its invented words the page is read otherwise than the real one in ${differ.length} lines:`)
    for (const line of differ.slice(0, 8)) console.log(`  ${line.slice(0, 100)}`)
  }
}

process.exitCode = main(process.argv.slice(2))
