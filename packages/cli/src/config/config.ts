import { hideSecrets } from './secrets.ts'
import type { Variable } from './kinds.ts'
import { variables } from './variables.ts'

/** The environment of a process. */
export type Environment = Readonly<Record<string, string | undefined>>

type Variables = typeof variables

/** What the service is told by its environment: every variable under its own name, read and checked. */
export type Config = {
  readonly [Name in keyof Variables]: Variables[Name] extends Variable<infer Value> ? Value : never
}

/** The environment cannot be used; its message names every variable that is wrong. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** All variables with their names. */
export const entries: readonly (readonly [string, Variable<unknown>])[] = Object.entries(variables)

function complaint(name: string, given: string, wanted: string, secret = false): string {
  // A secret that cannot be read cannot be told from its password either.
  return `${name} is ${secret ? 'set to what cannot be used' : `"${given}"`}: it should be ${wanted}.`
}

/**
 * Reads the environment. A variable that is not set, or is empty, has its default.
 * @throws ConfigError for all that is wrong at once
 */
export function readConfig(env: Environment): Config {
  const config: Record<string, unknown> = {}
  const complaints: string[] = []
  for (const [name, { schema, fallback, secret }] of entries) {
    const given = env[name]?.trim() ?? ''
    const read = given === '' ? undefined : schema.safeParse(given)
    if (read === undefined) config[name] = fallback
    else if (read.success) config[name] = read.data
    else complaints.push(complaint(name, given, read.error.issues[0]?.message ?? 'another', secret))
  }
  if (complaints.length > 0) throw new ConfigError(complaints.join('\n'))
  return config as Config
}

/**
 * The configuration as lines of an environment file, with what is default marked as such. Passwords are hidden.
 * @param config as it was read
 */
export function printConfig(config: Config): string[] {
  const values: Readonly<Record<string, unknown>> = config
  return entries.map(([name, { fallback, shown, secret }]) => {
    const value = values[name]
    if (value === undefined) return `# ${name}= (default: ${shown ?? 'none'})`.replaceAll('`', '')
    const printed = (Array.isArray(value) ? value : [value]).map(String).join(',')
    const line = `${name}=${secret === true ? hideSecrets(printed) : printed}`
    return value === fallback ? `${line} # default` : line
  })
}
