import type { Command, Options } from './command.ts'
import { commonOptions } from './common-options.ts'

/** The command as it is typed. */
export const programName = 'opencorridor-sdk'

function optionLines(options: Options): string[] {
  const lines = Object.entries(options).map(([name, { short, value, help }]) => {
    const flag = `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`
    return { flag, help }
  })
  const width = Math.max(...lines.map(({ flag }) => flag.length))
  return lines.map(({ flag, help }) => `  ${flag.padEnd(width)}  ${help}`)
}

/** The help of one command. */
export function commandHelp({ name, usage, summary, options }: Command): string[] {
  return [
    `Usage: ${[programName, name, usage, '[options]'].filter((part) => part !== '').join(' ')}`,
    '',
    summary,
    '',
    'Options:',
    ...optionLines({ ...options, ...commonOptions }),
  ]
}

/** The help of the program. */
export function programHelp(commands: readonly Command[]): string[] {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    `Usage: ${programName} COMMAND [options]`,
    '',
    'Open data on labour migration: countries, corridors, projects and indicators.',
    '',
    'Commands:',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    `${programName} COMMAND --help says more. Exit codes: 0 there is an answer, 1 there is none, 2 wrong usage.`,
  ]
}
