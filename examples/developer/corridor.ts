/**
 * What is known of a corridor, and which projects work at its origin.
 *
 *   pnpm --filter @opencorridor/example-developer start [CORRIDOR]
 *
 * The address of the graph is in OPENCORRIDOR_URL, http://localhost:4000/graphql when it is not set.
 */
import { Corridor, createClient, Indicators, isOpenCorridorError, Panel, Projects } from '@opencorridor/sdk'
import type { CorridorQuery } from '@opencorridor/sdk'

type Statement = NonNullable<CorridorQuery['corridor']>['statements']['nodes'][number]

const client = createClient({
  endpoint: process.env['OPENCORRIDOR_URL'] ?? 'http://localhost:4000/graphql',
})

/** What is quoted, for the list of sources at the end. */
const sources = new Map<string, string>()

/** Notes a source, and gives the mark by which the lines refer to it. */
function cite({ code, attribution, licence }: Statement['dataset']): string {
  sources.set(code, `${attribution}. ${licence}.`)
  return `[${code}]`
}

/** A figure or a text as the source puts it: a range stays a range, and "at least" stays there. */
function said({ value, lower, upper, text, unit, qualifier }: Statement): string {
  const range = lower === null && upper === null ? null : `${lower ?? '?'} to ${upper ?? '?'}`
  const how =
    qualifier === null || qualifier === 'EQUAL' ? null : qualifier.toLowerCase().replaceAll('_', ' ')
  const figure = value ?? range
  const remark = figure === null || text === null ? '' : `; ${text}`
  return [how, figure ?? text, unit].filter((part) => part !== null).join(' ') + remark
}

/** The other corridors that a statement speaks of in one breath: its figure is then of all of them together. */
function others({ subjects }: Statement, code: string): string {
  const codes = subjects.flatMap(({ subject }) => (subject.__typename === 'Corridor' ? [subject.code] : []))
  const rest = codes.filter((other) => other !== code)
  return rest.length === 0 ? '' : `, also of ${rest.join(', ')}`
}

function showStatements({ code, statements }: NonNullable<CorridorQuery['corridor']>): void {
  console.log(`\nSaid of it (${statements.totalCount}):`)
  for (const statement of statements.nodes) {
    const { metric, periodText, dataset } = statement
    const home = statement.subjects.some(({ direction }) => direction === 'RETURN') ? ', movement home' : ''
    const when = periodText === null ? '' : `, ${periodText}`
    console.log(`  ${metric}: ${said(statement)}${when}${home}${others(statement, code)} ${cite(dataset)}`)
  }
}

/** The newest value of each indicator that is about corridors. */
async function showFigures(code: string): Promise<void> {
  const { indicators } = await client.query(Indicators, { filter: { subject: 'CORRIDOR' } })
  const asked = indicators.nodes.map((indicator) => indicator.code)
  const { panel } = await client.query(Panel, { indicators: asked, corridors: [code], latest: true })
  console.log(`\nMeasured (${panel.count}):`)
  for (const { period, value, series } of panel.observations.nodes) {
    console.log(`  ${series.indicator.name}, ${period}: ${value ?? 'absent'} ${cite(series.dataset)}`)
  }
}

async function showProjects(origin: { code: string; name: string }): Promise<void> {
  const { projects } = await client.query(Projects, { filter: { areas: [origin.code] } })
  console.log(`\nProjects in ${origin.name} (${projects.totalCount}):`)
  for (const { title, startsOn, endsOn } of projects.nodes) {
    const when =
      startsOn === null && endsOn === null ? 'no dates stated' : `${startsOn ?? '?'} to ${endsOn ?? '?'}`
    console.log(`  ${title} (${when})`)
  }
}

const [code = 'TJK-RUS'] = process.argv.slice(2)
try {
  const { corridor } = await client.query(Corridor, { code })
  if (corridor === null) {
    console.error(`${code} is no corridor: it wants two country codes, migrant origin first, as in TJK-RUS.`)
    process.exitCode = 1
  } else {
    console.log(`${corridor.name} (${corridor.code})`)
    for (const { footnote } of [corridor.origin, corridor.destination])
      if (footnote !== null) console.log(footnote)
    showStatements(corridor)
    await showFigures(corridor.code)
    await showProjects(corridor.origin)
    console.log('\nSources:')
    for (const [mark, source] of sources) console.log(`  [${mark}] ${source}`)
  }
} catch (error) {
  if (!isOpenCorridorError(error)) throw error
  console.error(error.message)
  process.exitCode = 1
}
