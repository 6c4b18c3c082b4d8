import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closedPort } from '../testing/closed-port.ts'
import { startService } from '../testing/service.ts'
import { complaintsOf, startChromium } from './chromium.ts'
import { servePages } from './page-server.ts'
import { bundleSdk } from './sdk-bundle.ts'

const nowhere = `http://127.0.0.1:${await closedPort()}/graphql`
let browser: Browser
let endpoint: string
let origin: string
beforeAll(async () => {
  browser = await startChromium()
  const service = await startService()
  const pages = await servePages({
    '/figure.html': readFileSync(new URL('../../examples/editor/figure.html', import.meta.url), 'utf8'),
    '/empty.html': '<!doctype html><title>Empty</title><link rel="icon" href="data:," />',
    '/sdk.js': await bundleSdk(),
  })
  ;({ endpoint } = service)
  ;({ origin } = pages)
  return async () => {
    await browser.close()
    await pages.stop()
    await service.stop()
  }
})

let page: Page
let complaints: string[]
beforeEach(async () => {
  page = await browser.newPage()
  complaints = complaintsOf(page)
  return () => page.close()
})

describe('examples/editor/figure.html, on another origin than the graph', () => {
  /** Opens the page, and waits until it has an answer. */
  async function open(options: Record<string, string>, state: 'ready' | 'failed'): Promise<void> {
    const query = new URLSearchParams({ endpoint, ...options })
    await page.goto(`${origin}/figure.html?${query.toString()}`)
    await page.locator(`#figure[data-state=${state}]`).waitFor()
  }
  const text = (id: string) => page.locator(`#${id}`).innerText()

  it('shows a figure with its title, source, licence and release', async () => {
    const methods: string[] = []
    page.on('request', (request) => {
      if (request.url().startsWith(endpoint)) methods.push(request.method())
    })
    await open({}, 'ready')
    expect(new URL(endpoint).origin).not.toBe(origin)
    expect(await text('value')).toBe('-5.22')
    expect(await text('title')).toBe('Kyrgyzstan: Net migration rate (per 1,000 population), 2015')
    expect(await text('source')).toMatch(
      /^Source: Central Intelligence Agency, The World Factbook, edition of 2015\. Public domain\. OpenCorridor, release \d{4}\.\d{2}\.$/u,
    )
    expect(await page.locator('#footnote').isVisible()).toBe(false)
    expect(await page.locator('#message').isVisible()).toBe(false)
    expect(methods).toEqual(['GET'])
    expect(complaints).toEqual([])
  })

  it('shows Kosovo* with its footnote', async () => {
    await open({ area: 'XKX', indicator: 'SP.POP.TOTL' }, 'ready')
    expect(await text('value')).toBe('1,870,981 persons')
    expect(await text('title')).toBe('Kosovo*: Population, total, 2015')
    expect(await text('footnote')).toMatch(
      /^\* This designation is without prejudice to positions on status/u,
    )
    expect(await page.locator('#footnote').isVisible()).toBe(true)
    expect(complaints).toEqual([])
  })

  it.each([
    ['an unknown place', { area: 'Atlantis' }, 'No place answers to "Atlantis".'],
    ['a place that may be two', { area: 'CS' }, 'CS may be CSK or SCG.'],
    ['an unknown indicator', { indicator: 'NO.SUCH' }, 'No indicator has this id or code.'],
    ['no value', { area: 'XKX' }, 'There is no value of OC.MIG.NETR for XKX.'],
  ])('says why there is no figure: %s', async (_case, options, reason) => {
    await open(options, 'failed')
    expect(await text('value')).toBe('–')
    expect(await text('message')).toContain(`The figure could not be shown: ${reason}`)
    expect(complaints).toEqual([])
  })

  it('takes what stands in its address for text', async () => {
    const area = '<img src=x onerror="document.title=1">'
    await open({ area }, 'failed')
    expect(await text('message')).toContain(area)
    expect(await page.locator('img').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('says that it could not reach the service', async () => {
    await open({ endpoint: nowhere }, 'failed')
    expect(await text('message')).toMatch(/^The figure could not be shown: ./u)
  })
})

describe('the SDK in a page of another origin', () => {
  /** Runs an async function body in the page with the SDK and a client of the service, and returns its result. */
  async function inPage(body: string): Promise<unknown> {
    await page.goto(`${origin}/empty.html`)
    return page.evaluate(`(async () => {
      const sdk = await import('/sdk.js')
      const client = sdk.createClient({ endpoint: ${JSON.stringify(endpoint)} })
      ${body}
    })()`)
  }

  it('answers', async () => {
    const code = await (await fetch(`${origin}/sdk.js`)).text()
    console.log(`The whole SDK, minified: ${code.length} bytes, gzip ${gzipSync(code).length} bytes`)
    const answer = await inPage(`
      const { corridor } = await client.query(sdk.Corridor, { code: 'TJK-RUS' })
      return [corridor.name, corridor.statements.nodes.find(({ kind }) => kind === 'COST').value]`)
    expect(answer).toEqual(['Tajikistan – Russian Federation', 1.9])
    expect(complaints).toEqual([])
  })

  it('reads the code and the request id of a refusal, which cross origins too', async () => {
    const refusal = await inPage(`
      const error = await client.query(sdk.Country, { code: 'TJK', release: '1999.01' }).catch((it) => it)
      return [sdk.isGraphQLRequestError(error), error.code, typeof error.requestId]`)
    expect(refusal).toEqual([true, 'RELEASE_NOT_FOUND', 'string'])
  })

  it('gives the reason of an abort, and a NetworkError where nobody listens', async () => {
    const failures = await inPage(`
      const name = (error) => error.name
      const away = sdk.createClient({ endpoint: ${JSON.stringify(nowhere)} })
      return [
        await client.query(sdk.Countries, {}, { signal: AbortSignal.abort() }).catch(name),
        await away.query(sdk.Countries).catch(name),
      ]`)
    expect(failures).toEqual(['AbortError', 'NetworkError'])
  })
})
