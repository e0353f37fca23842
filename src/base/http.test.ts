// The way out of the house, against real sockets on this machine.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import { type TestContext, test } from 'node:test'
import zlib from 'node:zlib'
import { isPublicAddress, webAddress } from './addresses.ts'
import { SholuError } from './errors.ts'
import { type HttpOptions, httpClient, type Resolve } from './http.ts'
import { inflate } from './inflate.ts'

const agent = 'Sholu-test/1'

async function serve(
  t: TestContext,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ origin: string; port: number; paths: string[] }> {
  const paths: string[] = []
  const server: Server = createServer((request, response) => {
    paths.push(request.url!)
    answer(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, port, paths }
}

function client(t: TestContext, options: Partial<HttpOptions> = {}) {
  const opened = httpClient({ agent, allowPrivate: true, ...options })
  t.after(() => opened.close())
  return opened
}

const failsWith = (code: string, retry: boolean, message?: RegExp) => (error: unknown) =>
  error instanceof SholuError && error.code === code && error.retry === retry && (message?.test(error.message) ?? true)

const refusedAddresses = [
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://0177.0.0.1/',
  'http://0.0.0.0/',
  'http://10.1.2.3/',
  'http://100.64.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://192.0.0.192/',
  'http://198.18.0.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://[::]/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::127.0.0.1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001:0:7f00:1::]/',
  'http://[100:0:0:1::1]/',
  'http://[fc00::1]/',
  'http://[fe80::1]/',
  'http://[fec0::1]/',
  'http://localhost/',
  'http://localhost./',
  'http://LOCALHOST/',
  'http://press.localhost/',
  'http://router/',
  'http://press.test/',
  'http://printer.local/',
  'http://nas.home.arpa/',
  'http://metadata.google.internal/',
  'http://press.example.com:22/',
  'http://press.example.com:8080/',
  'http://user:secret@press.example.com/',
  'http://127.0.0.1\\@press.example.com/',
  'http://press.example.com\\@127.0.0.1/',
  'ftp://press.example.com/',
  'file:///etc/passwd',
  'data:text/html,x',
  'javascript:alert(1)',
  'gopher://press.example.com/',
  '//press.example.com/',
  'press.example.com',
  'http://',
  '',
  'http://press.example.com/a\r\nHost: other',
  `http://press.example.com/${'a'.repeat(9000)}`,
]

for (const address of refusedAddresses) {
  test(`webAddress() refuses ${JSON.stringify(address.slice(0, 60))}`, () => {
    assert.throws(() => webAddress(address), failsWith('address-refused', false))
  })
}

test('webAddress() lets public addresses through, on the ports of the web, without their fragment', () => {
  for (const address of [
    'http://press.example.com/a?b=c',
    'https://93.184.216.34/',
    'http://[2606:2800:220:1::1]/',
    'https://шолу.kz/',
  ])
    assert.equal(webAddress(`${address}#end`).href, new URL(address).href)
  assert.equal(webAddress('https://press.example.com:443/').href, 'https://press.example.com/')
  assert.equal(webAddress('http://press.example.com:443/').port, '443')
})

test('isPublicAddress() refuses what is no address at all', () => {
  for (const text of ['', 'press.example.com', 'fe80::1%eth0', '1.2.3', '256.1.1.1'])
    assert.equal(isPublicAddress(text), text === '1.2.3')
})

test('webAddress() and isPublicAddress() judge the collected addresses right', async (t) => {
  const file = new URL('../../../shared/data/robust/ssrf/ip_vectors.jsonl', import.meta.url)
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return t.skip('the shared addresses are not on this machine')
  const rows = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
  const wrong = rows.filter(({ kind, url, answers, block }) => {
    const refused = kind === 'dns' ? answers.length === 0 || !answers.every(isPublicAddress) : !passes(url)
    return refused !== block
  })
  assert.ok(rows.length > 400)
  assert.deepEqual(wrong, [])
})

function passes(url: string): boolean {
  try {
    return webAddress(url) !== undefined
  } catch {
    return false
  }
}

test('an address the operator opened by host and port is fetched, and no other port of that host', async (t) => {
  const { port } = await serve(t, (_request, response) => response.end('hello'))
  const http = client(t, { allowPrivate: false, allow: [`127.0.0.1:${port}`] })
  assert.equal(new TextDecoder().decode((await http.get({ url: `http://127.0.0.1:${port}/` })).body), 'hello')
  await assert.rejects(http.get({ url: 'http://127.0.0.1:81/' }), failsWith('address-refused', false))
})

test('a redirect into the house is refused, and nobody there is asked', async (t) => {
  const inner = await serve(t, (_request, response) => response.end('secret'))
  const targets = [
    `http://127.0.0.1:${inner.port}/`,
    `http://localhost:${inner.port}/`,
    `http://[::ffff:127.0.0.1]:${inner.port}/`,
    `http://2130706433:${inner.port}/`,
    `//0x7f.1:${inner.port}/`,
    'file:///etc/passwd',
    'http://169.254.169.254/',
  ]
  const outer = await serve(t, (request, response) => {
    const location = targets[Number(request.url!.slice(1))]!
    response.writeHead(302, { location }).end()
  })
  const http = client(t, { allowPrivate: false, allow: [`127.0.0.1:${outer.port}`] })
  for (const index of targets.keys())
    await assert.rejects(http.get({ url: `${outer.origin}/${index}` }), failsWith('address-refused', false))
  assert.equal(outer.paths.length, targets.length)
  assert.deepEqual(inner.paths, [])
})

test('a name that leads into the house is refused whole, even when one of its addresses is public', async (t) => {
  const answers: Record<string, readonly string[]> = {
    'inner.example.com': ['127.0.0.1'],
    'mapped.example.com': ['::ffff:10.0.0.1'],
    'mixed.example.com': ['93.184.216.34', '127.0.0.1'],
    'meta.example.com': ['169.254.169.254'],
  }
  const asked: string[] = []
  const resolve: Resolve = async (host) => {
    asked.push(host)
    return answers[host]!.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  }
  const http = client(t, { allowPrivate: false, resolve })
  for (const host of Object.keys(answers)) {
    await assert.rejects(
      http.get({ url: `http://${host}/` }),
      failsWith('address-refused', false, /not a public address/),
    )
    await assert.rejects(http.get({ url: `https://${host}/` }), failsWith('address-refused', false))
  }
  assert.deepEqual(new Set(asked), new Set(Object.keys(answers)))
})

test('a name is resolved once for a connection, so that it cannot change between check and use', async (t) => {
  const { port, paths } = await serve(t, (_request, response) => response.end('hello'))
  let times = 0
  const resolve: Resolve = async () => [{ address: times++ === 0 ? '127.0.0.1' : '10.0.0.1', family: 4 }]
  const http = client(t, { allowPrivate: false, allow: [`press.example.com:${port}`], resolve })
  assert.equal((await http.get({ url: `http://press.example.com:${port}/` })).status, 200)
  assert.deepEqual([times, paths.length], [1, 1])
})

test('a host that does not exist, or refuses connections, may be tried again', async (t) => {
  const gone = Object.assign(new Error('not found'), { code: 'ENOTFOUND' })
  const http = client(t, { resolve: () => Promise.reject(gone) })
  await assert.rejects(http.get({ url: 'http://nowhere.test/' }), failsWith('address-unreachable', true, /no host/))
  const { origin, port } = await serve(t, (_request, response) => response.end())
  await assert.rejects(
    client(t).get({ url: origin.replace(String(port), '1') }),
    failsWith('address-unreachable', true, /refuses/),
  )
})

test('a body is read up to the limit and refused above it, announced or not', async (t) => {
  const { origin } = await serve(t, (request, response) => {
    const bytes = Buffer.alloc(Number(request.url!.slice(2)), 'a')
    if (request.url![1] === 'l') response.setHeader('content-length', bytes.length)
    response.write(bytes.subarray(0, 10))
    response.end(bytes.subarray(10))
  })
  const http = client(t, { maxBytes: 5000 })
  for (const kind of ['l', 'c']) {
    assert.equal((await http.get({ url: `${origin}/${kind}5000` })).body.length, 5000)
    await assert.rejects(http.get({ url: `${origin}/${kind}5001` }), failsWith('file-too-large', false, /5001|MB/))
  }
  assert.equal((await http.get({ url: `${origin}/c9000`, cutAtBytes: 100 })).body.length, 100)
})

test('a packed body is unpacked, whatever the packing, and a bomb is stopped', async (t) => {
  const packers: Record<string, (bytes: Buffer) => Buffer> = {
    gzip: zlib.gzipSync,
    deflate: zlib.deflateSync,
    br: zlib.brotliCompressSync,
    zstd: zlib.zstdCompressSync,
  }
  const { origin } = await serve(t, (request, response) => {
    const [, coding, size] = request.url!.split('/')
    const bytes = packers[coding!]!(Buffer.alloc(Number(size), 'a'))
    response.writeHead(200, { 'content-encoding': coding! }).end(bytes)
  })
  const http = client(t, { maxBytes: 100_000 })
  for (const coding of Object.keys(packers)) {
    assert.equal((await http.get({ url: `${origin}/${coding}/100000` })).body.length, 100_000)
    await assert.rejects(http.get({ url: `${origin}/${coding}/50000000` }), failsWith('file-too-large', false))
  }
})

test('inflate() undoes deflate without its header, and two packings, but not three', async () => {
  const text = Buffer.from('шолу'.repeat(50))
  assert.deepEqual(Buffer.from(await inflate(zlib.deflateRawSync(text), 'deflate', 1000)), text)
  const twice = zlib.gzipSync(zlib.brotliCompressSync(text))
  assert.deepEqual(Buffer.from(await inflate(twice, 'br, gzip', 1000)), text)
  await assert.rejects(inflate(zlib.gzipSync(twice), 'br, gzip, gzip', 1000), failsWith('file-not-understood', false))
  await assert.rejects(inflate(text, 'gzip', 1000), failsWith('file-not-understood', false, /damaged/))
  await assert.rejects(inflate(text, 'compress', 1000), failsWith('file-not-understood', false, /compress/))
})

test('redirects are followed five times, relative ones too, and the last address is told', async (t) => {
  const { origin } = await serve(t, (request, response) => {
    const left = Number(request.url!.slice(1))
    if (left > 0) response.writeHead(left % 2 ? 301 : 307, { location: `./${left - 1}` })
    response.end('end')
  })
  assert.equal((await client(t).get({ url: `${origin}/5` })).url, `${origin}/0`)
  await assert.rejects(client(t).get({ url: `${origin}/6` }), failsWith('address-unreachable', true, /more than 5/))
})

test('a circle of redirects is noticed', async (t) => {
  const { origin, paths } = await serve(t, (request, response) =>
    response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end(),
  )
  await assert.rejects(client(t).get({ url: `${origin}/a` }), failsWith('address-unreachable', true, /circle/))
  assert.deepEqual(paths, ['/a', '/b'])
})

test('no cookie is ever given back, and every request says who asks', async (t) => {
  const seen: (string | undefined)[][] = []
  const { origin } = await serve(t, (request, response) => {
    seen.push([request.headers.cookie, request.headers['user-agent']])
    response.setHeader('set-cookie', ['a=1', 'b=2'])
    if (request.url === '/first') response.writeHead(302, { location: '/second' })
    response.end('x')
  })
  const answer = await client(t).get({ url: `${origin}/first` })
  assert.equal(answer.headers['set-cookie'], 'a=1, b=2')
  assert.deepEqual(seen, [
    [undefined, agent],
    [undefined, agent],
  ])
})

test('a server that stays silent, or drips, is given up in the time allowed', async (t) => {
  const { origin } = await serve(t, (request, response) => {
    if (request.url === '/silent') return
    const drip = setInterval(() => response.write('.'), 20)
    response.on('close', () => clearInterval(drip))
  })
  const started = performance.now()
  const http = client(t, { silenceMs: 5000, deadlineMs: 300 })
  await assert.rejects(
    http.get({ url: `${origin}/silent` }),
    failsWith('address-unreachable', true, /in the time allowed/),
  )
  await assert.rejects(
    http.get({ url: `${origin}/drip` }),
    failsWith('address-unreachable', true, /in the time allowed/),
  )
  assert.ok(performance.now() - started < 3000)
})

test('a broken answer is no answer: cut short, or no HTTP at all', async (t) => {
  const replies: Record<string, string> = {
    '/short': 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this',
    '/chunk': 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n',
    '/gzip': 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello',
    '/junk': 'SSH-2.0-OpenSSH\r\n\r\n',
    '/two': 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
  }
  const server = createSocketServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', (data) => socket.end(replies[String(data).split(' ')[1]!]!))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  t.after(() => server.close())
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  for (const path of Object.keys(replies))
    await assert.rejects(client(t).get({ url: origin + path }), failsWith('address-unreachable', true))
})

test('any status is an answer, a 304 one without a body', async (t) => {
  const { origin } = await serve(t, (request, response) => response.writeHead(Number(request.url!.slice(1))).end())
  for (const status of [200, 204, 304, 404, 410, 429, 500, 503])
    assert.equal((await client(t).get({ url: `${origin}/${status}` })).status, status)
})
