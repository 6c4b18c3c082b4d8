/// <reference lib="dom" />
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { servePages } from './page-server.ts'
import { useSite } from './site.ts'
import { untilTakenOver } from './until-taken-over.ts'

/** An indicator of twenty years, which the starter data have none of. */
const mapping = `publisher: { id: example-agency, name: Example Agency, url: 'https://example.org/' }
dataset: { id: example-work, name: Work abroad, licence: CC BY 4.0, attribution: Example Agency, url: 'https://example.org/work' }
subject: { area: { from: Country, schemes: [iso3] } }
period: { from: Year, format: '{year}' }
value: Share
indicators:
  - { id: EXA.WORK, code: work, name: Workers abroad, unitKind: PERCENT, unit: '%', frequency: A, aggregation: NONE }
`
const places = ['KGZ', 'TJK', 'UZB']
const years = Array.from({ length: 20 }, (_, place) => 2000 + place)
const valueOf = (place: number, year: number): number => 10 * (place + 1) + (year - 2000) / 2
const rows = places.flatMap((code, place) => years.map((year) => `${code},${year},${valueOf(place, year)}`))

const site = useSite()
let service: string
let origin: string
beforeAll(async () => {
  service = site.origin
  const folder = mkdtempSync(join(tmpdir(), 'opencorridor-controls-'))
  writeFileSync(join(folder, 'work.csv'), `Country,Year,Share\n${rows.join('\n')}\n`)
  writeFileSync(join(folder, 'work.yaml'), mapping)
  await site.service.run('ingest', 'table', join(folder, 'work.csv'), '--mapping', join(folder, 'work.yaml'))
  await site.service.run('publish', '--as', 'years')
  rmSync(folder, { recursive: true })
  await untilTakenOver(
    async () => (await fetch(`${service}/charts/map.json?indicator=EXA.WORK`)).status === 200,
  )
  const policy = `default-src 'none'; script-src ${service}; connect-src ${service}; img-src ${service}`
  const pages = await servePages({
    '/article.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An article</title>
<meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="icon" href="${service}/charts/map.svg?indicator=EXA.WORK">
<script type="module" src="${service}/embed.js"></script></head><body>
<oc-chart indicator="EXA.WORK" areas="${places.join(',')}"></oc-chart>
<oc-map indicator="EXA.WORK"></oc-map>
<oc-corridor indicator="OC.REF.ORIG.DEST" first="5"></oc-corridor></body></html>`,
  })
  ;({ origin } = pages)
  return async () => {
    await pages.stop()
  }
})

let page: Page
beforeEach(() => async () => {
  await page.context().close()
})

/** Opens the article, and waits for one of its embeds. */
async function open(tag: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Locator> {
  page = await (await site.browser.newContext(options)).newPage()
  await page.goto(`${origin}/article.html`)
  const embed = page.locator(tag)
  await embed.scrollIntoViewIfNeeded()
  await embed.locator('.oc svg').waitFor()
  return embed
}

/** Where a value stands in the picture, in pixels of the window. */
async function placeOf(embed: Locator, across: number, down: number): Promise<{ x: number; y: number }> {
  const box = await embed.locator('svg').boundingBox()
  if (box === null) throw new Error('There is no picture.')
  return { x: box.x + box.width * across, y: box.y + box.height * down }
}

/** Saves what a button or link of an embed gives, and reads it. */
async function saved(embed: Locator, name: string): Promise<{ name: string; content: Buffer }> {
  const waiting = page.waitForEvent('download')
  await embed.locator(`.bar > :text-is("${name}")`).click()
  const download = await waiting
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) }
}

const phone = { hasTouch: true, viewport: { width: 360, height: 740 } }

describe('by touch', () => {
  it('a tap says a value, which stays when the finger is lifted, until another place is touched', async () => {
    const embed = await open('oc-chart', phone)
    const [tip, at] = [embed.locator('.tip'), await placeOf(embed, 0.5, 0.4)]
    await page.touchscreen.tap(at.x, at.y)
    await page.waitForTimeout(300)
    expect(await tip.isVisible()).toBe(true)
    expect(await tip.innerText()).toMatch(/^\S+\n20\d\d: [\d.]+%$/u)
    await page.touchscreen.tap(350, 730)
    await expect.poll(() => tip.isVisible()).toBe(false)
  })

  it('a finger that moves across says one value after the other', async () => {
    const embed = await open('oc-chart', phone)
    const [from, to] = [await placeOf(embed, 0.3, 0.5), await placeOf(embed, 0.9, 0.5)]
    const touch = await page.context().newCDPSession(page)
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number): Promise<unknown> =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: from.y }] })
    const years = new Set<string>()
    await send('touchStart', from.x)
    for (let step = 1; step <= 10; step += 1) {
      await send('touchMove', from.x + ((to.x - from.x) * step) / 10)
      years.add(/20\d\d/u.exec(await embed.locator('.tip').innerText())?.[0] ?? '')
    }
    await send('touchEnd')
    expect(years.size).toBeGreaterThan(5)
  })
})

describe('the slider of a map', () => {
  it('shows another year, in subtitle, table and downloads, and tells the page', async () => {
    const embed = await open('oc-map')
    await page.evaluate(() => {
      document.addEventListener('oc-choose', (event) => {
        document.title = (event as CustomEvent<{ at: string }>).detail.at
      })
    })
    const slider = embed.locator('input[type=range]')
    await slider.focus()
    await slider.press('Home')
    expect(await embed.locator('output').innerText()).toBe('2000')
    expect(await slider.getAttribute('aria-valuetext')).toBe('2000')
    expect(await page.title()).toBe('2000')
    expect(await embed.locator('svg').textContent()).toContain('Workers abroad (%), 2000')
    await embed.getByRole('button', { name: 'Table' }).click()
    const cells = await embed.locator('tbody tr', { hasText: 'Tajikistan' }).innerText()
    expect(cells.split(/\s+/u)).toEqual(['Tajikistan', '2000', '20%'])
    const csv = (await saved(embed, 'CSV')).content.toString()
    expect(csv).toMatch(/^Tajikistan,2000,20%\r$/mu)
    const asked = page.waitForRequest(/\/charts\/map\.png/u)
    await saved(embed, 'PNG')
    expect(new URL((await asked).url()).searchParams.get('period')).toBe('2000')
  })
})

describe('the buttons of a chart', () => {
  it('turn series off and on', async () => {
    const embed = await open('oc-chart')
    const button = embed.getByRole('button', { name: 'Tajikistan' })
    await button.click()
    expect(await button.getAttribute('aria-pressed')).toBe('false')
    expect(await embed.locator('svg g[data-id=TJK]').count()).toBe(0)
    expect(await embed.locator('svg g[data-id=KGZ]').count()).toBe(1)
    await button.press('Enter')
    expect(await embed.locator('svg g[data-id=TJK]').count()).toBe(1)
  })

  it('save the picture as PNG and SVG and its data as CSV, as they are seen', async () => {
    const embed = await open('oc-chart')
    await embed.getByRole('button', { name: 'Tajikistan' }).click()
    const asked = page.waitForRequest(/\/charts\/line\.png/u)
    const png = await saved(embed, 'PNG')
    expect(png.name).toBe('opencorridor-line-years.png')
    expect(png.content.subarray(1, 4).toString()).toBe('PNG')
    expect(png.content.readUInt32BE(16)).toBe(2400)
    const { searchParams } = new URL((await asked).url())
    expect([searchParams.get('areas'), searchParams.get('release')]).toEqual(['KGZ,UZB', 'years'])
    const svg = await saved(embed, 'SVG')
    expect([svg.name, svg.content.toString()]).toEqual([
      'opencorridor-line-years.svg',
      expect.stringContaining('data-id="KGZ"'),
    ])
    expect(svg.content.toString()).not.toContain('data-id="TJK"')
    const csv = await saved(embed, 'CSV')
    expect(csv.name).toBe('opencorridor-line-years.csv')
    expect(csv.content.toString()).toContain('Source: Example Agency, Work abroad. Licence: CC BY 4.0.')
    expect(csv.content.toString()).toMatch(/^Kyrgyzstan,10%,10\.5%,/mu)
  })

  it('are there for corridors too', async () => {
    const embed = await open('oc-corridor')
    expect(await embed.locator('svg').textContent()).toContain('Refugees by country of origin and of asylum')
    expect((await saved(embed, 'CSV')).content.toString()).toMatch(/^Afghanistan,Pakistan,2015,/mu)
  })
})

it('colours of an embed are those that the page sets', async () => {
  const embed = await open('oc-chart')
  const colour = (): Promise<string> =>
    embed
      .locator('svg g[data-id=KGZ] path')
      .first()
      .evaluate((line) => getComputedStyle(line).stroke)
  expect(await colour()).toBe('rgb(0, 114, 178)')
  await embed.evaluate((element: HTMLElement) => {
    element.style.setProperty('--oc-s1', 'rgb(1, 2, 3)')
  })
  expect(await colour()).toBe('rgb(1, 2, 3)')
})
