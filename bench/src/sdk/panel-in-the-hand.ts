import { panelData } from '@opencorridor/sdk/data'
import type { PanelAnswer, PanelData } from '@opencorridor/sdk/data'

/**
 * How long the SDK takes to turn a panel of 120,000 values into the shapes that people work with: `pnpm bench:data`. Ten
 * indicators of 200 countries over 60 years, made up, as the answer of a service would come; processor time, so that it
 * says the same beside other work.
 */

const indicatorCount = 10
const areaCount = 200
const periodCount = 60
const rounds = 15

/** An answer as text: what comes over the wire. */
function madeUpAnswer(): string {
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

/** Median processor time in milliseconds. */
async function measure(work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
  }
  return times.sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? NaN
}

const text = madeUpAnswer()
const parse = (): Parameters<typeof panelData>[0] => JSON.parse(text) as Parameters<typeof panelData>[0]
const data: PanelData = panelData(parse())
const works: [name: string, work: () => unknown][] = [
  ['JSON.parse of the answer, for comparison', parse],
  ['rows()', () => data.rows()],
  ['columns()', () => data.columns()],
  ['table()', () => data.table()],
  ['toCSV()', () => data.toCSV()],
  ['toArrow()', () => data.toArrow()],
]
process.stdout.write(`${data.rows().length} values, an answer of ${text.length} characters\n\n`)
process.stdout.write('| median processor time | ms |\n| --- | ---: |\n')
for (const [name, work] of works) {
  process.stdout.write(`| \`${name}\` | ${(await measure(work)).toFixed(1)} |\n`)
}
