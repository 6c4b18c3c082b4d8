import { describe, expect, it } from 'vitest'
import { preferenceItems, seriesItems } from './series-items.ts'
import { datasetShape } from './shapes/around.ts'
import { seriesFigureShape } from './shapes/statement.ts'
import { createSources } from './source-items.ts'

const dataset = (text: string, id: string) =>
  datasetShape.parse({
    text,
    id,
    name: id,
    publisher: 'iom',
    licence: 'cited',
    attribution: 'IOM',
    description: 'A text.',
    edition: { id: `${id}/text`, label: 'plain text', lines: 100, checksum: 'a'.repeat(64) },
  })
const datasets = [dataset('S3', 'iom-vienna-2023'), dataset('S4', 'iom-seeeca-showcase-2015')]
const figure = (year: number, source: string, more: object = {}) =>
  seriesFigureShape.parse({
    id: 'remit',
    indicator: 'I',
    area: 'TJK',
    year,
    value: year / 100,
    source,
    ...more,
  })

describe('seriesItems', () => {
  const read = (...figures: ReturnType<typeof figure>[]) =>
    seriesItems(figures, datasets, createSources(datasets))

  it('never puts two texts into one series, and orders by year', () => {
    const series = read(figure(2022, 'S3 l.3'), figure(2013, 'S4 l.9'), figure(2012, 'S4 l.8'))
    expect(
      series.map(({ datasetId, editionId, observations }) => [
        datasetId,
        editionId,
        observations.map(({ period }) => period),
      ]),
    ).toEqual([
      ['iom-seeeca-showcase-2015', 'iom-seeeca-showcase-2015/text', [2012, 2013]],
      ['iom-vienna-2023', 'iom-vienna-2023/text', [2022]],
    ])
  })

  it('says of each value where it is printed and how it was read', () => {
    const told = {
      status: 'E',
      confidence: 'LAYOUT',
      attributedTo: 'World Bank',
      rank: '1st',
      note: 'rounded',
    }
    const [series] = read(figure(2013, 'S4 l.324-326', told))
    expect(series?.observations).toEqual([
      {
        period: 2013,
        value: 20.13,
        status: 'E',
        attributes: {
          SOURCE: 'S4 l.324-326',
          CONFIDENCE: 'LAYOUT',
          ATTRIBUTED_TO: 'World Bank',
          RANK: '1st',
          NOTE: 'rounded',
        },
      },
    ])
    const [plain] = read(figure(2013, 'S4 l.324-326'))
    expect(plain?.observations[0]?.attributes).toEqual({ SOURCE: 'S4 l.324-326' })
  })

  it('ranks a text behind publishers of series, once for each indicator', () => {
    const series = read(figure(2013, 'S4 l.9'), figure(2013, 'S4 l.10', { area: 'KGZ' }))
    expect(series).toHaveLength(2)
    expect(
      preferenceItems(series).map(({ record }) => [record.indicatorId, record.datasetId, record.rank]),
    ).toEqual([['I', 'iom-seeeca-showcase-2015', 90]])
  })
})
