import type { Client } from '../client.ts'
import type { Terminal } from './terminal.ts'

/** An option with what the help says of it. */
export interface Option {
  readonly type: 'string' | 'boolean'
  /** One letter: `-i`. */
  readonly short?: string
  /** Whether it may be given several times. */
  readonly multiple?: boolean
  /** What it is for. */
  readonly help: string
  /** What stands for its value in the help: `CODES`. */
  readonly value?: string
}

/** Options by name. */
export type Options = Readonly<Record<string, Option>>

/** Values of options, by name; a repeated one is a list. */
export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

/** What a command is given. */
export interface Context {
  readonly terminal: Terminal
  readonly values: Values
  readonly arguments: readonly string[]
  /** Absolute address of the graph. */
  readonly endpoint: string
  /** Asks of the release that `--release` names. */
  readonly client: Client
}

/** One command of the program. */
export interface Command {
  readonly name: string
  /** Arguments as the help shows them. */
  readonly usage: string
  /** What it does, in a line. */
  readonly summary: string
  readonly options: Options
  /** Least and greatest number of arguments. */
  readonly arguments: readonly [least: number, most: number]
  /** @returns the exit code: 0 when there is an answer, 1 when there is none */
  run(context: Context): Promise<number>
}
