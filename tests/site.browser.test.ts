// Site and desk in a real browser: accessible, usable without script and by keyboard, within 390 pixels, silent, and deaf
// to whatever an outlet prints.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Listening } from '../src/base/web.ts'
import { deskApp, serveDesk } from '../src/desk/desk.ts'
import type { Edition } from '../src/news/edition.ts'
import { renderSite } from '../src/publish/publish.ts'
import { openBrowser } from './browser.ts'
import { sampleArticles, sampleEdition, sampleKazakhEdition, sampleOfSize } from './sample-edition.ts'
import { sampleNewsroom } from './sample-newsroom.ts'

const builtAt = '2025-12-21T09:00:00Z'
const editions = [sampleEdition, sampleKazakhEdition, sampleOfSize(40, '2025-W49'), sampleOfSize(0, '2025-W48')]

let browser: Browser
let server: Listening

before(async () => {
  browser = await openBrowser()
  const site = renderSite(editions, { builtAt })
  server = await serveDesk(deskApp(sampleNewsroom(editions), { site: async () => site }), { port: 0 })
})

after(async () => {
  await browser?.close()
  await server?.close()
})

type Visit = { readonly page: Page; readonly noise: string[] }

/** Opens a page, does something with it, and finds that it said nothing and asked no other host. */
async function visit(
  path: string,
  about: BrowserContextOptions,
  act: (visit: Visit) => Promise<void>,
  at = server,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...about })
  const noise: string[] = []
  const page = await context.newPage()
  page.on('console', (message) => noise.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => {
    noise.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol !== 'data:' && url.host !== new URL(at.url).host) noise.push(`request: ${request.url()}`)
  })
  try {
    await page.goto(new URL(path, at.url).href)
    await act({ page, noise })
    assert.deepEqual(noise, [], path)
  } finally {
    await context.close()
  }
}

