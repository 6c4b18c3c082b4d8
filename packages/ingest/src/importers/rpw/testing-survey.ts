import type { Cell, TableRow } from '../read-tables.ts'

/** Titles of the sheet "Dataset (from Q2 2016)", in its order. */
export const surveyTitles: readonly string[] = [
  ...['id', 'period', 'source_code', 'source_name', 'source_region', 'source_income', 'source_lending'],
  ...['source_G8G20', 'destination_code', 'destination_name', 'destination_region', 'destination_income'],
  ...['destination_lending', 'destination_G8G20', 'firm', 'firm_type', 'payment instrument', 'access point'],
  ...['speed actual', 'cc1 lcu amount', 'cc1 denomination amount', 'cc1 lcu code', 'cc1 lcu fee'],
  ...['cc1 lcu fx rate', 'cc1 fx margin', 'cc1 total cost %', 'cc2 lcu amount', 'cc2 denomination amount'],
  ...['cc2 lcu code', 'cc2 lcu fee', 'cc2 lcu fx rate', 'cc2 fx margin', 'cc2 total cost %'],
  ...['inter lcu bank fx', 'transparent', 'Standard Note', 'note2', 'receiving network coverage'],
  ...['pickup location', 'pickup method', 'date', 'corridor'],
]

/** What differs from a service that is usual: fast, of high coverage, 4 % for 200 and 2 % for 500 dollars. */
export type SurveyCells = Readonly<Record<string, Cell>>

const usual: SurveyCells = {
  period: '2016_2Q',
  source_code: 'RUS',
  destination_code: 'TJK',
  firm: 'A firm',
  'speed actual': 'Same day',
  'cc1 lcu amount': 13_000,
  'cc1 denomination amount': 200,
  'cc1 lcu fee': 390,
  'cc1 fx margin': 1,
  'cc1 total cost %': 4,
  'cc2 lcu amount': 32_500,
  'cc2 denomination amount': 500,
  'cc2 lcu fee': 325,
  'cc2 fx margin': 1,
  'cc2 total cost %': 2,
  transparent: 'yes',
  'receiving network coverage': 'High',
}

/** The price of 200 dollars as the fee alone: 1 % is 130 of 13,000. */
export function costing(percent: number): SurveyCells {
  return { 'cc1 lcu fee': percent * 130, 'cc1 fx margin': 0, 'cc1 total cost %': percent }
}

/** A sheet as the publisher lays it out, each row with a number of its own. */
export function surveyRows(
  services: readonly SurveyCells[],
  titles: readonly string[] = surveyTitles,
): TableRow[] {
  const rows = services.map((service, at) => {
    const cells: SurveyCells = { id: at + 1, ...usual, ...service }
    const corridor = `${String(cells['source_code'])}${String(cells['destination_code'])}`
    return titles.map((title) => ({ corridor, ...cells })[title] ?? null)
  })
  return [titles, ...rows].map((cells, at) => ({ line: at + 1, cells }))
}
