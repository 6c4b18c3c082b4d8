import { afterAll, expect, it } from 'vitest'
import { createTestDatabase } from '../../database/testing.ts'
import { asker } from '../testing/ask.ts'
import { insertPanel } from '../testing/content-panel.ts'

const database = await createTestDatabase()
afterAll(() => database.close())
await insertPanel(database)
const ask = asker(database)

interface Table {
  indicators: string[]
  subjects: string[]
  series: number[]
  periods: string[]
  values: (number | null)[]
  statuses: string
}
interface Row {
  period: string
  value: number | null
  status: string
  series: { id: string; indicator: { code: string }; subject: { code: string } }
}
interface Panel {
  count: number
  table: Table
  series: { id: string; indicator: { code: string }; subject: { code: string } }[]
  rows: { indicators: string[]; subjects: string[] }
  observations: { nodes: Row[] }
}

const subject = 'subject { ... on Country { code } ... on Region { code } ... on Corridor { code } }'

async function indicatorsOfAreas(): Promise<string[]> {
  const { data } = await ask('{ indicators(first: 100, filter: { subject: AREA }) { nodes { code } } }')
  return (data?.['indicators'] as { nodes: { code: string }[] }).nodes.map(({ code }) => code)
}

it.each(['', 'latest: true', 'lastN: 2', 'from: "2011", to: "2013"', 'fill: { method: PREVIOUS }'])(
  'the table of all indicators with "%s" says what the rows say',
  async (args) => {
    const indicators = JSON.stringify(await indicatorsOfAreas())
    const { data, messages } = await ask(`{
    panel(indicators: ${indicators}, ${args}) {
      count series { id indicator { code } ${subject} } rows { indicators subjects }
      table { indicators subjects series periods values statuses }
      observations(first: 5000) { nodes { period value status series { id indicator { code } ${subject} } } }
    }
  }`)
    expect(messages).toEqual([])
    const { count, table, series, rows, observations } = data?.['panel'] as Panel
    expect(count).toBeGreaterThan(0)
    expect(observations.nodes).toHaveLength(count)
    expect(rows).toEqual({
      indicators: series.map(({ indicator }) => indicator.code),
      subjects: series.map((one) => one.subject.code),
    })
    expect(table).toEqual({
      indicators: observations.nodes.map((row) => row.series.indicator.code),
      subjects: observations.nodes.map((row) => row.series.subject.code),
      series: observations.nodes.map((row) => series.findIndex(({ id }) => id === row.series.id)),
      periods: observations.nodes.map(({ period }) => period),
      values: observations.nodes.map(({ value }) => value),
      statuses: observations.nodes.map(({ status }) => status).join(''),
    })
  },
)

it('the table of nothing has empty columns', async () => {
  const { data } = await ask(
    '{ panel(indicators: []) { table { indicators subjects series periods values statuses } } }',
  )
  expect(data).toEqual({
    panel: { table: { indicators: [], subjects: [], series: [], periods: [], values: [], statuses: '' } },
  })
})
