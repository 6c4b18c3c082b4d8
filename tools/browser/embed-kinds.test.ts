/// <reference lib="dom" />
import { describe, expect, it } from 'vitest'
import { seriousOn } from './accessible.ts'
import { complaintsOf } from './chromium.ts'
import { embeds } from './embeds.ts'
import { useSite } from './site.ts'

const site = useSite()

describe.each([
  ['desktop', { width: 1280, height: 900 }],
  ['phone', { width: 360, height: 740 }],
] as const)('the page of an embed on a %s', (_name, viewport) => {
  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    it.each(Object.entries(embeds))(
      '%s complains of nothing, fits, and can be read by all',
      async (_, path) => {
        const page = await site.browser.newPage({ viewport, colorScheme, locale: 'en-GB' })
        const complaints = complaintsOf(page)
        await page.goto(`${site.origin}/embed/${path}`)
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
