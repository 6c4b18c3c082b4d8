import { gzipSync } from 'node:zlib'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, it } from 'vitest'
import { createChartServer } from '../charts/testing/chart-server.ts'
import type { GraphServer } from '../server.ts'

let server: GraphServer

beforeAll(async () => {
  const started = await createChartServer({ publicUrl: 'https://data.example.org/' })
  server = started.server
  return started.close
})

const get = async (path: string): Promise<Response> => server.fetch(`http://localhost${path}`)
const pasted = 'https://data.example.org/embed/line?indicator=SHARE&areas=KGZ,TJK'

/** What a consumer does that knows nothing but the specification: find the address in the page, and ask it. */
async function consume(page: string, type: string, more = ''): Promise<Response> {
  const html = await (await get(page.replace('https://data.example.org', ''))).text()
  const link = new RegExp(`<link rel="alternate" type="${type}" href="([^"]*)"`, 'u').exec(html)?.[1] ?? ''
  const address = link.replaceAll('&amp;', '&')
  expect(address).toMatch(/^https:\/\/data\.example\.org\/oembed\?/u)
  return get(address.replace('https://data.example.org', '') + more)
}

describe('oEmbed', () => {
  it('turns a pasted address into a frame with the chart', async () => {
    const response = await consume(pasted, 'application/json\\+oembed')
    expect(response.headers.get('content-type')).toContain('application/json')
    const answer = (await response.json()) as Record<string, string | number>
    expect(answer).toMatchObject({ type: 'rich', version: '1.0', provider_name: 'OpenCorridor', width: 720 })
    const frame = /<iframe src="([^"]*)"/u.exec(String(answer['html']))?.[1]?.replaceAll('&amp;', '&')
    expect(frame).toBe(pasted)
    expect((await get(String(frame).replace('https://data.example.org', ''))).status).toBe(200)
  })

  it('says the same as XML', async () => {
    const response = await consume(pasted, 'text/xml\\+oembed')
    expect(response.headers.get('content-type')).toContain('text/xml')
    const names: string[] = []
    const parser = new SaxesParser()
    parser.on('opentag', ({ name }) => names.push(name))
    parser.write(await response.text()).close()
    expect(names).toEqual(expect.arrayContaining(['oembed', 'type', 'version', 'html', 'width', 'height']))
  })

  it.each([240, 500, 900])('is no larger than is asked for: %s pixels', async (most) => {
    const rich = await consume(pasted, 'application/json\\+oembed', `&maxwidth=${most}&maxheight=300`)
    const answer = (await rich.json()) as { width: number; height: number; thumbnail_width?: number }
    expect(answer.width).toBeLessThanOrEqual(most)
    expect(answer.height).toBeLessThanOrEqual(300)
    expect(answer.thumbnail_width ?? 0).toBeLessThanOrEqual(most)
  })

  it.each([100, 239, 333, 480, 1000])(
    'gives a picture with the size of its file to those who take no HTML: %s pixels',
    async (most) => {
      const asked = `&type=photo&maxwidth=${most}&maxheight=900`
      const response = await consume(pasted, 'application/json\\+oembed', asked)
      const answer = (await response.json()) as Record<string, string | number>
      for (const name of ['', 'thumbnail_']) {
        const address = String(answer[`${name}url`]).replace('https://data.example.org', '')
        const png = Buffer.from(await (await get(address)).arrayBuffer())
        const [width, height] = [answer[`${name}width`], answer[`${name}height`]]
        expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height])
        expect(Number(width)).toBeLessThanOrEqual(most)
        expect(Number(height)).toBeLessThanOrEqual(900)
      }
    },
  )

  it.each([
    ['', 400],
    ['?url=nothing', 400],
    ['?url=https%3A%2F%2Felsewhere.example%2Fembed%2Fline', 404],
    ['?url=https%3A%2F%2Fdata.example.org%2Fgraphql', 404],
    [`?format=yaml&url=${encodeURIComponent(pasted)}`, 501],
    [`?maxwidth=wide&url=${encodeURIComponent(pasted)}`, 400],
  ])('refuses %s with the status of the specification', async (query, status) => {
    const response = await get(`/oembed${query}`)
    expect(response.status).toBe(status)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
})

it('a chart has a page with its picture, table and cards, which any site may frame', async () => {
  const response = await get('/embed/line?indicator=SHARE&areas=KGZ,XKX&release=2026.05')
  const html = await response.text()
  expect(response.headers.get('content-security-policy')).toContain('frame-ancestors *')
  expect(html).toMatch(
    /<oc-chart kind="line" indicator="SHARE" areas="KGZ,XKX" release="2026\.05"><img src="[^"]*line\.svg/u,
  )
  for (const part of ['og:image', 'og:title', 'twitter:card', '<table>', 'Kosovo*'])
    expect(html).toContain(part)
  expect(response.headers.get('set-cookie')).toBeNull()
})

it('a page takes what stands in its address for text', async () => {
  const html = await (await get('/embed/line?indicator=SHARE&areas=KGZ&theme=%22%3E%3Cb%3E')).text()
  expect(html).not.toContain('<b>')
})

it('the script is at most 12 kB packed before its chart loads, and 60 kB with what draws', async () => {
  const loader = await (await get('/embed.js')).text()
  const drawingPath = /embed-drawing\.js\?v=[0-9a-f]{16}/u.exec(loader)?.[0] ?? ''
  const drawing = await get(`/${drawingPath}`)
  expect(drawing.headers.get('cache-control')).toContain('immutable')
  const [first, second] = [gzipSync(loader).length, gzipSync(await drawing.text()).length]
  console.log(`The embeds: ${first} bytes, then ${second} bytes, packed with gzip`)
  expect(first).toBeLessThanOrEqual(12_000)
  expect(first + second).toBeLessThanOrEqual(60_000)
})
