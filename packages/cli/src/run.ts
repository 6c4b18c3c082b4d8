import { CommanderError } from 'commander'
import { CommandFailure } from './command-failure.ts'
import { exitCodes } from './exit-codes.ts'
import { createProgram } from './program.ts'
import type { Terminal } from './terminal.ts'

/**
 * Failures whose message is a sentence for the person who called. By name, since importing their classes would load
 * database and graph for every press of the tab key.
 */
const expected: ReadonlySet<string> = new Set([
  'IngestError',
  'DatabaseError',
  'ListenError',
  'ConfigError',
  'CommandFailure',
])

/**
 * Runs the command line.
 * @param argv what was typed behind the program's name: `['ingest', 'wdi', 'folder']`
 * @returns the exit code, see `exitCodes`; it never throws
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await createProgram(terminal).parseAsync([...argv], { from: 'user' })
    return exitCodes.ok
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has printed its message. Help that was asked for is no error.
      return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage
    }
    terminal.err.write(`${describe(error)}\n`)
    return error instanceof CommandFailure ? error.exitCode : exitCodes.failure
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return `Failed: ${String(error)}`
  if (expected.has(error.name)) return error.message
  return `An unexpected error: ${error.stack ?? error.message}`
}
