import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Database, ProcessContext } from '@opencorridor/schema'
import { createGraphContext, graphSchema } from '@opencorridor/schema'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertCharts } from '../charts/testing/content.ts'
import type { RunningServer } from '../listen.ts'
import { listen } from '../listen.ts'
import { createGraphServer } from '../server.ts'

const run = promisify(execFile)

let database: Database
let context: ProcessContext
let running: RunningServer

beforeAll(async () => {
  database = await createTestDatabase({ content: { name: 'charts', fill: insertCharts } })
  context = createGraphContext(database, { publicUrl: () => running.url })
  const server = createGraphServer({
    schema: graphSchema,
    context: () => context.request(),
    state: () => context.state(),
    rest: { context: () => context.request() },
  })
  running = await listen(server, { port: 0, host: '127.0.0.1' })
})

afterAll(async () => {
  await running.stop()
  await context.close()
  await database.close()
})

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${running.url}${path}`, { headers: { 'accept-language': 'en', ...headers } })

const read = async (path: string): Promise<string> => (await get(path)).text()

/** Text of HTML as a reader has it. */
const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** The blocks of code of a page's last part, by their labels. */
const codeOf = (page: string): Map<string, string> =>
  new Map(
    [...page.matchAll(/<pre[^>]*aria-label="([^"]*)"[^>]*><code>([^<]*)<\/code>/gu)].map(
      ([, label, text]) => [label ?? '', plain(text ?? '')],
    ),
  )

const pages = [
  '/',
  '/search?q=kyrgyzstan',
  '/countries',
  '/country/KGZ',
  '/country/XKX',
  '/corridors',
  '/corridor/TJK-RUS',
  '/indicators?topic=',
  '/indicator/SHARE',
  '/indicator/STOCK',
  '/indicator/EMPTY',
  '/projects',
  '/projects?country=TJK',
  '/project/long',
  '/compare',
  '/compare?indicator=SHARE&areas=KGZ,TJK&from=2005',
  '/compare?indicator=PEOPLE&areas=KGZ,TJK&transform=INDEX&base=2010',
  '/compare?indicator=SHARE&against=INCOME&areas=KGZ,TJK,DEU',
  '/compare?indicator=SHARE,INCOME&areas=KGZ,TJK,DEU&kind=scatter',
  '/compare?indicator=SHARE&indicator=PEOPLE&indicator=INCOME&indicator=&areas=KGZ,TJK&from=2005',
  '/compare?indicator=SHARE,BALANCE&areas=KGZ,TJK&transform=MOVING_AVERAGE',
  '/changes',
]

describe.each(pages)('%s', (path) => {
  it.each(['en', 'ru'])(
    'is a page that loads nothing from elsewhere and runs nothing of its own: %s',
    async (language) => {
      const response = await get(path, { 'accept-language': language })
      const text = await response.text()
      expect(response.status, /class="lead">([^<]*)/u.exec(text)?.[1]).toBe(200)
      expect(text).toContain(`<html lang="${language}"`)
      expect(response.headers.get('vary')).toContain('Accept-Language')
      const policy = response.headers.get('content-security-policy') ?? ''
      expect(policy).toContain("script-src 'self'")
      expect(policy).not.toContain('unsafe')
      expect(text).not.toMatch(/<script(?![^>]* src="\/)|\son\w+=|\sstyle="/u)
      expect(response.headers.get('set-cookie')).toBeNull()
      expect([...text.matchAll(/<h1[\s>]/gu)]).toHaveLength(1)
    },
  )

  it('shows code that gives an answer, a table that is there, and a chart that can be drawn', async () => {
    const page = await read(path)
    const code = codeOf(page)
    const query = code.get('GraphQL')
    if (query === undefined) {
      expect(page).not.toContain('id="use"')
      return
    }
    const labels = ['Cite', 'BibTeX', 'TypeScript', 'curl', 'Python', 'R']
    expect(labels.filter((label) => code.get(label) === undefined)).toEqual([])
    expect(code.get('Cite')).toMatch(/OpenCorridor, release 2026\.05 \(sha256:/u)
    if (page.includes('<oc-chart')) expect(code.get('Embed')).toContain('<oc-chart ')
    // Hits of several kinds, and a feed, are no table.
    if (!/^\/(?:search|changes)/u.test(path)) expect(page).toContain('id="use-csv"')
    const variables = JSON.parse(code.get('Variables') ?? '') as unknown
    const response = await fetch(`${running.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await response.json()) as { data?: object; errors?: { message: string }[] }
    expect(errors).toBeUndefined()
    expect(data).toBeDefined()
    for (const label of ['CSV', 'oEmbed']) {
      const address = code.get(label)
      if (address !== undefined) expect((await fetch(address)).status, address).toBe(200)
    }
    for (const [, address] of page.matchAll(/<img[^>]*src="([^"]*)"/gu)) {
      const picture = await get(plain(address ?? '').replace(running.url, ''))
      expect(picture.status, address).toBe(200)
    }
  })
})

