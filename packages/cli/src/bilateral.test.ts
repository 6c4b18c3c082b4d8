import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { call } from './testing/call.ts'
import { createTestService } from './testing/starter-service.ts'
import type { TestService } from './testing/starter-service.ts'

/** Matrices in which one corridor has these figures, in millions: MEX-USA and USA-MEX. */
const matrix = (sent: string, back: string) =>
  [',Mexico,United States', `Mexico,0,${back}`, `United States,"${sent}",0`, ''].join('\n')

let service: TestService
let folder: string
const file = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

beforeAll(async () => {
  service = await createTestService()
  vi.stubEnv('DATABASE_URL', service.database.url)
  folder = mkdtempSync(join(tmpdir(), 'opencorridor-bilateral-'))
})
afterAll(async () => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
  await service.close()
})

interface Observed {
  period: string
  value: number | null
  series: { dataset: { code: string }; edition: { label: string } }
}

async function values(indicator: string, corridor: string, release = '') {
  const { data } = await service.ask<{ series: { nodes: { observations: { nodes: Observed[] } }[] } }>(
    `{ series(indicators: ["${indicator}"], corridors: ["${corridor}"] ${release}) {
      nodes { observations { nodes { period value series { dataset { code } edition { label } } } } }
    } }`,
  )
  return data.series.nodes.map(({ observations }) => observations.nodes)
}

describe('matrices of several years', () => {
  it('are read one by one, each covering its year alone', async () => {
    const first = await call('ingest', 'knomad', file('remittance_2017.csv', matrix('30,019.5', '1774')))
    expect({ code: first.code, err: first.err }).toEqual({ code: 0, err: '' })
    expect(first.out).toMatch(/^knomad: read in /)
    expect(first.out).toMatch(/values +2$/m)
    expect((await call('publish', '--as', 'one')).code).toBe(0)
    const second = await call(
      'ingest',
      'knomad',
      file('matrix.csv', matrix('34704', 'N/A')),
      '--year',
      '2018',
    )
    expect({ code: second.code, err: second.err.includes('by remittance or migration') }).toEqual({
      code: 1,
      err: false,
    })
    expect(second.err).toContain('nothing says whether the matrix is of remittances or of migrants')
    const third = await call(
      'ingest',
      'knomad',
      file('remittance.csv', matrix('34704', 'N/A')),
      '--year',
      '2018',
    )
    expect({ code: third.code, err: third.err }).toEqual({ code: 0, err: '' })
    expect((await call('publish', '--as', 'two')).code).toBe(0)
    await service.refresh()

    const [sent, ...others] = await values('OC.REM.BILATERAL', 'MEX-USA')
    expect(others).toEqual([])
    expect(sent?.map(({ period, value }) => [period, value])).toEqual([
      ['2017', 30_019_500_000],
      ['2018', 34_704_000_000],
    ])
    const [back] = await values('OC.REM.BILATERAL', 'USA-MEX')
    expect(back?.map(({ period, value }) => [period, value])).toEqual([
      ['2017', 1_774_000_000],
      ['2018', null],
    ])
    const [before] = await values('OC.REM.BILATERAL', 'MEX-USA', 'release: "one"')
    expect(before?.map(({ period }) => period)).toEqual(['2017'])
  })

  it('bear no growth: from one year to the next it is the model that changes', async () => {
    const { errors } = await service.ask(
      `{ panel(indicators: ["OC.REM.BILATERAL"], corridors: ["MEX-USA"], from: "2017", to: "2018", transform: { method: GROWTH }) {
        observations { nodes { value } }
      } }`,
    )
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(
          /^OC\.REM\.BILATERAL of knomad-remittances does not bear GROWTH: its editions are models made anew each time/,
        ) as string,
        extensions: { code: 'NOT_AGGREGABLE' },
      },
    ])
  })
})

it('has two claims on migrants side by side, the counts before the model', async () => {
  const stock = [',Mexico,United States', 'Mexico,0,11573680', 'United States,739168,0', ''].join('\n')
  const long = [
    'destination,origin,year,migrant_stock',
    'usa,mex,2015,12050031',
    'usa,mex,2017,11000000',
    '',
  ].join('\n')
  for (const argv of [
    ['knomad', file('migration_2017.csv', stock)],
    ['undesa', file('migrant_stock.csv', long), '--edition', '2019'],
  ]) {
    const { code, err } = await call('ingest', ...argv)
    expect({ code, err }).toEqual({ code: 0, err: '' })
  }
  expect((await call('publish', '--as', 'stocks')).code).toBe(0)
  await service.refresh()
  const { data } = await service.ask<{
    claims: { observations: Observed[] }
    panel: { observations: { nodes: Observed[] } }
  }>(
    `{
      claims(indicator: "OC.MIG.STOCK.BILATERAL", corridor: "MEX-USA", from: "2017", to: "2017") {
        observations { period value series { dataset { code } edition { label } } }
      }
      panel(indicators: ["OC.MIG.STOCK.BILATERAL"], corridors: ["MEX-USA"]) {
        observations { nodes { period value series { dataset { code } edition { label } } } }
      }
    }`,
  )
  const plain = ({ period, value, series }: Observed) => [
    period,
    value,
    series.dataset.code,
    series.edition.label,
  ]
  expect(data.claims.observations.map(plain)).toEqual([
    ['2017', 11_000_000, 'undesa-stock', '2019'],
    ['2017', 11_573_680, 'knomad-stock', '2017'],
  ])
  expect(data.panel.observations.nodes.map(plain)).toEqual([
    ['2015', 12_050_031, 'undesa-stock', '2019'],
    ['2017', 11_000_000, 'undesa-stock', '2019'],
  ])
})
