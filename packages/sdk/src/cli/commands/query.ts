import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import type { Command, Values } from '../command.ts'
import { deliver } from '../output/destination.ts'
import { ownOperation } from '../own-operation.ts'
import { CommandFailure, UsageError } from '../usage-error.ts'
import { text } from '../values.ts'

/** Reads the document: a file, or standard input for `-`. */
async function readDocument(path: string, cwd: string): Promise<string> {
  if (path === '-') return readAll(process.stdin)
  try {
    return await readFile(resolve(cwd, path), 'utf8')
  } catch (error) {
    throw new CommandFailure(
      `${path} could not be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

/** A value of `--variable name=value`: JSON where it is JSON, text where it is not. */
function parseValue(value: string): unknown {
  try {
    return JSON.parse(value) as unknown
  } catch {
    return value
  }
}

/**
 * Variables of `--variables` (JSON) and of each `--variable name=value`.
 * @throws UsageError when one of them cannot be read
 */
function variablesOf(values: Values): Record<string, unknown> {
  const given = text(values, 'variables')
  const all: unknown = given === undefined ? {} : parseValue(given)
  if (typeof all !== 'object' || all === null || Array.isArray(all)) {
    throw new UsageError('--variables has to be a JSON object: \'{ "code": "TJK" }\'.')
  }
  const single = values['variable']
  const pairs = (Array.isArray(single) ? single : []).map((pair) => {
    const [, name, value] = /^([_A-Za-z]\w*)=(.*)$/su.exec(String(pair)) ?? []
    if (name === undefined) throw new UsageError(`--variable has to be NAME=VALUE, not "${String(pair)}".`)
    return [name, parseValue(value ?? '')] as const
  })
  return { ...all, ...Object.fromEntries(pairs) }
}

/** `query`: a document of the user's own. */
export const query: Command = {
  name: 'query',
  usage: 'FILE.graphql',
  summary: 'asks a question of your own; - reads it from standard input',
  arguments: [1, 1],
  options: {
    variables: { type: 'string', value: 'JSON', help: 'all variables as one object' },
    variable: {
      type: 'string',
      short: 'v',
      multiple: true,
      value: 'NAME=VALUE',
      help: 'one variable; JSON, or text',
    },
    operation: { type: 'string', value: 'NAME', help: 'which operation, when the file holds several' },
    output: { type: 'string', short: 'o', value: 'FILE', help: 'write the data to this file' },
  },
  async run({ terminal, values, client, arguments: [path = ''] }) {
    const variables = variablesOf(values)
    const document = await readDocument(path, terminal.cwd)
    const own = ownOperation(document, text(values, 'operation'), path)
    if (text(values, 'release') !== undefined && !own.variables.has('release')) {
      throw new UsageError('--release fills the variable $release, which the operation does not declare.')
    }
    const data = await client.query(own.operation, variables, { signal: terminal.signal })
    await deliver([`${JSON.stringify(data, null, 2)}\n`], text(values, 'output'), terminal)
    return 0
  },
}
