import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRpwImporter, createSdgImporter, openSource, publish, stage } from '@opencorridor/ingest'
import { createTestService } from './testing/starter-service.ts'
import type { TestService } from './testing/starter-service.ts'

const folder = process.env['OPENCORRIDOR_DATA']
if (folder === undefined) {
  throw new Error(
    'OPENCORRIDOR_DATA is not set: it names the folder that has sdg and rpw with the publishers’ files.',
  )
}

let service: TestService
beforeAll(async () => {
  service = await createTestService()
  const sdg = await openSource(join(folder, 'sdg'))
  const rpw = await openSource(join(folder, 'rpw/rpw_corridors_databank_2020-12-07.csv'))
  await stage(service.database, createSdgImporter({ source: sdg }))
  await stage(service.database, createRpwImporter({ source: rpw }))
  await publish(service.database, { name: 'claims' })
  await Promise.all([sdg.close(), rpw.close()])
  await service.refresh()
})
afterAll(() => service.close())

interface Claims {
  claims: {
    observations: {
      period: string
      value: number | null
      attributes: { name: string; value: string }[]
      series: { dataset: { code: string } }
    }[]
    statements: { value: number; periodText: string | null; sources: { locator: string }[] }[]
  }
}

async function claims(args: string): Promise<Claims['claims']> {
  const { data, errors } = await service.ask<Claims>(`{
    claims(${args}) {
      observations { period value attributes { name value } series { dataset { code } } }
      statements { value periodText sources { locator } }
    }
  }`)
  expect(errors).toBeUndefined()
  return data.claims
}

describe('remittances of Tajikistan as a share of GDP in 2013', () => {
  it('are 43.8 in the SDG series beside 48.8 as published in April 2015', async () => {
    const { observations, statements } = await claims(
      'indicator: "BX.TRF.PWKR.DT.GD.ZS", area: "TJK", from: "2013", to: "2013"',
    )
    expect(
      observations.map(({ period, value, series }) => [period, value?.toFixed(1), series.dataset.code]),
    ).toEqual([['2013', '43.8', 'un-sdg']])
    expect(observations[0]?.attributes).toEqual([{ name: 'NATURE', value: 'CA' }])
    expect(statements.map(({ value, periodText }) => [value, periodText])).toContainEqual([
      48.8,
      expect.stringContaining('April 2015'),
    ])
  })

  it('are asked for under the code of the SDG database too, and stand in a stated order of sources', async () => {
    const { data } = await service.ask<{
      indicator: { code: string; preferences: { rank: number; reason: string; dataset: { code: string } }[] }
    }>('{ indicator(code: "BX_TRF_PWKR") { code preferences { rank reason dataset { code } } } }')
    expect(data.indicator.code).toBe('BX.TRF.PWKR.DT.GD.ZS')
    expect(data.indicator.preferences.map(({ rank, dataset }) => [rank, dataset.code])).toEqual([
      [30, 'un-sdg'],
      [90, 'iom-vienna-2023'],
    ])
    expect(data.indicator.preferences.every(({ reason }) => reason.endsWith('.'))).toBe(true)
    const { observations } = await claims('indicator: "BX.TRF.PWKR.DT.GD.ZS", area: "TJK", from: "2018"')
    expect(observations.map(({ period, series }) => `${series.dataset.code} ${period}`)).toEqual([
      'un-sdg 2018',
      'iom-vienna-2023 2022',
    ])
  })
})

describe('the cost of sending money from Russia to Tajikistan', () => {
  it('is by quarter on the corridor of the people, beside the text that names no quarter', async () => {
    const { observations, statements } = await claims(
      'indicator: "OC.REM.COST", corridor: "TJK-RUS", from: "2014-Q1", to: "2015-Q2"',
    )
    const costs = observations.map(({ period, value }) => [period, value === null ? null : value.toFixed(2)])
    expect(costs).toContainEqual(['2014-Q1', '1.92'])
    expect(costs).toContainEqual(['2015-Q2', '1.97'])
    expect(new Set(observations.map(({ series }) => series.dataset.code))).toEqual(new Set(['rpw-databank']))
    expect(statements.map(({ value }) => value)).toEqual([1.9])
  })

  it('answers a plain question of a corridor, for 200 dollars', async () => {
    const { data } = await service.ask<{
      corridor: { transferCost: { latest: { period: string; value: number }; aboveLimit: boolean } }
    }>('{ corridor(code: "TJK-RUS") { transferCost(to: "2015-Q2") { latest { period value } aboveLimit } } }')
    expect(data.corridor.transferCost).toMatchObject({ latest: { period: '2015-Q2' }, aboveLimit: false })
  })

  it('is cheaper from Russia to Azerbaijan, Georgia and Armenia in 2014: the text’s "lowest" is a claim', async () => {
    const { data } = await service.ask<{
      corridors: { nodes: { code: string }[] }
    }>(`{
      corridors(
        destination: "RUS", first: 100,
        where: [{ indicator: "OC.REM.COST", dimensions: [{ dimension: "AMOUNT", code: "200" }], period: "2014-Q1", below: 1.9 }]
      ) { nodes { code } }
    }`)
    expect(data.corridors.nodes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['ARM-RUS', 'AZE-RUS', 'GEO-RUS']),
    )
  })
})
