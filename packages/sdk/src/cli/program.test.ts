import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Corridor, PanelColumns, Projects, Ranking, Release, Search } from '../../generated/operations.ts'
import { mock } from '../testing/mock.ts'
import { recorded, recordedData } from '../testing/recorded.ts'
import { closedPort } from '../../../../tools/testing/closed-port.ts'
import { startRecordedServer } from './testing/recorded-server.ts'
import type { RecordedServer } from './testing/recorded-server.ts'
import { type } from './testing/test-terminal.ts'

const question = {
  indicators: ['SP.POP.TOTL', 'BX.TRF.PWKR.CD.DT', 'NO.SUCH'],
  areas: ['UKR', 'XKX', 'Tajikistan', 'Atlantis'],
}
const ranked = { indicator: 'SP.POP.TOTL', region: 'SEEECA', first: 3 }

/** A line of four years: the starter data have one value of most series. */
function lineOfYears() {
  const { panel } = recordedData(PanelColumns, question)
  const series = panel.series.filter(({ subject }) => subject.code === 'TJK').slice(0, 1)
  const periods = ['2012', '2013', '2014', '2015']
  return {
    panel: { ...panel, series, periods, values: [[1000, 2500, null, 4000]], statuses: ['AAOA'], filled: [] },
  }
}

