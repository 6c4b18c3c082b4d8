/// <reference lib="dom" />
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useSite } from './site.ts'
import { untilTakenOver } from './until-taken-over.ts'

/** Publishers' files: what the starter data lack for two of the tasks. */
const files = process.env['OPENCORRIDOR_DATA']
const wdi = ['bx.trf.pwkr.cd.dt', 'ny.gdp.mktp.cd', 'sp.pop.totl', 'sm.pop.netm']

const site = useSite()
beforeAll(async () => {
  if (files !== undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'opencorridor-newcomer-'))
    for (const code of wdi) {
      for (const end of ['csv.gz', 'datapackage.json']) {
        copyFileSync(join(files, 'wdi/latest', `${code}.${end}`), join(folder, `${code}.${end}`))
      }
    }
    await site.service.run('ingest', 'wdi', folder)
    await site.service.run('ingest', 'rpw', join(files, 'rpw/rpw_corridors_databank_2020-12-07.csv'))
    await site.service.run('publish', '--as', 'second')
    rmSync(folder, { recursive: true })
    await untilTakenOver(async () =>
      (await (await fetch(`${site.origin}/changes`)).text()).includes('second'),
    )
  }
})

let page: Page
/** A click, a text entered, a selection: each counts. */
let interactions: number
beforeEach(async () => {
  page = await site.browser.newPage({ locale: 'en-GB' })
  await page.goto(site.origin)
  interactions = 0
})
afterEach(async () => {
  expect(interactions).toBeGreaterThan(0)
  expect(interactions).toBeLessThanOrEqual(4)
  await page.close()
})

/** Clicks what has a text: a link, a button or the label of a tab. */
async function click(text: string | RegExp, within = 'body'): Promise<void> {
  interactions += 1
  await page.locator(`${within} :is(a, button, label)`).filter({ hasText: text }).first().click()
}

/** Enters a text into a field, and is done with Enter. */
async function enter(field: string, text: string): Promise<void> {
  interactions += 1
  await page.locator(field).first().fill(text)
  await page.locator(field).first().press('Enter')
  await page.waitForLoadState()
}

/** Fills in a field, and goes on to the next. */
async function fill(field: string, text: string): Promise<void> {
  interactions += 1
  await page.locator(field).fill(text)
}

async function choose(field: string, label: string): Promise<void> {
  interactions += 1
  await page.locator(field).selectOption({ label })
}

const search = 'form.search input'
const main = (): Promise<string> => page.locator('main').innerText()

describe('a newcomer, with at most four interactions from the first page', () => {
  it.runIf(files !== undefined)('finds remittances of Kyrgyzstan as a share of GDP since 2000', async () => {
    await enter(search, 'Kyrgyzstan')
    await click(/^Kyrgyzstan$/u, 'main')
    const chart = page.locator('oc-chart').first()
    await chart.locator('.oc').waitFor()
    const text = (await chart.locator('svg').textContent()) ?? ''
    expect(text).toContain('% of GDP')
    expect(text).toMatch(/2000–20\d\d/u)
  })

  it.runIf(files !== undefined)('finds the cheapest corridor into Tajikistan', async () => {
    await enter(search, 'Tajikistan')
    await click(/^Tajikistan$/u, 'main')
    const cheapest = page
      .locator('section', { hasText: 'Cheapest ways to send money here' })
      .locator('ol li')
      .first()
    expect(await cheapest.innerText()).toMatch(/Russian Federation\s+2%\s+2020-Q3/u)
    expect(await cheapest.locator('a').getAttribute('href')).toBe('/corridor/TJK-RUS')
  })

  it('finds the projects in Moldova with a diaspora theme: there are none, and it is told so', async () => {
    await click('Projects', 'header')
    await choose('[name=country]', 'Moldova')
    await choose('[name=theme]', 'Diaspora Engagement')
    await click('Show', 'main')
    expect(await main()).toMatch(/Found: 0[\s\S]*Nothing was found\./u)
    // Of another country there is one.
    await page.locator('[name=country]').selectOption({ label: 'Tajikistan' })
    await page.locator('.filters button').click()
    expect(await main()).toContain('Engaging the Tajik Diaspora in Development')
  })

  it('sees what changed in the last release', async () => {
    await click('What changed', 'header')
    const text = await main()
    expect(text).toMatch(/Release \S+/u)
    expect(await page.locator('main table tbody tr').count()).toBeGreaterThan(5)
  })

  it('gets the line that embeds a map', async () => {
    await click('Indicators', 'header')
    await click(/^Net migration rate/u, 'main')
    await click('Embed')
    const line = await page.locator('#tab-embed pre').first().innerText()
    expect(line).toContain(`<script type="module" src="${site.origin}/embed.js"></script>`)
    expect(line).toContain('<oc-chart kind="map" indicator="OC.MIG.NETR">')
  })

  it('cites a number', async () => {
    await enter(search, 'population total Kyrgyzstan')
    await click(/^Population, total/u, 'main')
    const citation = await page.locator('#tab-cite pre').first().innerText()
    expect(citation).toMatch(/Population, total.*OpenCorridor, release \S+ \(sha256:[0-9a-f]{64}\)/su)
    expect(citation).toContain('areas=KGZ')
  })

  it('downloads an indicator as a table', async () => {
    await click('Indicators', 'header')
    await click(/^Net migration rate/u, 'main')
    await click('CSV', '.tabs')
    const download = page.waitForEvent('download')
    await click('Download CSV', '#tab-csv')
    expect((await download).suggestedFilename()).toMatch(/\.csv$/u)
  })

  it('compares three countries', async () => {
    await click('Compare', 'header')
    await fill('[name=indicator]', 'net migration rate')
    await enter('[name=areas]', 'Kyrgyzstan, Tajikistan, Uzbekistan')
    await page.locator('oc-chart .oc').waitFor()
    const rows = await page.locator('main table').last().innerText()
    expect(rows).toContain('Kyrgyzstan\tTajikistan\tUzbekistan')
    expect(page.url()).toContain('areas=Kyrgyzstan')
  })

  it('sees a corridor in both directions, by the names of its ends', async () => {
    await enter(search, 'Tajikistan Russia')
    await click(/^Tajikistan – Russian Federation$/u, 'main')
    expect(await main()).toContain('In the other direction: Russian Federation – Tajikistan')
    expect(await main()).toContain('remittance transfer cost: 1.9 percent of amount sent')
  })

  it('takes the question of a page into a program', async () => {
    await enter(search, 'KGZ')
    await click(/^Kyrgyzstan$/u, 'main')
    await click('Python', '.tabs')
    expect(await page.locator('#tab-python pre').innerText()).toContain('"code": "KGZ"')
  })

  it('reads on in Russian, and finds by a Russian name', async () => {
    await click('Русский')
    await enter(search, 'Таджикистан')
    await click(/^Таджикистан$/u, 'main')
    expect(await page.locator('h1').innerText()).toBe('Таджикистан')
    expect(await main()).toContain('Главные показатели')
  })

  it('finds a place that is written wrong', async () => {
    await enter(search, 'Kyrgistan')
    await click(/^Kyrgyzstan$/u, 'main')
    expect(await page.locator('h1').innerText()).toBe('Kyrgyzstan')
  })
})
