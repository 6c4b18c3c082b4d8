import type { PanelAnswer } from '@opencorridor/sdk/data'

const indicatorCount = 10
const areaCount = 200
const periodCount = 60

/** A panel of 120,000 values, ten indicators of 200 countries over 60 years, as text: what comes over the wire. */
export function madeUpPanel(): string {
  const periods = Array.from({ length: periodCount }, (_, year) => String(1964 + year))
  const places = Array.from({ length: indicatorCount * areaCount }, (_, place) => place)
  const series = places.map((place) => {
    const indicator = `MADE.UP.${Math.floor(place / areaCount)}`
    const area = `A${String(place % areaCount).padStart(3, '0')}`
    return {
      id: `series-${place}`,
      frequency: 'A',
      unit: 'current US$',
      note: null,
      indicator: {
        id: indicator,
        code: indicator,
        name: `A made-up indicator, the ${place}th of them (current US$)`,
        subject: 'AREA',
        frequency: 'A',
        unit: { text: 'current US$', kind: 'CURRENCY', currency: 'USD' },
      },
      subject: {
        __typename: 'Country',
        id: area,
        code: area,
        name: `The country of ${area}`,
        footnote: null,
      },
      dimensions: [],
      dataset: {
        code: 'made-up',
        name: 'A made-up dataset',
        licence: 'CC0 1.0',
        licenceUrl: null,
        attribution: 'Nobody: this is made up to be measured',
        url: null,
      },
      derivation: null,
    }
  })
  const panel: Omit<PanelAnswer, 'series'> & { series: unknown } = {
    count: places.length * periodCount,
    citation: { text: '', bibtex: '', ris: '', csl: '', permalink: '' },
    release: {
      name: '2026.05',
      digest: '0'.repeat(64),
      publishedAt: '2026-05-04T12:00:00Z',
      note: null,
      withdrawnAt: null,
      withdrawnReason: null,
    },
    indicatorCoverage: [],
    subjectCoverage: [],
    filled: [],
    periods,
    values: places.map((place) => periods.map((_, year) => (place + 1) * 1234.5 + year / 7)),
    statuses: places.map(() => 'A'.repeat(periodCount)),
    series,
  }
  return JSON.stringify({ panel })
}
