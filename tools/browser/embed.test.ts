/// <reference lib="dom" />
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { complaintsOf } from './chromium.ts'
import { servePages } from './page-server.ts'
import { useSite } from './site.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const site = useSite()
let service: string
let origin: string
beforeAll(async () => {
  service = site.origin
  // What docs/guides/embeds.md tells an editor to allow, and nothing else.
  const policy = `default-src 'none'; script-src ${service}; connect-src ${service}; img-src ${service}`
  const pages = await servePages({
    '/frame.html': '<!doctype html><title>A frame</title><link rel="icon" href="data:,">',
    '/article.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An article</title>
<meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="icon" href="${service}/charts/figure.svg?indicator=SP.POP.TOTL&amp;areas=KGZ">
<script type="module" src="${service}/embed.js"></script></head><body><main><h1>An article</h1>
<oc-chart kind="bar" indicator="OC.MIG.NETR" areas="KGZ,TJK,UZB,XKX"><img src="${service}/charts/bar.svg?indicator=OC.MIG.NETR&amp;areas=KGZ,TJK" alt="Net migration"></oc-chart>
<oc-map indicator="OC.MIG.NETR"></oc-map>
<oc-figure indicator="SP.POP.TOTL" areas="XKX"></oc-figure>
<oc-table indicator="SP.POP.TOTL" areas="KGZ,TJK"></oc-table>
<oc-corridor indicator="NO.SUCH"><p>What stands inside</p></oc-corridor></main></body></html>`,
  })
  ;({ origin } = pages)
  return async () => {
    await pages.stop()
  }
})

const tags = ['oc-chart', 'oc-map', 'oc-figure', 'oc-table']

async function open(
  options: Parameters<Browser['newPage']>[0] = {},
): Promise<{ page: Page; complaints: string[] }> {
  const page = await site.browser.newPage(options)
  const complaints = complaintsOf(page)
  await page.goto(`${origin}/article.html`)
  for (const tag of options.javaScriptEnabled === false ? [] : tags) {
    await page.locator(tag).scrollIntoViewIfNeeded()
    await page.locator(`${tag} .oc`).waitFor()
  }
  return { page, complaints }
}

describe.each([
  ['desktop', { width: 1000, height: 800 }],
  ['phone', { width: 360, height: 740 }],
] as const)('embeds on another origin, under a strict policy, on a %s', (_name, viewport) => {
  it.each(['light', 'dark'] as const)(
    'are there, complain of nothing and can be read by all: %s',
    async (colorScheme) => {
      const { page, complaints } = await open({ viewport, colorScheme })
      await page.locator('oc-corridor').scrollIntoViewIfNeeded()
      await page.waitForTimeout(300)
      // The one that asks for what there is not says so in the network log, and leaves what stands inside.
      expect(complaints.filter((text) => !text.includes('400'))).toEqual([])
      expect(await page.locator('oc-corridor p').isVisible()).toBe(true)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
      const found = await page.evaluate<{ violations: { id: string; impact: string }[] }>(`${axe}; axe.run()`)
      expect(found.violations.filter(({ impact }) => ['serious', 'critical'].includes(impact))).toEqual([])
      expect(await page.context().cookies()).toEqual([])
      await page.close()
    },
  )
})

it('are worked by keyboard alone', async () => {
  const { page } = await open()
  await page.locator('oc-chart svg').focus()
  await page.keyboard.press('ArrowDown')
  expect(await page.locator('oc-chart [role=status]').textContent()).toMatch(/\d/u)
  const slider = page.locator('oc-map input[type=range]')
  if ((await slider.count()) > 0) await slider.press('ArrowLeft')
  const cite = page.locator('oc-chart button', { hasText: 'Cite' })
  await cite.focus()
  await page.keyboard.press('Enter')
  expect(await page.locator('oc-chart .panel').textContent()).toContain('OpenCorridor, release')
  const table = page.locator('oc-chart button', { hasText: 'Table' })
  await table.press('Enter')
  expect(await page.locator('oc-chart table tbody tr').count()).toBe(4)
  await page.close()
})

it('tell what is pointed at, and tell the page around them', async () => {
  const { page } = await open()
  await page.evaluate(() => {
    document.addEventListener('oc-point', (event) => {
      document.title = (event as CustomEvent<{ name: string }>).detail.name
    })
  })
  await page.locator('oc-chart g[data-id=KGZ] rect').hover()
  expect(await page.locator('oc-chart .tip b').textContent()).toBe('Kyrgyzstan')
  expect(await page.title()).toBe('Kyrgyzstan')
  await page.close()
})

it('take themselves away again', async () => {
  const { page, complaints } = await open()
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('oc-chart, oc-map')) element.remove()
  })
  await page.waitForTimeout(200)
  expect(complaints.filter((text) => !text.includes('400'))).toEqual([])
  await page.close()
})

it('show their picture without JavaScript', async () => {
  const { page } = await open({ javaScriptEnabled: false })
  expect(
    await page.locator('oc-chart img').evaluate((image: HTMLImageElement) => image.naturalWidth),
  ).toBeGreaterThan(0)
  await page.close()
})

it('tell a page that frames them how high they are', async () => {
  const page = await site.browser.newPage()
  await page.goto(`${origin}/frame.html`)
  const height = await page.evaluate(
    (src) =>
      new Promise((resolve) => {
        window.addEventListener('message', ({ data }: MessageEvent<{ type: string; height: number }>) => {
          if (data.type === 'opencorridor:height' && data.height > 200) resolve(data.height)
        })
        const frame = document.createElement('iframe')
        frame.src = src
        frame.width = '700'
        document.body.append(frame)
      }),
    `${service}/embed/bar?indicator=OC.MIG.NETR&areas=KGZ,TJK`,
  )
  expect(height).toBeGreaterThan(200)
  await page.close()
})
