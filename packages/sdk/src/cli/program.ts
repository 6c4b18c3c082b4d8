import { parseArgs } from 'node:util'
import { version } from '../../generated/version.ts'
import { isOpenCorridorError } from '../errors.ts'
import { createClient } from '../fetch.ts'
import type { Command, Values } from './command.ts'
import { commands } from './commands/index.ts'
import { commonOptions } from './common-options.ts'
import { commandHelp, programHelp, programName } from './help.ts'
import { print } from './terminal.ts'
import type { Terminal } from './terminal.ts'
import { CommandFailure, UsageError } from './usage-error.ts'
import { count, text } from './values.ts'

const defaultEndpoint = 'http://localhost:4000/graphql'

interface Parsed {
  readonly values: Values
  readonly positionals: readonly string[]
}

function parse(command: Command, args: readonly string[]): Parsed {
  try {
    const options = { ...command.options, ...commonOptions }
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

async function runCommand(command: Command, args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parse(command, args)
  if (values['help'] === true) {
    await print(terminal.out, ...commandHelp(command))
    return 0
  }
  const [least, most] = command.arguments
  if (positionals.length < least || positionals.length > most) {
    throw new UsageError(`Usage: ${programName} ${command.name} ${command.usage}`)
  }
  const endpoint = text(values, 'endpoint') ?? terminal.env['OPENCORRIDOR_ENDPOINT'] ?? defaultEndpoint
  const release = text(values, 'release')
  const seconds = count(values, 'timeout')
  const signal =
    seconds === undefined
      ? terminal.signal
      : AbortSignal.any([terminal.signal, AbortSignal.timeout(seconds * 1000)])
  const client = createClient({
    endpoint,
    client: `${programName}/${version}`,
    ...(release !== undefined && { release }),
    ...(seconds !== undefined && { timeout: seconds * 1000 }),
  })
  return command.run({ terminal: { ...terminal, signal }, values, arguments: positionals, endpoint, client })
}

/** What went wrong, in a sentence, when it is nothing that a stack would explain. */
function sentenceOf(error: unknown): string | undefined {
  if (error instanceof CommandFailure || isOpenCorridorError(error)) return error.message
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'There was no answer in time.'
  if (error instanceof TypeError && error.message.startsWith('The endpoint')) return error.message
  return undefined
}

/**
 * Runs the program.
 * @param args what is typed behind its name
 * @returns the exit code: 0 there is an answer, 1 there is none, 2 wrong usage
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h') {
    await print(name === undefined ? terminal.err : terminal.out, ...programHelp(commands))
    return name === undefined ? 2 : 0
  }
  try {
    const command = commands.find((it) => it.name === name)
    if (command === undefined) {
      throw new UsageError(
        `There is no command "${name}": it has to be ${commands.map((it) => it.name).join(', ')}.`,
      )
    }
    return await runCommand(command, rest, terminal)
  } catch (error) {
    if (error instanceof UsageError) {
      await print(terminal.err, error.message, `${programName} ${name} --help says how it is called.`)
      return 2
    }
    const sentence = sentenceOf(error)
    if (sentence === undefined) throw error
    await print(terminal.err, sentence)
    return 1
  }
}
