import type { Database } from '@opencorridor/schema'
import { code, inline, link, table } from './markdown.ts'

const inForce = { validTo: null }

/** Every data set, indicator and dimension of the newest release. */
export async function indicatorsPage({ prisma, pool }: Database): Promise<string> {
  const [datasets, organisations, editions, indicators, codes, preferences, dimensions] = await Promise.all([
    prisma.dataset.findMany({ where: inForce, orderBy: { id: 'asc' } }),
    prisma.organisation.findMany({ where: inForce }),
    prisma.edition.findMany({ where: inForce, orderBy: { id: 'asc' } }),
    prisma.indicator.findMany({ where: inForce, orderBy: { id: 'asc' } }),
    prisma.indicatorCode.findMany({ where: inForce, orderBy: [{ scheme: 'asc' }, { code: 'asc' }] }),
    prisma.datasetPreference.findMany({ where: inForce, orderBy: [{ rank: 'asc' }, { datasetId: 'asc' }] }),
    prisma.dimensionCode.findMany({ where: inForce, orderBy: [{ dimension: 'asc' }, { code: 'asc' }] }),
  ])
  const { rows: held } = await pool.query<{ indicator: string; dataset: string; series: number }>(
    `SELECT s."indicatorId" AS indicator, s."datasetId" AS dataset, count(*)::int AS series
     FROM "Series" AS s JOIN "SeriesVersion" AS v USING ("indicatorId", "seriesKey")
     WHERE v."validTo" IS NULL GROUP BY 1, 2 ORDER BY 1, 2`,
  )
  const nameOf = new Map(organisations.map(({ id, name }) => [id, name]))

  const datasetRows = datasets.map((one) => [
    code(one.id),
    link(one.name, one.url),
    inline(nameOf.get(one.publisherId) ?? one.publisherId),
    link(one.licence, one.licenceUrl),
    inline(one.attribution),
    editions
      .filter(({ datasetId }) => datasetId === one.id)
      .map(({ label }) => inline(label))
      .join(', '),
    inline(one.description),
  ])
  const indicatorParts = indicators.map((one) => {
    const said = [
      one.subject === 'AREA' ? 'About an area' : 'About a corridor',
      { A: 'annual', Q: 'quarterly', M: 'monthly' }[one.frequency],
      `unit: ${inline(one.unit)} (${one.unitKind})`,
      {
        SUM: 'may be summed',
        WEIGHTED_MEAN: `mean weighted by ${code(one.weightId ?? '')}`,
        NONE: 'may not be aggregated',
      }[one.aggregation],
      ...(one.status === 'ACTIVE' ? [] : [one.status.toLowerCase()]),
    ]
    const ranked = preferences
      .filter(({ indicatorId }) => indicatorId === one.id)
      .map(({ datasetId }) => datasetId)
    const sources = held.filter(({ indicator }) => indicator === one.id)
    const own = codes.filter(({ indicatorId }) => indicatorId === one.id)
    return [
      `### ${code(one.id)} ${inline(one.name)}`,
      '',
      ...(one.definition === null ? [] : [inline(one.definition), '']),
      `- ${said.join('; ')}.`,
      `- Topics: ${one.topics.map(inline).join(', ')}.`,
      ...(own.length === 0
        ? []
        : [
            `- Codes: ${own.map(({ scheme, code: text }) => `${code(text)} (${inline(scheme)})`).join(', ')}.`,
          ]),
      sources.length === 0
        ? '- No series in this release.'
        : `- Series: ${sources.map(({ dataset, series }) => `${series} of ${code(dataset)}`).join(', ')}.`,
      ...(ranked.length < 2 ? [] : [`- Answers in this order: ${ranked.map(code).join(', ')}.`]),
      '',
    ].join('\n')
  })
  return [
    '## Data sets',
    '',
    table(['id', 'name', 'publisher', 'licence', 'attribution', 'editions', 'what it is'], datasetRows),
    '',
    '## Indicators',
    '',
    ...indicatorParts,
    '## Dimensions',
    '',
    'What breaks series down. A dimension that a series does not name is its total, `_T`.',
    '',
    table(
      ['dimension', 'code', 'name'],
      dimensions.map(({ dimension, code: text, name }) => [code(dimension), code(text), inline(name)]),
    ),
    '',
  ].join('\n')
}
