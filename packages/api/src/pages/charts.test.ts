import { chartKinds, draw } from '@opencorridor/charts'
import type { Chart } from '@opencorridor/charts'
import { beforeAll, describe, expect, it } from 'vitest'
import { createChartServer } from '../charts/testing/chart-server.ts'
import type { GraphServer } from '../server.ts'

let server: GraphServer

beforeAll(async () => {
  const started = await createChartServer()
  server = started.server
  return started.close
})

const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  server.fetch(`http://localhost/charts/${path}`, { headers })

const questions: Readonly<Record<(typeof chartKinds)[number], string>> = {
  line: 'indicator=SHARE&areas=KGZ,TJK,XKX',
  slope: 'indicator=SHARE&areas=KGZ,TJK,XKX',
  multiples: 'indicator=PEOPLE&areas=KGZ,TJK,XKX',
  bar: 'indicator=INCOME&areas=KGZ,TJK,XKX',
  map: 'indicator=BALANCE',
  figure: 'indicator=PEOPLE&areas=TJK',
  scatter: 'indicator=INCOME,PEOPLE',
  corridors: 'indicator=STOCK&first=3',
  sankey: 'indicator=STOCK',
  timeline: 'areas=TJK',
}

describe.each(chartKinds)('/charts/%s', (kind) => {
  it('is a picture, and as JSON what the picture is drawn from', async () => {
    const svg = await get(`${kind}.svg?${questions[kind]}&width=600`)
    expect(svg.status).toBe(200)
    expect(svg.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    const chart = (await (await get(`${kind}.json?${questions[kind]}`)).json()) as Chart
    expect(draw(chart, { width: 600 }).svg).toBe(await svg.text())
    expect(chart.source).toBe('World Bank, Development <Indicators>')
    expect(chart.release).toBe('2026.05')
  })

  it('is a picture in pixels, twice as many as its width', async () => {
    const png = await get(`${kind}.png?${questions[kind]}&width=400`)
    expect(png.headers.get('content-type')).toBe('image/png')
    const bytes = Buffer.from(await png.arrayBuffer())
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBe(800)
  })
})

it('says what has no value, and Kosovo* with its footnote', async () => {
  const text = await (await get('line.svg?indicator=STOCK&corridors=TJK-RUS,GEO-DEU')).text()
  expect(text).toContain('No data: GEO-DEU')
  const map = await (await get('map.svg?indicator=SHARE')).text()
  expect(map).toContain('* Without prejudice to positions on status.')
})

it('has a strong entity tag, packed and not, by which it is asked for again', async () => {
  const path = `map.svg?${questions.map}`
  const first = await get(path)
  const tag = first.headers.get('etag') ?? ''
  expect(tag).toMatch(/^"[\w-]+"$/u)
  expect(first.headers.get('cache-control')).toBe('public, max-age=300')
  expect((await get(path, { 'if-none-match': tag })).status).toBe(304)
  const packed = await get(path, { 'accept-encoding': 'br' })
  expect(packed.headers.get('content-encoding')).toBe('br')
  expect(packed.headers.get('etag')).not.toBe(tag)
  expect(packed.headers.get('vary')).toContain('Accept-Encoding')
  const pinned = await get(`${path}&release=2026.05`)
  expect(pinned.headers.get('cache-control')).toBe('public, max-age=86400')
})

it.each([
  ['line.svg?areas=KGZ', 'A chart of the kind line takes one indicator: indicator=SP.POP.TOTL; there are 0.'],
  [
    'line.svg?indicator=SHARE',
    'A chart of the kind line needs its places: areas=KGZ,TJK, or region=, or corridors=.',
  ],
  ['line.svg?indicator=SHARE&areas=Atlantis', 'No place answers to "Atlantis".'],
  ['line.svg?indicator=EMPTY&areas=KGZ', 'This release has no such series.'],
  ['line.svg?indicator=SHARE&areas=KGZ&from=soon', '"soon"'],
  ['bar.svg?indicator=SHARE&first=0', 'first is "0"; it has to be a whole number from 1 to 100.'],
  ['map.svg?indicator=SHARE&width=99999', 'width is "99999"; it has to be a whole number from 240 to 2400.'],
  ['map.svg?indicator=SHARE&theme=pink', 'theme is "pink"; it may be light, dark or auto.'],
  ['map.svg?indicator=SHARE&colour=red', 'There is no parameter colour; a chart has indicator, areas,'],
  ['map.svg?indicator=SHARE&width=300&width=400', 'width is given twice; it may be given once.'],
  ['map.svg?indicator=SHARE&period=1950', 'There is no value of SHARE in 1950;'],
  ['map.svg?indicator=SHARE&language=%20x%20y', 'language is "x y"; it has to be a tag such as en or ru.'],
  ['figure.png?indicator=SHARE&areas=KGZ,TJK', 'A figure is of one place: areas=KGZ, or corridors=TJK-RUS.'],
  [
    'sankey.svg?indicator=SHARE',
    'SHARE is about countries; a chart of the kind sankey takes an indicator about corridors.',
  ],
  ['map.svg?indicator=SHARE&release=1999.01', '1999.01'],
  ['timeline.svg?areas=MLT', 'There is no project that this asks for.'],
])('refuses %s in a clear sentence', async (path, sentence) => {
  const response = await get(path)
  expect(response.status).toBe(400)
  expect(response.headers.get('cache-control')).toBe('no-store')
  const { errors } = (await response.json()) as {
    errors: { message: string; extensions: { code: string } }[]
  }
  expect(errors[0]?.message).toContain(sentence)
  expect(errors[0]?.extensions.code).toMatch(/^(BAD_USER_INPUT|RELEASE_NOT_FOUND)$/u)
})
