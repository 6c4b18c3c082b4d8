import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A query that opens in a tab of its own; the name of its operation is the tab's title. */
export interface Example {
  /** Name of the file, which begins with the kind of user: `researcher-net-migration.graphql`. */
  file: string
  query: string
}

/** Kinds of users, in the order of the tabs. */
const kinds = ['researcher', 'developer', 'editor', 'operator']

/**
 * The example queries that ship with the service: by kind of user, then by name. Each is run by the tests against the
 * real graph.
 */
export function readExamples(): Example[] {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'))
  return kinds.flatMap((kind) =>
    names
      .filter((name) => name.startsWith(`${kind}-`))
      .sort()
      .map((file) => ({ file, query: readFileSync(`${folder}/${file}`, 'utf8') })),
  )
}