/** What a reader of another language is not told to be English: texts of the page without code and marked parts. */
function unmarked(page: string): string[] {
  let text = page.replace(/^[\s\S]*?<main/u, '<main').replace(/<section class="use"[\s\S]*/u, '')
  text = text.replace(
    /<(?:select|datalist|picture|oc-chart)[\s\S]*?<\/(?:select|datalist|picture|oc-chart)>/gu,
    ' ',
  )
  for (let before = ''; before !== text;) {
    before = text
    text = text.replace(/<span lang="en">[^<]*<\/span>/gu, ' ')
  }
  return plain(text.replace(/<[^>]*>/gu, '\n')).match(/[A-Za-z][a-z]+(?:[ ,]+[A-Za-z&]+){2,}/gu) ?? []
}

it.each(pages)('%s tells a reader of Russian what is in English', async (path) => {
  expect(unmarked(await (await get(path, { 'accept-language': 'ru' })).text())).toEqual([])
})

describe('a comparison of several indicators', () => {
  const address = '/compare?indicator=SHARE&indicator=PEOPLE&indicator=INCOME&indicator=&areas=KGZ,TJK'
  const chartsOf = (page: string): string[] =>
    [...page.matchAll(/<oc-chart kind="(\w+)"\s+indicator="([^"]*)"/gu)].map(
      ([, kind, indicator]) => `${kind ?? ''} ${indicator ?? ''}`,
    )

  it('has a chart for each, for no two units share an axis', async () => {
    const page = await read(address)
    expect(chartsOf(page)).toEqual(['line SHARE', 'line PEOPLE', 'line INCOME'])
    for (const kind of ['multiples', 'slope', 'bar', 'map']) {
      expect(chartsOf(await read(`${address}&kind=${kind}`))).toEqual(
        ['SHARE', 'PEOPLE', 'INCOME'].map((indicator) => `${kind} ${indicator}`),
      )
    }
  })

  it('is whole in its query, table, embed lines and fields', async () => {
    const page = await read(address)
    const code = codeOf(page)
    expect(JSON.parse(code.get('Variables') ?? '')).toMatchObject({
      indicators: ['SHARE', 'PEOPLE', 'INCOME'],
      areas: ['KGZ', 'TJK'],
    })
    const csv = await (await fetch(code.get('CSV') ?? '')).text()
    for (const indicator of ['SHARE', 'PEOPLE', 'INCOME'])
      expect(csv).toMatch(new RegExp(`^${indicator},`, 'mu'))
    expect(code.get('Embed')?.match(/<oc-chart kind="line"/gu)).toHaveLength(3)
    expect(page.match(/<input\s+name="indicator"\s+value="(?:SHARE|PEOPLE|INCOME)?"/gu)).toHaveLength(4)
    expect(page).toContain('href="/compare?indicator=SHARE,PEOPLE,INCOME&amp;areas=KGZ,TJK&amp;lang=ru"')
  })

  it('is a scatter plot of two only, and says so', async () => {
    expect(chartsOf(await read('/compare?indicator=SHARE,INCOME&areas=KGZ,TJK&kind=scatter'))).toEqual([
      'scatter SHARE,INCOME',
    ])
    const page = await read(`${address}&kind=scatter`)
    expect(chartsOf(page)).toHaveLength(3)
    expect(page).toContain('A scatter plot is of two indicators')
  })

  it('draws what was made of values as lines, and not as bars of other numbers', async () => {
    const page = await read(
      '/compare?indicator=PEOPLE,INCOME&areas=KGZ,TJK&transform=INDEX&base=2010&kind=bar',
    )
    expect(chartsOf(page)).toEqual(['line PEOPLE', 'line INCOME'])
    expect(page).toContain('Bars show values as published')
  })

  it('leaves out what does not bear the transform, says why, and shows the others', async () => {
    const transformed = 'areas=KGZ,TJK&transform=INDEX&base=2010'
    const page = await read(`/compare?indicator=SHARE,PEOPLE,INCOME&${transformed}`)
    expect(page).toMatch(/role="alert">SHARE \(% of GDP\) does not bear INDEX: /u)
    expect(chartsOf(page)).toEqual(['line PEOPLE', 'line INCOME'])
    const code = codeOf(page)
    expect(JSON.parse(code.get('Variables') ?? '')).toMatchObject({ indicators: ['PEOPLE', 'INCOME'] })
    expect((await fetch(code.get('CSV') ?? '')).status).toBe(200)
    // The form still has all that was asked for.
    expect(page.match(/<input\s+name="indicator"\s+value="(?:SHARE|PEOPLE|INCOME)"/gu)).toHaveLength(3)
    const none = await read(`/compare?indicator=SHARE&${transformed}`)
    expect([none.match(/role="alert"/gu), chartsOf(none)]).toEqual([['role="alert"'], []])
  })

  it('says what it does not have, and what it leaves out', async () => {
    expect(await read('/compare?indicator=SHARE,EMPTY&areas=KGZ')).toMatch(/role="alert">EMPTY: /u)
    const many = 'indicator=SHARE,PEOPLE,INCOME,BALANCE,EMPTY,STOCK,A1,B2,C3'
    expect(await read(`/compare?${many}&areas=KGZ`)).toContain('Indicators that are compared at most: 8.')
  })
})

