/// <reference lib="dom" />
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { embeds } from './embeds.ts'
import { compareWithPicture, pictured, pinLetters } from './picture.ts'
import { useSite } from './site.ts'

const site = useSite()

/** Pages by what their pictures are called. */
const pages = {
  home: '/',
  search: '/search?q=remitances+tajikistan',
  countries: '/countries',
  country: '/country/KGZ',
  corridors: '/corridors',
  corridor: '/corridor/TJK-RUS',
  indicators: '/indicators',
  indicator: '/indicator/OC.MIG.NETR',
  projects: '/projects',
  project: '/project/tjk-diaspora',
  compare: '/compare?indicator=SP.POP.TOTL&areas=KGZ,TJK,UZB,XKX&kind=bar',
  panels: '/compare?indicator=SP.POP.TOTL,OC.MIG.NETR&areas=KGZ,TJK,UZB',
  russian: '/country/KGZ?lang=ru',
  docs: '/docs',
  reference: '/docs/reference/Panel',
}

const windows = [
  ['desktop', 'light', { width: 1280, height: 900 }],
  ['desktop', 'dark', { width: 1280, height: 900 }],
  ['phone', 'light', { width: 360, height: 740 }],
  ['phone', 'dark', { width: 360, height: 740 }],
] as const

/** Waits for pictures and charts that the window shows. */
async function settled(page: Page): Promise<void> {
  await pinLetters(page)
  await page.waitForFunction(() => {
    const seen = (element: Element): boolean => element.getBoundingClientRect().top < innerHeight
    const images = [...document.images].filter(seen).every((image) => image.complete)
    const charts = [...document.querySelectorAll('oc-chart')]
      .filter(seen)
      .every((chart) => chart.shadowRoot?.querySelector('.oc') != null)
    return images && charts
  })
  await page.waitForTimeout(300)
}

describe.each(windows)('%s, %s', (size, colorScheme, viewport) => {
  it.each(Object.entries(pages))('%s looks as it did', async (name, path) => {
    const page = await site.browser.newPage({ ...pictured, viewport, colorScheme, locale: 'en-GB' })
    await page.goto(`${site.origin}${path}`)
    await settled(page)
    expect(await compareWithPicture(page, `${name}-${size}-${colorScheme}`)).toBeUndefined()
    await page.close()
  })

  it.each(Object.entries(embeds))('the embed %s looks as it did', async (name, address) => {
    const page = await site.browser.newPage({ ...pictured, viewport, colorScheme, locale: 'en-GB' })
    await page.goto(`${site.origin}/embed/${address}`)
    await settled(page)
    expect(await compareWithPicture(page, `embed-${name}-${size}-${colorScheme}`)).toBeUndefined()
    await page.close()
  })
})
