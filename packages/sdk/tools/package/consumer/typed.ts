// The package as a TypeScript program uses it. Each line below `@ts-expect-error` must not compile.
import { Corridor, Country, createClient, isGraphQLRequestError, Panel, Projects } from '@opencorridor/sdk'
import type { Known, PanelQuery, StatementKind } from '@opencorridor/sdk'

/** One row of a panel. */
type Row = PanelQuery['panel']['observations']['nodes'][number]

const cost: Known<StatementKind> = 'COST'
const valueOf = ({ value }: Row): number | null => value

/** What the other two programs print, of the service at `endpoint`. */
export async function ask(endpoint: string): Promise<object> {
  const client = createClient({ endpoint })

  const { country } = await client.query(Country, { code: 'NA' })
  const { corridor } = await client.query(Corridor, { code: 'TJK-RUS' })
  const { projects } = await client.query(Projects)
  const { panel } = await client.query(Panel, {
    indicators: ['OC.MIG.NETR'],
    areas: ['KGZ'],
    latest: true,
  })
  const refused: unknown = await client
    .query(Country, { code: 'NA', release: '1999.01' })
    .catch((error: unknown) => error)

  return {
    country: country?.name,
    corridor: corridor?.name,
    cost: corridor?.statements.nodes.find(({ kind }) => kind === cost)?.value,
    projects: projects.totalCount,
    values: panel.observations.nodes.map(valueOf).length,
    refused: isGraphQLRequestError(refused) && refused.code,
  }
}

/** Never called: only the compiler reads it. */
export async function mistakes(): Promise<void> {
  const client = createClient({ endpoint: 'http://localhost:4000/graphql' })
  // @ts-expect-error A country is asked for by `code`.
  await client.query(Country)
  // @ts-expect-error `code` is a text.
  await client.query(Country, { code: 516 })
  // @ts-expect-error There is no variable `iso`.
  await client.query(Country, { code: 'NA', iso: 'NA' })
  const answer = await client.query(Corridor, { code: 'TJK-RUS' })
  // @ts-expect-error The answer is that of a corridor.
  answer.country = null
}
