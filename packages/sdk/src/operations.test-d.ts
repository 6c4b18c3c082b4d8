/** What the compiler says of calls: `pnpm typecheck` fails when a line that must not compile does. */
import { createClient, Country, Countries, Panel, Project, Projects } from './index.ts'
import type { Known, ObservationStatus, ProjectStatus } from './index.ts'

const client = createClient({ endpoint: 'http://localhost:4000/graphql' })

// Variables: required ones, of the right type, and no others.
await client.query(Countries)
await client.query(Panel, { indicators: ['SP.POP.TOTL'], areas: ['TJK'], from: '2010', latest: true })
await client.query(Projects, { filter: { status: ['CLOSED'] } }, { signal: AbortSignal.timeout(1000) })
// @ts-expect-error `code` is required.
await client.query(Country)
// @ts-expect-error `code` is a text.
await client.query(Country, { code: 762 })
// @ts-expect-error The variable is `code`.
await client.query(Country, { code: 'TJK', iso: 'TJ' })
// @ts-expect-error There is no such status.
await client.query(Projects, { filter: { status: ['DONE'] } })

// Answers: what may be missing has to be asked for, and there are no other fields.
const { country } = await client.query(Country, { code: 'TJK' })
// @ts-expect-error The country may be null.
export const certain: string = country.name
export const footnote: string | null | undefined = country?.footnote
// @ts-expect-error There is no field `population` in the answer.
export const population: unknown = country?.population
const { panel } = await client.query(Panel, { indicators: ['SP.POP.TOTL'] })
for (const { value, series } of panel.observations.nodes) {
  // @ts-expect-error A value may be absent.
  use(value.toFixed(1))
  if (series.subject.__typename === 'Corridor') use(series.subject.origin.code)
  // @ts-expect-error Only a corridor has an origin.
  else use(series.subject.origin)
}
const { project } = await client.query(Project, { id: 'carmp' })
for (const { role, organisation } of project?.organisations ?? []) use(`${role}: ${organisation.name}`)

// Codes: a later service may send more of them, so a switch over all of today's needs a default.
export function running(status: ProjectStatus): boolean {
  switch (status) {
    case 'IMPLEMENTATION':
    case 'FINALISATION':
      return true
    case 'CANCELLED':
    case 'CLOSED':
    case 'PIPELINE':
    case 'SUSPENDED':
    case 'UNKNOWN':
      return false
    default: {
      // A text that this version does not know.
      return status.length === 0
    }
  }
}
export const known: Known<ObservationStatus> = 'A'
// @ts-expect-error That is no code of today's list.
export const unknown: Known<ObservationStatus> = 'LATER'
export const later: ObservationStatus = 'LATER'

// A client has an address or a transport, not both and not neither.
const transport = () => Promise.resolve({ status: 200 })
createClient({ transport })
// @ts-expect-error One of the two is needed.
createClient({ release: '2026.05' })
// @ts-expect-error It is one of the two, not both.
createClient({ endpoint: 'http://localhost:4000/graphql', transport })

declare function use(value: unknown): void
