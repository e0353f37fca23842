// A browser for tests: the one of SHOLU_CHROMIUM, the system's, Playwright's, or the one bundled in @sparticuz/chromium,
// whose archives are unpacked once below node_modules/.cache. None is downloaded. That package's own launch arguments
// are not used: they switch web security off.

import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'

/** The sandbox needs a user that is not root; the rest keeps the browser from calling home. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

type Program = { readonly executablePath?: string; readonly channel?: string; readonly env?: Record<string, string> }

/** Starts the first browser that can be started. Throws with what each one said when none can. */
export async function openBrowser(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0
  const said: string[] = []
  for (const find of candidates()) {
    try {
      const program = await find()
      if (!program) continue
      const args = isRoot ? ['--no-sandbox', ...quiet] : quiet
      return await chromium.launch({ headless: true, chromiumSandbox: !isRoot && !program.env, args, ...program })
    } catch (error) {
      said.push(String(error instanceof Error ? error.message : error).split('\n')[0]!)
    }
  }
  throw new Error(`No browser could be started. Set SHOLU_CHROMIUM to one.\n${said.join('\n')}`)
}

function candidates(): readonly (() => Promise<Program | undefined>)[] {
  const named = process.env.SHOLU_CHROMIUM
  if (named) return [async () => ({ executablePath: named })]
  return [
    ...usual.filter((path) => existsSync(path)).map((executablePath) => async () => ({ executablePath })),
    async () => ({}),
    bundled,
    async () => ({ channel: 'chrome' }),
    async () => ({ channel: 'msedge' }),
  ]
}

/** The browser of the package with its own libraries and a font; Linux on x64 only. */
async function bundled(): Promise<Program | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  // The package's entry lies some folders below its root, where `bin` is.
  let root = dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium')))
  while (!existsSync(join(root, 'bin', 'chromium.br'))) {
    if (dirname(root) === root) return undefined
    root = dirname(root)
  }
  const folder = fileURLToPath(new URL('../node_modules/.cache/sholu-chromium', import.meta.url))
  const executablePath = join(folder, 'chromium')
  if (!existsSync(executablePath)) await unpack(join(root, 'bin'), folder, executablePath)
  return {
    executablePath,
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  }
}

/** The program comes last and under its name only when whole, so that tests run side by side never start half of it. */
async function unpack(from: string, folder: string, executablePath: string): Promise<void> {
  for (const name of ['al2023', 'fonts', 'swiftshader']) {
    untar(brotliDecompressSync(readFileSync(join(from, `${name}.tar.br`))), join(folder, name))
  }
  const fonts = [join(folder, 'fonts'), '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`).join('')
  const config = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${fonts}<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`
  writeFileSync(join(folder, 'fonts.conf'), config)
  const whole = `${executablePath}.${process.pid}`
  await pipeline(createReadStream(join(from, 'chromium.br')), createBrotliDecompress(), createWriteStream(whole))
  chmodSync(whole, 0o755)
  renameSync(whole, executablePath)
}

const record = 512

/** Files and folders of a tar archive (ustar); names that lead out of the folder are left out. */
function untar(archive: Buffer, folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (let at = 0; at + record <= archive.length; ) {
    const field = (start: number, length: number) =>
      archive.toString('latin1', at + start, at + start + length).replace(/\0[\s\S]*$/, '')
    const name = field(0, 100)
    if (name === '') break
    const size = Number.parseInt(field(124, 12), 8) || 0
    const kind = field(156, 1)
    const path = join(folder, name)
    if (path === folder || path.startsWith(folder + sep)) {
      if (kind === '5') mkdirSync(path, { recursive: true })
      else if (kind === '0' || kind === '') {
        mkdirSync(dirname(path), { recursive: true })
        const whole = `${path}.${process.pid}`
        writeFileSync(whole, archive.subarray(at + record, at + record + size), { mode: 0o755 })
        renameSync(whole, path)
      }
    }
    at += record + Math.ceil(size / record) * record
  }
}
