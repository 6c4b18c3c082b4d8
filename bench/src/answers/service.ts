import type { Database } from '@opencorridor/schema'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { dataFolder } from '../data-folder.ts'
import { publishRealData } from '../database/prepare.ts'
import { startPeer } from '../peers/start-peer.ts'
import type { RunningPeer } from '../peers/start-peer.ts'

/** The service over the publishers' files, for tests. */
export interface FilledService {
  folder: string
  /** Asks a question over HTTP. @throws Error when the answer has errors */
  ask: <Data>(query: string, variables: object) => Promise<Data>
  close: () => Promise<void>
}

/** Publishes all files in a database of their own and serves it as an operator would. */
export async function startFilledService(): Promise<FilledService> {
  const folder = dataFolder()
  const database: Database = await createTestDatabase({ statementTimeout: 0 })
  let peer: RunningPeer
  try {
    await publishRealData(database, folder)
    peer = await startPeer('opencorridor', database.url)
  } catch (error) {
    await database.close()
    throw error
  }
  return {
    folder,
    async ask<Data>(query: string, variables: object) {
      const response = await fetch(`http://127.0.0.1:${peer.port}${peer.path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      })
      const { data, errors } = (await response.json()) as { data: Data; errors?: unknown }
      if (errors !== undefined) throw new Error(`${query}: ${JSON.stringify(errors)}`)
      return data
    },
    async close() {
      await peer.child.stop()
      await database.close()
    },
  }
}

/** Resolves the codes or names of a scheme; those that stand for no single country or region are left out. */
export async function resolveAll(
  service: FilledService,
  texts: readonly string[],
  scheme: string,
): Promise<Map<string, { code: string; country: boolean }>> {
  const { resolve } = await service.ask<{
    resolve: { requested: string; area: { code: string; __typename: string } | null }[]
  }>(
    `query ($texts: [String!]!, $scheme: String!) {
      resolve(texts: $texts, scheme: $scheme, at: "2018") { requested area { code __typename } }
    }`,
    { texts, scheme },
  )
  return new Map(
    resolve.flatMap(({ requested, area }) =>
      area === null ? [] : [[requested, { code: area.code, country: area.__typename === 'Country' }]],
    ),
  )
}
