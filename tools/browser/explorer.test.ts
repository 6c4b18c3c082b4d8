/// <reference lib="dom" />
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { seriousOn } from './accessible.ts'
import { complaintsOf } from './chromium.ts'
import { useSite } from './site.ts'

const site = useSite()

const pages = [
  '/',
  '/search?q=remitances+tajikistan',
  '/countries',
  '/country/KGZ',
  '/corridors',
  '/corridor/TJK-RUS',
  '/indicators',
  '/indicator/OC.MIG.NETR',
  '/projects',
  '/project/tjk-diaspora',
  '/compare?indicator=SP.POP.TOTL&areas=KGZ,TJK,UZB,XKX&kind=bar',
  '/changes',
  '/docs',
  '/docs/methods',
  '/docs/reference/Panel',
]

const windows = [
  ['desktop, light', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' }],
  ['desktop, dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
  ['phone, light', { viewport: { width: 360, height: 740 }, colorScheme: 'light' }],
  ['phone, dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
] as const

/** Goes down a page to its end, so that everything that waits to be seen is loaded. */
async function seeAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 900) {
      scrollTo(0, y)
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  })
  for (const chart of await page.locator('oc-chart').all()) {
    await chart.scrollIntoViewIfNeeded()
    await chart.locator('.oc').waitFor()
  }
}

describe.each(windows)('%s', (_name, options) => {
  it.each(pages)('%s complains of nothing, fits, and can be read by all', async (path) => {
    const page = await site.browser.newPage({ ...options, locale: 'en-GB' })
    const complaints = complaintsOf(page)
    const foreign: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(site.origin) && !request.url().startsWith('data:'))
        foreign.push(request.url())
    })
    await page.goto(`${site.origin}${path}`)
    await seeAll(page)
    expect(await seriousOn(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
    expect(complaints).toEqual([])
    expect(foreign).toEqual([])
    expect(await page.context().cookies()).toEqual([])
    await page.close()
  })
})

describe('without JavaScript', () => {
  it.each(pages)('%s has its text and its pictures', async (path) => {
    const page = await site.browser.newPage({ javaScriptEnabled: false, locale: 'en-GB' })
    await page.goto(`${site.origin}${path}`)
    expect(await page.locator('h1').count()).toBe(1)
    for (const picture of await page.locator('main img').all()) {
      await picture.scrollIntoViewIfNeeded()
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 10_000 })
        .toBeGreaterThan(0)
    }
    await page.close()
  })

  it('forms lead on, and tabs open', async () => {
    const page = await site.browser.newPage({ javaScriptEnabled: false, locale: 'en-GB' })
    await page.goto(site.origin)
    await page.fill('#q-hero', 'Tajikistan')
    await page.press('#q-hero', 'Enter')
    await page.click('main a:text-is("Tajikistan")')
    expect(new URL(page.url()).pathname).toBe('/country/TJK')
    expect(await page.locator('#tab-python').isVisible()).toBe(false)
    await page.click('label[for=use-python]')
    expect(await page.locator('#tab-python pre').innerText()).toContain('urllib.request')
    await page.close()
  })
})

describe('by keyboard alone', () => {
  const focused = (page: Page): Promise<string> =>
    page.evaluate(() => document.activeElement?.textContent.trim() ?? '')

  it('the first link leads past the menu, and the search is a key away', async () => {
    const page = await site.browser.newPage({ locale: 'en-GB' })
    await page.goto(`${site.origin}/countries`)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#main')
    await page.keyboard.press('/')
    await page.keyboard.type('moldova')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\?q=moldova/u)
    await page.close()
  })

  it('every link and control of a page is reached, in the order of the page, and is seen', async () => {
    const page = await site.browser.newPage({ locale: 'en-GB' })
    await page.goto(`${site.origin}/projects`)
    const wanted = await page
      .locator('main a, main input:not([type=hidden]), main select, main button')
      .count()
    const seen = new Set<string>()
    let hidden = 0
    for (let step = 0; step < 200; step += 1) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const active = document.activeElement
        if (active === null || active === document.body) return undefined
        const inMain = active.closest('main') !== null
        const outlined = getComputedStyle(active).outlineStyle !== 'none' || active.shadowRoot !== null
        const place = [...document.querySelectorAll('*')].indexOf(active)
        return { inMain, outlined, place }
      })
      if (at === undefined) break
      if (at.inMain) seen.add(String(at.place))
      if (at.inMain && !at.outlined) hidden += 1
    }
    expect(seen.size).toBeGreaterThanOrEqual(wanted)
    expect(hidden).toBe(0)
    await page.close()
  })

  it('tabs of code are changed by arrow keys', async () => {
    const page = await site.browser.newPage({ locale: 'en-GB' })
    await page.goto(`${site.origin}/corridor/TJK-RUS`)
    await page.focus('#use-cite')
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('#tab-cite').isVisible()).toBe(false)
    expect(await page.locator('.tab:visible').count()).toBe(1)
    await page.close()
  })
})

it('buttons copy code, and say that they did', async () => {
  const page = await site.browser.newPage({ locale: 'en-GB' })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${site.origin}/country/KGZ`)
  await page.click('label[for=use-csv]')
  const copy = page.locator('#tab-csv button.copy')
  await copy.click()
  await expect.poll(() => copy.innerText()).toBe('Copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('/v1/panel.csv?')
  await page.close()
})

it.each(['/countries', '/indicators'])('%s leads to its records as files, which are there', async (path) => {
  const page = await site.browser.newPage({ locale: 'en-GB' })
  await page.goto(`${site.origin}${path}`)
  const files = await page
    .locator('#tab-csv a')
    .evaluateAll((links: HTMLAnchorElement[]) => links.map(({ href }) => href))
  expect(files.map((file) => file.replace(/^.*\./u, ''))).toEqual(['gz', 'parquet'])
  for (const file of files) expect((await fetch(file)).status, file).toBe(200)
  await page.close()
})

it.each([1200, 1280])('the header stands in one line in a window of %s pixels', async (width) => {
  const page = await site.browser.newPage({ viewport: { width, height: 900 }, locale: 'en-GB' })
  await page.goto(`${site.origin}/countries`)
  const tops = await page
    .locator('header.site .wrap > *')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().top))
  expect(Math.max(...tops)).toBeLessThan(30)
  await page.close()
})
