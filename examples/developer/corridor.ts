/**
 * What is known of a corridor, and which projects work at its origin.
 *
 *   pnpm --filter @opencorridor/example-developer start [CORRIDOR]
 *
 * The address of the graph is in OPENCORRIDOR_URL, http://localhost:4000/graphql when not set.
 */
import { Corridor, createClient, isOpenCorridorError, Projects } from '@opencorridor/sdk'

const [code = 'TJK-RUS'] = process.argv.slice(2)
const client = createClient({ endpoint: process.env['OPENCORRIDOR_URL'] ?? 'http://localhost:4000/graphql' })

try {
  const { corridor } = await client.query(Corridor, { code })
  if (corridor === null) {
    console.log(`${code} is no corridor: it wants two country codes, migrant origin first, as in TJK-RUS.`)
  } else {
    console.log(`${corridor.name} (${corridor.code})`)
    for (const { metric, value, text, unit, dataset } of corridor.statements.nodes) {
      console.log(
        `  ${metric}: ${[value ?? text ?? 'stated', unit].filter((it) => it !== null).join(' ')} [${dataset.name}]`,
      )
    }
    const { projects } = await client.query(Projects, { filter: { areas: [corridor.origin.code] } })
    console.log(`Projects in ${corridor.origin.name}: ${String(projects.totalCount)}`)
    for (const { title, startsOn, endsOn } of projects.nodes) {
      console.log(`  ${title} (${startsOn ?? '?'} to ${endsOn ?? '?'})`)
    }
  }
} catch (error) {
  if (!isOpenCorridorError(error)) throw error
  console.error(error.message)
  process.exitCode = 1
}