const sitePages = ['site/', 'site/2025-W51/', 'site/kk/2025-W50/', 'site/archive/', 'site/ru/how/']
const versionsPage = `versions?address=${encodeURIComponent(sampleArticles[0]!.url)}`
const deskPages = ['', 'editions/2025-W51?at=5.2', 'outcomes', 'search?q=kazakh', versionsPage]

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of [...sitePages, ...deskPages]) {
    test(`axe finds no fault with /${path}, ${colorScheme}`, async () => {
      await visit(path, { colorScheme }, async ({ page }) => {
        const figure = page.locator('a.figure').first()
        if (path.includes('2025-W51/')) await figure.click()
        // Evaluated, not added as an element, since the page's policy allows no inline script.
        await page.evaluate(axe.source)
        const { violations, passes } = await page.evaluate(() =>
          (globalThis as unknown as { axe: typeof axe }).axe.run({
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          }),
        )
        const faults = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join('\n')}`)
        assert.deepEqual(faults, [])
        assert.ok(passes.length > 10, `only ${passes.length} rules applied`)
      })
    })
  }
}

test('text has a contrast of at least 7:1 on site and desk, light and dark', async () => {
  for (const path of ['site/2025-W51/', 'editions/2025-W51?at=6.3', 'outcomes']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await visit(path, { colorScheme }, async ({ page }) => {
        await page.evaluate(axe.source)
        const { violations } = await page.evaluate(() =>
          (globalThis as unknown as { axe: typeof axe }).axe.run({
            runOnly: { type: 'rule', values: ['color-contrast-enhanced'] },
          }),
        )
        assert.deepEqual(
          violations.flatMap((one) => one.nodes.map((node) => node.html)),
          [],
          `${path} ${colorScheme}`,
        )
      })
    }
  }
})

test('nothing is wider than the screen at 390 pixels', async () => {
  for (const path of [...sitePages, 'site/2025-W49/', 'site/2025-W48/', ...deskPages, 'outcomes?lang=kk']) {
    await visit(path, { viewport: { width: 390, height: 844 } }, async ({ page }) => {
      const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
      assert.ok(content! <= screen!, `/${path} is ${content} pixels wide`)
    })
  }
})

test('without script a figure leads to its passage and opens it, wide and narrow', async () => {
  for (const width of [1280, 390]) {
    await visit('site/2025-W51/', { javaScriptEnabled: false, viewport: { width, height: 844 } }, async ({ page }) => {
      await page.locator('a.figure[href="#p1.4"]').click()
      const passage = page.locator('[id="p1.4"] blockquote')
      await passage.waitFor({ state: 'visible' })
      assert.equal(await passage.getAttribute('lang'), 'ja')
      assert.match((await passage.textContent()) ?? '', /水の問題は/)
      assert.equal(await page.locator('[id="p1.3"] blockquote').isVisible(), false)
      await page.locator('[id="e1.3"] summary').click()
      assert.equal(await page.locator('[id="p1.3"] blockquote').isVisible(), true)
    })
  }
})

test('without script the desk focuses a sentence by its link', async () => {
  await visit('editions/2025-W51', { javaScriptEnabled: false }, async ({ page }) => {
    await page.locator('a.sentence[data-at="2.3"]').click()
    assert.match(await page.locator('#evidence mark').first().innerText(), /^“Tokyo is late/)
  })
})

test('the keyboard reaches the evidence, opens it, and comes back', async () => {
  await visit('site/2025-W51/', {}, async ({ page }) => {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab')
      if ((await page.evaluate(() => document.activeElement?.getAttribute('href'))) === '#p1.1') break
    }
    const passage = page.locator('[id="p1.1"] blockquote')
    assert.equal(await passage.isVisible(), true, 'focus on a figure shows its passage where there is a margin')
    await page.keyboard.press('Escape')
    assert.equal(await passage.isVisible(), false)
    await page.keyboard.press('Enter')
    assert.equal(await passage.isVisible(), true)
    await page.locator('[id="p1.1"] a').focus()
    await page.keyboard.press('Escape')
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), '#p1.1')
  })
})

test('evidence opens in place: the text does not move beside a margin', async () => {
  await visit('site/2025-W51/', {}, async ({ page }) => {
    const top = () => page.evaluate(() => [document.getElementById('i3')!.getBoundingClientRect().top, scrollY])
    await page.locator('a.figure[href="#p2.4"]').scrollIntoViewIfNeeded()
    const before = await top()
    await page.locator('[id="s2.4"]').hover()
    await page.locator('[id="p2.4"] blockquote').first().waitFor({ state: 'visible' })
    assert.deepEqual(await top(), before)
  })
})

test('“open at the words” carries the words of the passage', async () => {
  await visit('site/2025-W51/', {}, async ({ page }) => {
    const href = await page.locator('[id="p1.3"] figcaption a').last().getAttribute('href')
    assert.match(href!, /^https:\/\/sumida-times\.example\/.*#:~:text=offered%20his%20sympathy/)
  })
})

test('printing shows every passage and hides the navigation', async () => {
  await visit('site/2025-W51/', {}, async ({ page }) => {
    await page.emulateMedia({ media: 'print' })
    const hidden = await page
      .locator('.passage blockquote')
      .evaluateAll((all) => all.filter((one) => !one.checkVisibility({ contentVisibilityAuto: true })).length)
    assert.equal(hidden, 0)
    assert.equal(await page.locator('nav.pages').first().isVisible(), false)
  })
})

test('j, k, J and K walk the sentences of the desk, / searches and ? shows the keys', async () => {
  await visit('editions/2025-W51', {}, async ({ page }) => {
    const at = () => page.locator('a.sentence[aria-current]').getAttribute('data-at')
    const evidence = (place: string) => page.locator('#evidence', { hasText: `Sentence ${place}` }).waitFor()
    assert.equal(await at(), '1.1')
    await page.keyboard.press('j')
    await evidence('1.2')
    await page.keyboard.press('J')
    await evidence('2.1')
    assert.equal(await at(), '2.1')
    await page.keyboard.press('k')
    await evidence('1.5')
    assert.match(page.url(), /at=1\.5/)
    await page.keyboard.press('?')
    assert.equal(await page.locator('.keys dl').isVisible(), true)
    await page.keyboard.press('/')
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'q')
  })
})

/** The feed as an XML parser reads it: what is wrong with it, and the content of its first entry. */
async function readFeed(page: Page, at: Listening): Promise<{ readonly fault: string; readonly content: string }> {
  const xml = await (await fetch(new URL('site/feed.xml', at.url))).text()
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'application/xml')
    const content = parsed.querySelector('entry content')?.textContent ?? ''
    return { fault: parsed.querySelector('parsererror')?.textContent ?? '', content }
  }, xml)
}

test('the feed is well-formed XML, and its content is the edition', async () => {
  await visit('site/', {}, async ({ page }) => {
    const feed = await readFeed(page, server)
    assert.equal(feed.fault, '')
    assert.match(feed.content, /●○○○ ● ●/)
  })
})

const hostile = [
  '<script>window.hit=1</script>',
  '"><script>window.hit=1</script>',
  "'><img src=x onerror=window.hit=1>",
  '<img src="https://evil.example/x.png">',
  '<svg/onload=window.hit=1>',
  '</title><script>window.hit=1</script>',
  '</script><script>window.hit=1</script>',
  '<!--<script>window.hit=1</script>',
  '--><script>window.hit=1</script>',
  ']]><script>window.hit=1</script>',
  '</style><script>window.hit=1</script>',
  'javascript:window.hit=1',
  ' javascript:window.hit=1',
  'data:text/html,<script>window.hit=1</script>',
  'https://evil.example/" onmouseover="window.hit=1',
  '" onfocus="window.hit=1" autofocus="',
  '" style="position:fixed;inset:0" x="',
  '<iframe src="https://evil.example/"></iframe>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<base href="https://evil.example/">',
  '<form action="https://evil.example/"><button>x</button></form>',
  `\${window.hit=1}{{window.hit=1}}`,
  '\u202Egnorw\u202C \u0000\u0007\u001B[31m \uD800 \uFFFE',
  '&lt;script&gt;window.hit=1&lt;/script&gt;&#60;b&#62;',
]

/** Names that are keys to other things; they cannot come from outside. */
const keys = new Set([
  'id',
  'digest',
  'story',
  'article',
  'status',
  'kind',
  'role',
  'rule',
  'rubric',
  'evidence',
  'number',
])

/** The edition with the text in every field that can come from outside. */
function poisoned<T>(value: T, text: string, key = ''): T {
  if (typeof value === 'string') return (keys.has(key) ? value : text) as T
  if (Array.isArray(value)) return value.map((one) => poisoned(one, text, key)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisoned(one, text, name)])) as T
}

test('hostile strings in every field stay text on site, feed and desk', async () => {
  const count = (page: Page) =>
    page.evaluate(() => ({
      hit: 'hit' in window,
      scripts: document.querySelectorAll('script:not([type="application/ld+json"])').length,
      strange: document.querySelectorAll(
        'img, svg, iframe, object, embed, base, style, form:not(.search), meta[http-equiv="refresh"], [onerror], [onload], [onmouseover], [onfocus], [style]',
      ).length,
      schemes: [
        ...new Set([...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => link.protocol)),
      ].filter((one) => one !== 'https:' && one !== 'http:'),
    }))
  for (const text of hostile) {
    const edition: Edition = poisoned(sampleEdition, text)
    const site = renderSite([edition], { builtAt })
    const newsroom = sampleNewsroom([edition])
    const poison = <Answer>(answer: Promise<Answer>) => answer.then((one) => poisoned(one, text))
    const app = deskApp(
      {
        ...newsroom,
        article: (id) => poison(newsroom.article(id)),
        cited: (ids) => poison(newsroom.cited(ids)),
        verdicts: (of) => poison(newsroom.verdicts(of)),
        story: (id) => poison(newsroom.story(id)),
        candidates: (of) => poison(newsroom.candidates(of)),
        outcomes: () => poison(newsroom.outcomes()),
        setAside: () => poison(newsroom.setAside()),
        versions: (address) => poison(newsroom.versions(address)),
        search: (words) => poison(newsroom.search(words)),
      },
      { site: async () => site },
    )
    const host = await serveDesk(app, { port: 0 })
    try {
      await visit(
        'site/',
        {},
        async ({ page }) => {
          for (const path of [
            'site/',
            'site/2025-W51/',
            'editions/2025-W51?at=1.2',
            'outcomes',
            'search?q=kazakh',
            versionsPage,
          ]) {
            await page.goto(new URL(path, host.url).href)
            const calm = { hit: false, scripts: 1, strange: 0, schemes: [] }
            assert.deepEqual(await count(page), calm, `${JSON.stringify(text)} on /${path}`)
          }
          const { fault, content } = await readFeed(page, host)
          assert.equal(fault, '', JSON.stringify(text))
          const strange = await page.evaluate(
            (markup) =>
              new DOMParser().parseFromString(markup, 'text/html').querySelectorAll('script, img, svg, iframe').length,
            content,
          )
          assert.equal(strange, 0, JSON.stringify(text))
        },
        host,
      )
    } finally {
      await host.close()
    }
  }
})
