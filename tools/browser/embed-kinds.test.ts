/// <reference lib="dom" />
import type { Browser } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { startService } from '../testing/service.ts'
import { seriousOn } from './accessible.ts'
import { complaintsOf, startChromium } from './chromium.ts'
import { embeds } from './embeds.ts'

let browser: Browser
let origin: string
beforeAll(async () => {
  browser = await startChromium()
  const service = await startService()
  origin = new URL(service.endpoint).origin
  return async () => {
    await browser.close()
    await service.stop()
  }
})

describe.each([
  ['desktop', { width: 1280, height: 900 }],
  ['phone', { width: 360, height: 740 }],
] as const)('the page of an embed on a %s', (_name, viewport) => {
  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    it.each(Object.entries(embeds))(
      '%s complains of nothing, fits, and can be read by all',
      async (_, path) => {
        const page = await browser.newPage({ viewport, colorScheme, locale: 'en-GB' })
        const complaints = complaintsOf(page)
        await page.goto(`${origin}/embed/${path}`)
        const embed = page.locator('oc-chart')
        await embed.locator('.oc svg').waitFor()
        for (const button of ['Table', 'Cite'])
          await embed.getByRole('button', { name: button }).press('Enter')
        await embed.locator('table').waitFor()
        expect(await seriousOn(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
        expect(complaints).toEqual([])
        expect(await page.context().cookies()).toEqual([])
        await page.close()
      },
    )
  })
})
