/**
 * The behaviours of the package, as plain functions: one and the same for every runtime. Each is run with the client of
 * the main entry and with that of `/fetch`, but those that need none.
 */
import { createClient } from '@opencorridor/sdk'
import { createClient as createFetchClient } from '@opencorridor/sdk/fetch'
import { alone } from './behaviours/alone.mjs'
import { withFailures } from './behaviours/failures.mjs'
import { withService } from './behaviours/service.mjs'

const clients = { default: createClient, fetch: createFetchClient }

const named = (behaviours, client) =>
  Object.entries(behaviours).map(([name, run]) => ({
    name: client === undefined ? name : `${name} (${client})`,
    client,
    run,
  }))

/** Every behaviour, with the client that it is run with. */
export const behaviours = [
  ...Object.keys(clients).flatMap((client) => named({ ...withService, ...withFailures }, client)),
  ...named(alone),
]

/** What a behaviour is given. */
function surroundings({ service, failing, nowhere }, create) {
  let asked = 0
  return {
    endpoint: service,
    client: create({ endpoint: service }),
    nowhere: create({ endpoint: nowhere, retries: 0 }),
    /** A failing service that nobody has asked yet, and what it was asked: when, by its clock, and how. */
    told(scenario, options) {
      asked += 1
      const address = `${failing}/${scenario}/${create.name}${asked}-${Math.random()}`
      return {
        client: create({ ...options, endpoint: `${address}/graphql` }),
        log: async () => (await fetch(`${address}/log`)).json(),
      }
    },
  }
}

/**
 * Runs all of them, one after the other.
 * @param places addresses: `service` and `nowhere` of graphs, `failing` of the server that fails as told
 * @returns for each its name, and what went wrong, or null
 */
export async function runBehaviours(places) {
  const results = []
  for (const { name, client, run } of behaviours) {
    try {
      await run(client === undefined ? {} : surroundings(places, clients[client]))
      results.push({ name, failure: null })
    } catch (error) {
      results.push({ name, failure: `${error?.message}\n${error?.stack}` })
    }
  }
  return results
}