it('a system that knows oEmbed turns the address of a view into its chart', async () => {
  const address = (page: string): string =>
    plain(
      /<link\s+rel="alternate"\s+type="application\/json\+oembed"\s+href="([^"]*)"/u.exec(page)?.[1] ?? '',
    )
  for (const path of ['/indicator/SHARE', '/compare?indicator=SHARE,PEOPLE&areas=KGZ,TJK']) {
    const answer = (await (await fetch(address(await read(path)))).json()) as { type: string; html: string }
    expect(answer.type).toBe('rich')
    expect(answer.html).toMatch(/<iframe src="[^"]*\/embed\/(?:map|line)\?indicator=SHARE/u)
  }
  expect(address(await read('/countries'))).toBe('')
})

it('names countries in the language of the reader, on the first page too', async () => {
  const page = await (await get('/', { 'accept-language': 'ru' })).text()
  expect(page).toContain('>Кыргызстан</a>')
  expect(page).not.toContain('>Kyrgyzstan</a>')
})

it('the lines for a shell and for Python answer as they are', async () => {
  const code = codeOf(await read('/compare?indicator=SHARE&areas=KGZ,TJK&from=2005'))
  const [shell, python] = await Promise.all([
    run('bash', ['-c', code.get('curl') ?? '']),
    run('python3', ['-c', code.get('Python') ?? '']),
  ])
  const asked = JSON.parse(shell.stdout) as { data: { panel: { periods: string[] } } }
  expect(asked.data.panel.periods[0]).toBe('2005')
  expect(python.stdout).toContain('"periods"')
})

it('the state of a view stands in its address, and goes with the reader', async () => {
  const page = await read('/country/KGZ?release=2026.05&lang=ru')
  expect(page).toContain('/projects?lang=ru&amp;release=2026.05')
  expect(page).toContain('lang="en" hreflang="en" href="/country/KGZ?release=2026.05&amp;lang=en"')
  expect((await get('/country/KGZ?release=2026.05')).headers.get('cache-control')).toBe(
    'public, max-age=86400',
  )
})

it('what is typed is text, in addresses too', async () => {
  const page = await read('/search?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E')
  expect(page).not.toContain('<script>alert')
  const odd = await get('/country/%3Cb%3E')
  expect([odd.status, await odd.text()]).toEqual([404, expect.not.stringContaining('<b>')])
})

it.each(['/country/NOWHERE', '/corridor/KGZ', '/indicator/NO.SUCH', '/project/none'])(
  '%s is not there, and says so on a page',
  async (path) => {
    const response = await get(path)
    expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'no-store'])
    expect(await response.text()).toContain('<h1>There is nothing at this address</h1>')
  },
)

it('says what the graph refuses, beside the form', async () => {
  const page = await read('/compare?indicator=SHARE&areas=KGZ&transform=INDEX')
  expect(page).toMatch(/role="alert">[^<]*base/u)
  const release = await get('/country/KGZ?release=1999.01')
  expect(release.status).toBe(400)
})

it('finds two places and an indicator with a place, misspelt too', async () => {
  expect(await read('/search?q=Tajikistan+Russian')).toContain('href="/corridor/TJK-RUS"')
  const page = await read('/search?q=share+Kyrgistan')
  expect(page).toContain('href="/compare?indicator=SHARE&amp;areas=KGZ&amp;from=2000"')
})

it('answers again for what has not changed', async () => {
  const tag = (await get('/countries')).headers.get('etag') ?? ''
  expect((await get('/countries', { 'if-none-match': tag })).status).toBe(304)
})
