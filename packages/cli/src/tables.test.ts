import ExcelJS from 'exceljs'
import { parquetReadObjects } from 'hyparquet'
import JSONstat from 'jsonstat-toolkit'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestService } from './testing/starter-service.ts'
import type { TestService } from './testing/starter-service.ts'

let service: TestService
beforeAll(async () => {
  service = await createTestService()
})
afterAll(() => service.close())

interface Row {
  period: string
  value: number | null
  status: string
  series: {
    unit: string
    indicator: { code: string }
    subject: { code: string; name: string }
    dataset: { code: string }
  }
}

/** Rows of a panel as the graph gives them, as columns of a table say them. */
async function asked(args: string, language = 'en') {
  const { data, errors } = await service.ask<{ panel: { observations: { nodes: Row[] } } }>(`{
    panel(${args}) { observations(first: 5000) { nodes { period value status series {
      unit indicator { code } dataset { code }
      subject { ... on Country { code name(language: "${language}") } ... on Region { code name(language: "${language}") } }
    } } } }
  }`)
  expect(errors).toBeUndefined()
  return data.panel.observations.nodes.map(({ period, value, status, series }) => ({
    ...{ indicator: series.indicator.code, area: series.subject.code, area_name: series.subject.name },
    ...{ period, value, status, unit: series.unit, dataset: series.dataset.code },
  }))
}

const question = 'indicators=OC.MIG.NETR&from=2010'
const inGraph = 'indicators: ["OC.MIG.NETR"], from: "2010"'

type Cells = Record<string, unknown>

/** A cell as it stands in a file without types. */
const textOf = (cell: unknown): string =>
  typeof cell === 'string' ? cell : cell == null ? '' : JSON.stringify(cell)

/** Those columns that the graph was asked for; texts as they are in files without types. */
const chosen = (rows: readonly Cells[], names: readonly string[], asText = false) =>
  rows.map((row) =>
    Object.fromEntries(names.map((name) => [name, asText ? textOf(row[name]) : (row[name] ?? null)])),
  )

/** The rows of a sheet; its cells from the first one on. */
function cellsOf(sheet: ExcelJS.Worksheet | undefined): unknown[][] {
  const rows: unknown[][] = []
  sheet?.eachRow(({ values }) => rows.push((values as unknown[]).slice(1)))
  return rows
}

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await service.get(path, headers)
  expect([path, response.status]).toEqual([path, 200])
  return response
}

describe('a table equals the answer of the graph', () => {
  it('as CSV, with citation, licence and release before the header', async () => {
    const rows = await asked(inGraph)
    expect(rows.length).toBeGreaterThan(3)
    const text = await (await get(`/v1/panel.csv?${question}`)).text()
    const { data } = Papa.parse<Cells>(text, { comments: '#', header: true, skipEmptyLines: true })
    const names = Object.keys(rows[0] ?? {})
    expect(chosen(data, names)).toEqual(chosen(rows, names, true))
    for (const word of ['# Citation: ', '# Permalink: ', '# Release: 2026.05', '# Licence: ']) {
      expect(text).toContain(word)
    }
  })

  it('as JSON, NDJSON, Parquet and JSON-stat', async () => {
    const rows = await asked(inGraph)
    const names = Object.keys(rows[0] ?? {})
    const json = (await (await get(`/v1/panel.json?${question}`)).json()) as { data: Cells[] }
    expect(chosen(json.data, names)).toEqual(rows)
    const lines = (await (await get(`/v1/panel.ndjson?${question}`)).text()).trimEnd().split('\n')
    expect(
      chosen(
        lines.map((line) => JSON.parse(line) as Cells),
        names,
      ),
    ).toEqual(rows)
    const bytes = await (await get(`/v1/panel.parquet?${question}`)).arrayBuffer()
    const file = new Uint8Array(bytes).buffer
    expect(chosen((await parquetReadObjects({ file })) as Cells[], names)).toEqual(rows)
    const cube = JSONstat(await (await get(`/v1/panel.jsonstat.json?${question}`)).json())
    for (const { indicator, area, period, value, status } of rows) {
      expect(cube.Data({ indicator, area, period, frequency: 'A' })).toMatchObject({ value, status })
    }
  })

  it('as XLSX, every cell with its type', async () => {
    const rows = await asked(inGraph)
    const names = Object.keys(rows[0] ?? {})
    const bytes = await (await get(`/v1/panel.xlsx?${question}`)).arrayBuffer()
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(new Uint8Array(bytes).buffer)
    const [header = [], ...lines] = cellsOf(workbook.getWorksheet('data'))
    const data = lines.map((line) =>
      Object.fromEntries(header.map((name, at) => [String(name), line[at] ?? null])),
    )
    expect(data.map((row) => typeof row['value'])).toContain('number')
    expect(chosen(data, names)).toEqual(rows)
    const about = new Map(cellsOf(workbook.getWorksheet('about')).map(([name, text]) => [name, text]))
    for (const name of ['Citation', 'Permalink', 'Release', 'Licence']) expect(about.has(name)).toBe(true)
  })

  it('as SDMX-CSV 2, under the names of its concepts', async () => {
    const rows = await asked(inGraph)
    const text = await (await get(`/v1/panel.sdmx.csv?${question}`)).text()
    const { data, errors } = Papa.parse<Cells>(text, { header: true, skipEmptyLines: true })
    expect(errors).toEqual([])
    const concepts = {
      ...{ indicator: 'INDICATOR', area: 'REF_AREA', period: 'TIME_PERIOD', value: 'OBS_VALUE' },
      ...{ status: 'OBS_STATUS', unit: 'UNIT_MEASURE', dataset: 'DATASET' },
    }
    const inFile = data.map((row) =>
      Object.fromEntries(Object.entries(concepts).map(([name, concept]) => [name, row[concept]])),
    )
    expect(inFile).toEqual(chosen(rows, Object.keys(concepts), true))
    expect(new Set(data.map(({ STRUCTURE, ACTION, FREQ }) => [STRUCTURE, ACTION, FREQ].join(' ')))).toEqual(
      new Set(['dataflow I A']),
    )
  })

  it('with names in another language', async () => {
    const rows = await asked(inGraph, 'ru')
    const { data } = (await (await get(`/v1/panel.json?${question}&language=ru`)).json()) as { data: Cells[] }
    expect(chosen(data, ['area_name'])).toEqual(chosen(rows, ['area_name']))
    expect(data[0]?.['area_name']).toMatch(/[а-я]/i)
  })

  it('of projects and corridors, all of them', async () => {
    const { data } = await service.ask<{
      projects: { totalCount: number }
      corridors: { totalCount: number }
      one: { nodes: { code: string; title: string }[] }
    }>(`{ projects(first: 1) { totalCount } corridors(first: 1) { totalCount }
      one: projects(filter: { areas: ["TJK"] }, first: 100) { nodes { code title } } }`)
    const of = async (path: string) =>
      ((await (await get(path)).json()) as { data: Cells[]; rowCount: number }).data
    expect(await of('/v1/projects.json')).toHaveLength(data.projects.totalCount)
    expect(await of('/v1/corridors.json')).toHaveLength(data.corridors.totalCount)
    expect(chosen(await of('/v1/projects.json?areas=TJK'), ['project', 'title'])).toEqual(
      data.one.nodes.map(({ code, title }) => ({ project: code, title })),
    )
  })
})

