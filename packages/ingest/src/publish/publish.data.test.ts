import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { sameValue, unpackSeries } from '@opencorridor/schema'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { IngestItem } from '../item.ts'
import { createStarterImporter } from '../importers/starter/starter-importer.ts'
import { createWdiImporter } from '../importers/wdi/wdi-importer.ts'
import { worldBankAreas } from '../importers/wdi/world-bank-areas.ts'
import { stage } from '../stage/stage.ts'
import { empty, indicator } from './publish-fixture.ts'
import { publish } from './publish.ts'

const root = process.env['OPENCORRIDOR_DATA']
if (root === undefined || root === '') {
  throw new Error(
    'OPENCORRIDOR_DATA is not set: name the folder with the publishers’ files (wdi/vintages below it).',
  )
}
const vintages = join(root, 'wdi', 'vintages')
const editions = ['2025-12', '2026-03', '2026-04', '2026-05', '2026-07'] as const
const indicators = [
  ...['BX.TRF.PWKR.CD.DT', 'NY.GDP.MKTP.CD', 'SL.UEM.TOTL.ZS', 'SM.POP.NETM', 'SM.POP.TOTL', 'SP.POP.TOTL'],
]

vi.setConfig({ testTimeout: 60_000 })
const database = await createTestDatabase({ statementTimeout: 0 })
const { prisma } = database
const areas = worldBankAreas()
afterAll(() => database.close())

/** The editions have no descriptors, so what the catalogue does not describe has to be introduced. */
async function* withIndicators(items: AsyncIterable<IngestItem>) {
  for (const id of ['SL.UEM.TOTL.ZS', 'SM.POP.NETM']) yield indicator(id, 'AREA', 'wdi')
  yield* items
}

async function publishEdition(edition: string) {
  const wdi = createWdiImporter({ folder: join(vintages, edition), edition, areas })
  await stage(database, { ...wdi, items: (report) => withIndicators(wdi.items(report)) })
  return publish(database, { name: edition })
}

/** The values of a file by another way than the importer's: unpacked by zcat, cut from the right at the commas. */
function valuesOf(edition: string, indicator: string): Map<string, number> {
  const file = join(vintages, edition, `${indicator.toLowerCase()}.csv.gz`)
  const rows = execFileSync('zcat', [file], { encoding: 'utf8', maxBuffer: 1e9 })
    .trim()
    .split(/\r?\n/)
    .slice(1)
  return new Map(
    rows.flatMap((row) => {
      const [value = '', year = '', code = ''] = row.split(',').reverse()
      const area = areas.resolve(code)
      return area === undefined || value.trim() === '' ? [] : [[`${area} ${year}`, Number(value)] as const]
    }),
  )
}

function differences(old: ReadonlyMap<string, number>, read: ReadonlyMap<string, number>) {
  const both = [...read].filter(([key]) => old.has(key))
  return {
    added: read.size - both.length,
    removed: old.size - both.length,
    revised: both.filter(([key, value]) => Math.abs(value - (old.get(key) ?? NaN)) > 1e-9 * Math.abs(value))
      .length,
  }
}

/** What the revisions of a release say of an indicator, those of whole series included. */
async function revisionsOf(sequence: number, indicatorId: string) {
  const rows = await prisma.revision.findMany({
    where: { releaseSequence: sequence, indicatorId, recordKind: 'series' },
  })
  const count = (change: string) =>
    rows.filter((row) => row.field === 'value' && row.change === change).length
  const whole = { ADDED: 0, REMOVED: 0 }
  for (const { change, recordKey } of rows.filter(({ field }) => field === null)) {
    if (change === 'REVISED') continue
    const bound = change === 'ADDED' ? { validFrom: sequence } : { validTo: sequence }
    const version = await prisma.seriesVersion.findFirstOrThrow({
      where: { indicatorId, seriesKey: recordKey, ...bound },
    })
    whole[change] += version.values.filter((value) => !Number.isNaN(value)).length
  }
  return {
    added: count('ADDED') + whole.ADDED,
    removed: count('REMOVED') + whole.REMOVED,
    revised: count('REVISED'),
  }
}

async function start() {
  await empty(database)
  await stage(database, createStarterImporter())
  await publish(database, { name: 'starter' })
}

describe('five editions of the World Development Indicators', () => {
  beforeAll(async () => {
    await start()
    for (const edition of editions) await publishEdition(edition)
  }, 300_000)

  it.each(indicators)(
    '%s: the revisions of each release are the differences of the files',
    async (indicator) => {
      for (const [at, edition] of editions.entries()) {
        const previous = editions[at - 1]
        if (previous === undefined) continue
        const expected = differences(valuesOf(previous, indicator), valuesOf(edition, indicator))
        expect(await revisionsOf(at + 2, indicator), `${previous} to ${edition}`).toEqual(expected)
      }
    },
  )

  it.each(indicators)('%s: each release still answers with its file', async (indicatorId) => {
    for (const [at, edition] of editions.entries()) {
      const sequence = at + 2
      const versions = await prisma.seriesVersion.findMany({
        where: {
          indicatorId,
          validFrom: { lte: sequence },
          OR: [{ validTo: null }, { validTo: { gt: sequence } }],
        },
      })
      const wdi = versions.filter(({ seriesKey }) => seriesKey.endsWith('@wdi'))
      const stored = wdi.flatMap((row) =>
        unpackSeries({ ...row, values: Float64Array.from(row.values) }).map(
          ({ period, value }) => [`${row.seriesKey.split('.')[0] ?? ''} ${period}`, value] as const,
        ),
      )
      const file = valuesOf(edition, indicatorId)
      expect(stored.length).toBe(file.size)
      expect(stored.filter(([key, value]) => !sameValue(value ?? NaN, file.get(key) ?? NaN))).toEqual([])
    }
  })

  it('revise nothing of GDP from 2025-12 to 2026-05, whatever their digits say', async () => {
    const releases = { gte: 3, lte: 5 }
    const where = { indicatorId: 'NY.GDP.MKTP.CD', releaseSequence: releases, recordKind: 'series' }
    expect(await prisma.revision.count({ where })).toBe(0)
  })
})

describe('remittances from 2026-03 to 2026-05', () => {
  it('lose 105 values and revise 464, beyond the noise of 530 textual changes', async () => {
    await start()
    await publishEdition('2026-03')
    await publishEdition('2026-05')
    expect(await revisionsOf(3, 'BX.TRF.PWKR.CD.DT')).toEqual({ added: 0, removed: 105, revised: 464 })
  }, 300_000)
})