let server: RecordedServer
const folder = mkdtempSync(join(tmpdir(), 'opencorridor-cli-'))
beforeAll(async () => {
  const files = { '/releases/2026.05/observations.parquet': 'bytes of Parquet' }
  server = await startRecordedServer(
    [
      mock(PanelColumns, lineOfYears(), { variables: { indicators: ['OC.TEST'] } }),
      recorded(PanelColumns, question),
      recorded(Ranking, ranked),
      recorded(Corridor, { code: 'TJK-RUS' }),
      mock(Corridor, { corridor: null }),
      recorded(Projects, { filter: { areas: ['TJK'] } }),
      recorded(Search, { text: 'remittances' }),
      recorded(Release, {}),
    ],
    files,
  )
  return async () => {
    await server[Symbol.asyncDispose]()
  }
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const typed = (...args: string[]) =>
  type(args, { env: { OPENCORRIDOR_ENDPOINT: server.endpoint }, cwd: folder })
const panelOptions = [
  '-i',
  'SP.POP.TOTL,BX.TRF.PWKR.CD.DT',
  '-i',
  'NO.SUCH',
  '-a',
  'UKR,XKX,Tajikistan,Atlantis',
]
const rows = () => {
  const { panel } = recordedData(PanelColumns, question)
  return panel.statuses.join('').replaceAll(' ', '').length
}

describe('panel', () => {
  it('prints a table for each indicator, with notes, sources and release; what is missing goes to standard error', async () => {
    const { code, out, err } = await typed('panel', ...panelOptions)
    expect(code).toBe(0)
    expect(out).toContain('Personal remittances, received (current US$) [BX.TRF.PWKR.CD.DT]\n')
    expect(out).toMatch(/^UKR +Ukraine +9,000,000,000/mu)
    expect(out).toMatch(/^\* This designation is without prejudice/mu)
    expect(out).toMatch(/^Source: International Organization for Migration.*© IOM/mu)
    expect(out).toMatch(/^Release: 2026\.05$/mu)
    expect(err).toMatch(/^NO\.SUCH: .+$/mu)
    expect(err).toMatch(/^Atlantis: .+$/mu)
  })

  it.each(['csv', 'ndjson'])('writes %s with a line for each observation', async (format) => {
    const { out } = await typed('panel', ...panelOptions, '--format', format)
    expect(out.trimEnd().split('\n')).toHaveLength(rows() + (format === 'csv' ? 1 : 0))
  })

  it('writes Parquet that another reader reads, with the release in its footer', async () => {
    const { bytes } = await typed('panel', ...panelOptions, '--format', 'parquet')
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
    const read = await parquetReadObjects({ file: file as ArrayBuffer })
    expect(read).toHaveLength(rows())
    expect(
      read.find((row) => row['subject'] === 'UKR' && row['indicator'] === 'BX.TRF.PWKR.CD.DT'),
    ).toMatchObject({
      value: 9_000_000_000,
      absence: null,
      filled: false,
    })
    expect(bytes.toString('latin1')).toContain('2026.05')
  })

  it('takes the format from the name of the file, which is there only when it is whole', async () => {
    const { err } = await typed('panel', ...panelOptions, '--output', 'panel.csv')
    expect(err).toContain(`${rows()} rows, `)
    expect(readFileSync(join(folder, 'panel.csv'), 'utf8')).toMatch(/^indicator,indicatorName,subject,/u)
    expect(readdirSync(folder)).not.toContain('panel.csv.part')
  })

  it('says why a file cannot be written', async () => {
    const { code, err } = await typed('panel', ...panelOptions, '--output', 'none/panel.csv')
    expect(code).toBe(1)
    expect(err).toContain('none/panel.csv could not be written: ENOENT')
  })

  it('does not pour Parquet into a terminal', async () => {
    const args = ['panel', ...panelOptions, '--format', 'parquet', '--endpoint', server.endpoint]
    expect(await type(args, { isInteractive: true })).toMatchObject({ code: 2, out: '' })
  })

  it('draws a chart of each series', async () => {
    const { out } = await type(
      ['panel', '-i', 'OC.TEST', '-a', 'TJK', '--chart', '--endpoint', server.endpoint],
      { isInteractive: true, width: 80 },
    )
    expect(out).toMatch(/^Tajikistan \(persons\)$/mu)
    expect(out.match(/●/gu)).toHaveLength(3)
  })

  it('cuts a table to the width of a terminal', async () => {
    const args = ['panel', ...panelOptions, '--endpoint', server.endpoint]
    const { out } = await type(args, { isInteractive: true, width: 60 })
    const table = out.split('\n').filter((line) => line.startsWith('UKR'))
    expect(table.length).toBeGreaterThan(0)
    expect(Math.max(...table.map(({ length }) => length))).toBeLessThanOrEqual(60)
  })
})

describe('rank', () => {
  it('prints ranks with bars', async () => {
    const { code, out } = await typed('rank', '-i', 'SP.POP.TOTL', '--region', 'SEEECA', '-n', '3', '--chart')
    expect(code).toBe(0)
    expect(out).toMatch(/^ +1 +\w{3} .*█{30}$/mu)
    expect(out).toMatch(/^\d+ have a rank, \d+ have no value\.$/mu)
  })

  it('wants one indicator', async () => {
    expect(await typed('rank', '-i', 'A,B')).toMatchObject({ code: 2, out: '' })
  })
})

it('corridor prints what is said, ranges as ranges', async () => {
  const { code, out } = await typed('corridor', 'TJK-RUS')
  expect(code).toBe(0)
  expect(out).toMatch(/^Tajikistan – Russian Federation \(TJK-RUS\)/u)
  expect(out).toMatch(/^remittance transfer cost +1\.9 percent of amount sent/mu)
  expect(out).toMatch(/^\[iom-seeeca-showcase-2015\] International Organization/mu)
})

it('corridor says what one is', async () => {
  const { code, err } = await typed('corridor', 'TJK')
  expect({ code, err }).toEqual({
    code: 1,
    err: 'TJK is no corridor: it has to be two country codes, migrant origin first, as in TJK-RUS.\n',
  })
})

it('projects prints those of a country', async () => {
  const { out } = await typed('projects', '-a', 'TJK')
  expect(out).toContain('Central Asia Regional Migration Programme (CARMP)')
  expect(out).toMatch(/^6 of 6 projects$/mu)
})

it('search prints what it found', async () => {
  const { out } = await typed('search', 'remittances', '--format', 'json')
  expect(JSON.parse(out)).toEqual(recordedData(Search, { text: 'remittances' }).search)
})

describe('download', () => {
  it('writes the file of the newest release', async () => {
    const { code, err } = await typed('download', '--output', 'all.parquet')
    expect({ code, err }).toEqual({ code: 0, err: 'Release 2026.05, written to all.parquet.\n' })
    expect(readFileSync(join(folder, 'all.parquet'), 'utf8')).toBe('bytes of Parquet')
  })

  it('says when the release has no such file', async () => {
    const { code, err } = await typed('download', '--format', 'csv')
    expect(code).toBe(1)
    expect(err).toContain('/releases/2026.05/observations.csv.gz answered 404')
    expect(readdirSync(folder).filter((name) => name.startsWith('observations'))).toEqual([])
  })
})

describe('query', () => {
  it('asks a question of the user’s own', async () => {
    writeFileSync(
      join(folder, 'own.graphql'),
      'query Search($text: String!) { search(text: $text) { title } }',
    )
    const { code, out } = await typed('query', 'own.graphql', '-v', 'text=remittances')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toHaveProperty('search')
    expect(server.asked.at(-1)).toEqual({ operation: 'Search', variables: { text: 'remittances' } })
  })

  it.each([
    ['query A { a } query B { b }', 'has several operations: name one with --operation, A, B.'],
    ['{ a }', 'has no name: begin it with query MyQuestion.'],
    ['query {', 'bad.graphql:1:8 Syntax Error'],
    ['fragment F on Country { code }', 'holds no operation.'],
  ])('refuses %j', async (document, message) => {
    writeFileSync(join(folder, 'bad.graphql'), document)
    const { code, err } = await typed('query', 'bad.graphql')
    expect(code).toBe(1)
    expect(err).toContain(message)
  })

  it('refuses a release that the document cannot take', async () => {
    const { code, err } = await typed('query', 'own.graphql', '--release', '2026.05')
    expect(code).toBe(2)
    expect(err).toContain('--release fills the variable $release')
  })
})

describe('wrong usage', () => {
  it.each([
    [['nothing'], 'There is no command "nothing"'],
    [['panel'], 'Name an indicator'],
    [['panel', '--indicators', 'A'], "Unknown option '--indicators'"],
    [['panel', '-i', 'A', '--last', 'x'], '--last has to be a whole number from 1, not "x".'],
    [
      ['panel', '-i', 'A', '-f', 'xls'],
      '--format has to be one of table, csv, json, ndjson, parquet, not "xls".',
    ],
    [['corridor'], 'Usage: opencorridor-sdk corridor CODE'],
    [['query', 'x.graphql', '--variables', '[]'], '--variables has to be a JSON object'],
  ])('%j ends with 2 and says what is wrong', async (args, message) => {
    const { code, out, err } = await typed(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })

  it('help is no error, and lists every command', async () => {
    const { code, out } = await typed('--help')
    expect(code).toBe(0)
    for (const name of [
      'panel',
      'rank',
      'corridor',
      'projects',
      'search',
      'cite',
      'download',
      'query',
      'doctor',
    ]) {
      expect(out).toMatch(new RegExp(`^  ${name} `, 'mu'))
      expect((await typed(name, '--help')).out).toContain(`Usage: opencorridor-sdk ${name}`)
    }
  })
})

it('a service that is not there is said in one line', async () => {
  const nowhere = `http://127.0.0.1:${await closedPort()}/graphql`
  const { code, err } = await type(['search', 'x', '--endpoint', nowhere, '--timeout', '1'])
  expect(code).toBe(1)
  expect(err.trimEnd().split('\n')).toHaveLength(1)
})
