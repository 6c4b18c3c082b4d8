/// <reference lib="dom" />
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { seriousOn } from './accessible.ts'
import { complaintsOf } from './chromium.ts'
import { useSite } from './site.ts'

const site = useSite()

let page: Page
let complaints: string[]
beforeEach(async () => {
  page = await site.browser.newPage({ locale: 'en-GB' })
  complaints = complaintsOf(page)
  await page.goto(site.origin)
})
afterEach(async () => {
  expect(complaints).toEqual([])
  await page.close()
})

const input = () => page.locator('form.search [role=combobox]')
const options = () => page.locator('form.search [role=option]')

/** Types at once, so that what there is to choose is of the whole text, and waits until it is there. */
async function type(text: string): Promise<void> {
  await input().fill(text)
  await options().first().waitFor()
}

/** The option that the field says is chosen, as a screen reader is told. */
const active = (): Promise<string | null | undefined> =>
  input().evaluate(
    (field) => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent,
  )

it('arrows choose, the focus stays in the field, and Enter goes there', async () => {
  await type('tajik')
  expect(await input().getAttribute('aria-expanded')).toBe('true')
  expect(await active()).toBeUndefined()
  await page.keyboard.press('ArrowDown')
  expect(await active()).toBe('TajikistanCountry · TJK')
  expect(await page.locator('[role=option][aria-selected=true]').textContent()).toBe(await active())
  expect(await input().evaluate((field) => field === document.activeElement)).toBe(true)
  await page.keyboard.press('ArrowUp')
  expect(await active()).toBeUndefined()
  await page.keyboard.press('ArrowUp')
  expect(await active()).toBe(await options().last().textContent())
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(`${site.origin}/country/TJK`)
})

it('Enter without a choice sends the form, as without a script', async () => {
  await type('tajik')
  await page.keyboard.press('Enter')
  await page.waitForURL(`${site.origin}/search?q=tajik`)
})

it('Escape closes, and arrows open again; once more Escape empties the field', async () => {
  await type('tajik')
  await page.keyboard.press('Escape')
  expect(await options().count()).toBe(0)
  expect(await input().getAttribute('aria-expanded')).toBe('false')
  expect(await input().inputValue()).toBe('tajik')
  await page.keyboard.press('ArrowDown')
  await options().first().waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  expect(await input().inputValue()).toBe('')
})

it('leaves with the focus', async () => {
  await type('tajik')
  await page.keyboard.press('Tab')
  expect(await options().count()).toBe(0)
})

it('finds misspelt words, codes, two places, and names in other languages', async () => {
  for (const [text, wanted] of [
    ['kirgyz', 'Kyrgyzstan'],
    ['tjk', 'Tajikistan'],
    ['tajikistan rus', 'Corridor'],
    ['молдо', 'Moldova'],
  ] as const) {
    await input().fill(text)
    await expect.poll(() => options().allTextContents()).toContainEqual(expect.stringContaining(wanted))
  }
})

it('asks once for what was typed at once, and an answer that comes late is not shown', async () => {
  const asked: string[] = []
  await page.route('**/suggest?*', async (route) => {
    const text = new URL(route.request().url()).searchParams.get('q') ?? ''
    asked.push(text)
    if (text === 'moldova') await new Promise((resolve) => setTimeout(resolve, 600))
    await route.continue().catch(() => undefined)
  })
  await input().fill('moldova')
  await expect.poll(() => asked).toEqual(['moldova'])
  await input().pressSequentially('taj')
  await input().fill('tajik')
  await options().filter({ hasText: 'Tajikistan' }).first().waitFor()
  await page.waitForTimeout(800)
  expect(await options().filter({ hasText: 'Moldova' }).count()).toBe(0)
  expect(asked.length).toBeLessThanOrEqual(3)
})

it('a click goes there, and language and release go with the reader', async () => {
  const { release } = (await (await fetch(`${site.origin}/suggest?q=a`)).json()) as { release: string }
  await page.goto(`${site.origin}/countries?lang=ru&release=${release}`)
  await type('kyrg')
  expect(await options().first().textContent()).toContain('Страна')
  await options().first().click()
  await page.waitForURL((url) => url.pathname === '/country/KGZ')
  const { searchParams } = new URL(page.url())
  expect([searchParams.get('lang'), searchParams.get('release')]).toEqual(['ru', release])
})

it.each([
  ['desktop, light', 1280, 'light', '/'],
  ['desktop, dark', 1280, 'dark', '/countries'],
  ['phone, light', 360, 'light', '/countries'],
  ['phone, dark', 360, 'dark', '/'],
] as const)('can be read by all, and is within the window: %s', async (_name, width, colorScheme, path) => {
  await page.setViewportSize({ width, height: 740 })
  await page.emulateMedia({ colorScheme })
  await page.goto(`${site.origin}${path}`)
  await type('mol')
  await page.keyboard.press('ArrowDown')
  expect(await seriousOn(page)).toEqual([])
  expect(await page.locator('form.search [role=status]').textContent()).toMatch(/^Suggestions: \d$/u)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  const box = await page.locator('form.search [role=listbox]').boundingBox()
  expect(box?.x).toBeGreaterThanOrEqual(0)
  expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(width)
  // A click in the middle of it meets it, and nothing that lies above.
  const seen = await page.locator('form.search [role=listbox]').evaluate((list) => {
    const { x, y, width: wide, height } = list.getBoundingClientRect()
    return list.contains(document.elementFromPoint(x + wide / 2, y + height / 2))
  })
  expect(seen).toBe(true)
})