describe('the address', () => {
  it.each([
    ['text/csv', 'text/csv'],
    ['application/vnd.apache.parquet', 'application/vnd.apache.parquet'],
    ['application/x-ndjson;q=0.5, application/json', 'application/json'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'text/csv'],
  ])('without a suffix answers Accept: %s with %s', async (accept, type) => {
    const response = await get(`/v1/panel?${question}`, { accept })
    expect(response.headers.get('content-type')).toContain(type)
    expect(response.headers.get('vary')).toContain('Accept')
  })

  it('may be asked again by its entity tag, and is kept for ever where it pins a release', async () => {
    const open = await get(`/v1/panel.csv?${question}`)
    const pinned = await get(`/v1/panel.csv?${question}&release=2026.05`)
    expect(open.headers.get('cache-control')).not.toContain('immutable')
    expect(pinned.headers.get('cache-control')).toContain('immutable')
    const etag = pinned.headers.get('etag') ?? ''
    expect(open.headers.get('etag')).toBe(etag)
    const again = await service.get(`/v1/panel.csv?${question}`, { 'if-none-match': etag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const other = await get(`/v1/panel.csv?${question}&comments=false`)
    expect(other.headers.get('etag')).not.toBe(etag)
  })

  it('has a description in CSV on the Web', async () => {
    const link = (await get(`/v1/panel.csv?${question}`)).headers.get('link') ?? ''
    const [, url = ''] = /<([^>]+)>; rel="describedby"/.exec(link) ?? []
    const described = (await (await get(new URL(url).pathname + new URL(url).search)).json()) as Cells
    expect(described).toMatchObject({
      '@context': expect.any(Array) as unknown,
      dialect: { commentPrefix: '#' },
    })
  })

  it.each([
    ['/v1/panel.csv', 400, 'BAD_USER_INPUT', 'indicators is missing'],
    ['/v1/panel.csv?indicators=OC.POP&area=TJK', 400, 'BAD_USER_INPUT', 'There is no parameter "area"'],
    ['/v1/panel.csv?indicators=OC.POP&from=soon', 400, 'BAD_USER_INPUT', 'from'],
    ['/v1/panel.csv?indicators=NOPE', 400, 'BAD_USER_INPUT', '"NOPE": No indicator has this id or code'],
    ['/v1/panel.csv?indicators=OC.POP&release=1999.01', 404, 'RELEASE_NOT_FOUND', '1999.01'],
    ['/v1/panel?indicators=OC.POP&format=doc', 400, 'BAD_USER_INPUT', 'there are csv, json'],
    ['/v1/projects.sdmx.csv', 400, 'BAD_USER_INPUT', 'sdmx is for values'],
    ['/v1/panel.csv?indicators=OC.POP&lastN=x', 400, 'BAD_USER_INPUT', 'lastN'],
    ['/v1/panel.csv?indicators=OC.POP&latest=true&latest=false', 400, 'BAD_USER_INPUT', '2 times'],
  ])('%s is %i %s', async (path, status, code, words) => {
    const response = await service.get(path)
    const { errors } = (await response.json()) as {
      errors: { message: string; extensions: { code: string; requestId: string } }[]
    }
    expect([response.status, errors[0]?.extensions.code]).toEqual([status, code])
    expect(errors[0]?.message).toContain(words)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('answers HEAD with the headers alone', async () => {
    const response = await service.get(`/v1/panel.csv?${question}`, {}, 'HEAD')
    expect(response.headers.get('content-type')).toContain('text/csv')
    expect(await response.text()).toBe('')
  })
})
