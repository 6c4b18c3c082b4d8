import type { Database } from '@opencorridor/schema'
import { insertRelease, insertSeries } from '@opencorridor/schema/testing/content'
import type { Content, TestSeries } from '@opencorridor/schema/testing/content'

const datasetId = 'wdi'

/** Countries with their names; Malta has no outline of its own on the map. */
export const countries: Readonly<Record<string, string>> = {
  ...{ ALB: 'Albania', DEU: 'Germany', GEO: 'Georgia', KAZ: 'Kazakhstan', KGZ: 'Kyrgyzstan' },
  ...{ MDA: 'Moldova', MLT: 'Malta', RUS: 'Russian Federation', TJK: 'Tajikistan', XKX: 'Kosovo*' },
}

/** Indicators about countries, from tiny shares to incomes of whole states. */
export const indicators = ['SHARE', 'PEOPLE', 'INCOME', 'BALANCE'] as const

/** Always the same numbers, as unlike each other as real ones. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const indicator = (id: string, unit: string, unitKind: string, rest: object = {}) => ({
  ...{
    id,
    name: `${id} of a year (${unit})`,
    topics: [],
    datasetId,
    unit,
    unitKind,
    status: 'ACTIVE' as const,
  },
  ...{ aggregation: 'NONE' as const, subject: 'AREA' as const, frequency: 'A' as const, ...rest },
})

const content: Content = {
  Organisation: [{ id: 'wb', name: 'World Bank', datasetId }],
  Dataset: [
    {
      id: 'wdi',
      name: 'Development <Indicators>',
      publisherId: 'wb',
      licence: 'CC BY 4.0',
      attribution: 'x',
      datasetId,
    },
  ],
  Area: Object.keys(countries).map((id) => ({
    id,
    kind: 'COUNTRY',
    datasetId,
    ...(id === 'XKX' && { footnote: '* Without prejudice to positions on status.' }),
  })),
  AreaName: [
    ...Object.entries(countries).map(([areaId, name]) => ({ areaId, language: 'en', name })),
    { areaId: 'KGZ', language: 'ru', name: 'Кыргызстан' },
  ].map((name) => ({ ...name, form: 'SHORT' as const, since: '', until: '', datasetId })),
  Indicator: [
    indicator('SHARE', '% of GDP', 'PERCENT'),
    indicator('PEOPLE', 'persons', 'PERSONS'),
    indicator('INCOME', 'current US$', 'CURRENCY', { currency: 'USD', prices: 'CURRENT' }),
    indicator('BALANCE', 'persons', 'PERSONS'),
    indicator('EMPTY', 'persons', 'PERSONS'),
    indicator('STOCK', 'persons', 'PERSONS', { subject: 'CORRIDOR' }),
  ],
  Corridor: ['TJK-RUS', 'KGZ-RUS', 'KGZ-KAZ', 'MDA-DEU', 'ALB-DEU', 'GEO-DEU'].map((id) => {
    const [originId = '', destinationId = ''] = id.split('-')
    return { id, originId, destinationId, datasetId }
  }),
  Project: [
    {
      id: 'long',
      title: 'A project & its <end>',
      status: 'CLOSED',
      startsOn: '2010-03',
      endsOn: '2014',
      datasetId,
    },
    {
      id: 'open',
      title: 'An open one',
      status: 'IMPLEMENTATION',
      startsOn: '2012',
      openEnded: true,
      datasetId,
    },
    { id: 'undated', title: 'One without dates', status: 'CLOSED', datasetId },
  ],
  ProjectArea: ['long', 'open', 'undated'].map((projectId, ordinal) => ({
    projectId,
    ordinal,
    areaId: 'TJK',
    role: 'RECIPIENT',
    place: '',
    datasetId,
  })),
}

/** Values of the twenty years from 2000, with gaps, a beginning that comes later, and places without any. */
function series(): TestSeries[] {
  const next = dice(20_260_501)
  const sizes = { SHARE: 40, PEOPLE: 9e6, INCOME: 8e11, BALANCE: 4e5 }
  const ofCountries = indicators.flatMap((indicatorId) =>
    Object.keys(countries).flatMap((subject): TestSeries[] => {
      if (next() < 0.12) return []
      const size = sizes[indicatorId] * (0.02 + next())
      const cells = Array.from({ length: 20 }, () => {
        const [value, chance] = [next(), next()]
        if (chance < 0.1) return 'O'
        if (chance < 0.16) return null
        return (indicatorId === 'BALANCE' ? value - 0.5 : value) * size
      })
      return [{ ...{ indicatorId, datasetId, subject, from: String(2000 + Math.floor(next() * 4)) }, cells }]
    }),
  )
  const ofCorridors = ['TJK-RUS', 'KGZ-RUS', 'KGZ-KAZ', 'MDA-DEU', 'ALB-DEU'].map((subject) => ({
    ...{ indicatorId: 'STOCK', datasetId, subject, from: '2010' },
    cells: [next() * 1e6, next() * 1e6],
  }))
  return [...ofCountries, ...ofCorridors]
}

/** A release with everything that charts tell apart. */
export async function insertCharts(database: Database): Promise<void> {
  await insertRelease(database, 1, '2026.05', content)
  await insertSeries(database, 1, series())
}
