/// <reference lib="dom" />
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { build } from 'vite'
import { startService } from '../testing/service.ts'
import { complaintsOf, startChromium } from './chromium.ts'
import { servePages } from './page-server.ts'

const examples = fileURLToPath(new URL('../../examples/', import.meta.url))

let browser: Browser
let service: string
beforeAll(async () => {
  browser = await startChromium()
  const started = await startService()
  service = new URL(started.endpoint).origin
  return async () => {
    await browser.close()
    await started.stop()
  }
})

/** A page of the examples, which name a service on port 4000; the tests have another. */
const localised = (file: string): string =>
  readFileSync(`${examples}${file}`, 'utf8').replaceAll('http://localhost:4000', service)

/** An app as its own build makes it: files by their addresses. */
async function built(name: string): Promise<Record<string, string>> {
  const out = await build({
    root: `${examples}${name}`,
    logLevel: 'error',
    define: { 'import.meta.env.VITE_OPENCORRIDOR_URL': JSON.stringify(service) },
    build: { write: false },
  })
  const [bundle] = Array.isArray(out) ? out : [out]
  if (!('output' in bundle)) throw new Error(`${name} was not built.`)
  return Object.fromEntries(
    bundle.output.map((part) => [
      `/${part.fileName}`,
      part.type === 'chunk' ? part.code : Buffer.from(part.source).toString('utf8'),
    ]),
  )
}

/** Opens a page of some, lets a test look at it, and sees that it complained of nothing. */
async function look(
  pages: Record<string, string>,
  path: string,
  test: (page: Page) => Promise<void>,
): Promise<void> {
  const site = await servePages(pages)
  const page = await browser.newPage({ locale: 'en-GB' })
  const complaints = complaintsOf(page)
  await page.goto(`${site.origin}${path}`)
  await test(page)
  expect(complaints).toEqual([])
  await page.close()
  await site.stop()
}

describe('examples, each on an origin of its own', () => {
  it('plain/index.html: elements in an article', () =>
    look({ '/index.html': localised('plain/index.html') }, '/index.html', async (page) => {
      await page.locator('oc-chart svg').waitFor()
      await page.locator('oc-figure').scrollIntoViewIfNeeded()
      await page.locator('oc-figure svg').waitFor()
      expect(await page.locator('oc-figure svg').textContent()).toContain('Kosovo*')
    }))

  it('notebook/index.html: cells that use each other', () =>
    look({ '/index.html': localised('notebook/index.html') }, '/index.html', async (page) => {
      await page.locator('output[data-of=chart] oc-chart .oc').waitFor()
      expect(await page.locator('output[data-of=rows]').innerText()).toMatch(/^\d\d rows$/u)
      expect(Number(await page.locator('output[data-of=losing]').innerText())).toBeGreaterThan(3)
    }))

  it('react: a question by hook, and a chart that follows it', async () => {
    await look(await built('react'), '/index.html', async (page) => {
      await page.locator('h1:text-is("Kyrgyzstan")').waitFor()
      await page.locator('main svg').waitFor()
      await page.selectOption('select', 'XKX')
      await page.locator('h1:text-is("Kosovo*")').waitFor()
      await expect.poll(() => page.locator('main svg').textContent()).toContain('Kosovo*')
      expect(await page.locator('main > p').innerText()).toContain('without prejudice')
    })
  })

  it('vue: a ranking by question, and its chart', async () => {
    await look(await built('vue'), '/index.html', async (page) => {
      await page.locator('main svg').waitFor()
      expect(await page.locator('main svg g[data-id]').count()).toBe(5)
    })
  })
})
