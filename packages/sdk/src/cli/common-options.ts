import type { Options } from './command.ts'

/** Options of every command. */
export const commonOptions: Options = {
  endpoint: {
    type: 'string',
    value: 'ADDRESS',
    help: 'address of the graph; else OPENCORRIDOR_ENDPOINT, else http://localhost:4000/graphql',
  },
  release: { type: 'string', short: 'r', value: 'NAME', help: 'ask of this release, such as 2026.05' },
  timeout: { type: 'string', value: 'SECONDS', help: 'give up after so many seconds' },
  help: { type: 'boolean', short: 'h', help: 'show this help' },
}

/** Options of commands that ask for values of indicators. */
export const panelOptions: Options = {
  indicator: {
    type: 'string',
    short: 'i',
    multiple: true,
    value: 'CODES',
    help: 'indicators by our code or a publisher’s; may be repeated, or several between commas',
  },
  area: { type: 'string', short: 'a', multiple: true, value: 'CODES', help: 'countries and regions' },
  corridor: {
    type: 'string',
    short: 'c',
    multiple: true,
    value: 'CODES',
    help: 'corridors, migrant origin first: TJK-RUS',
  },
  origin: { type: 'string', multiple: true, value: 'CODES', help: 'corridors out of these countries' },
  destination: { type: 'string', multiple: true, value: 'CODES', help: 'corridors into these countries' },
  region: { type: 'string', value: 'CODE', help: 'the members of this region: SEEECA' },
  language: { type: 'string', value: 'TAG', help: 'language of names: en, ru, fr' },
}

/** Options of commands whose answer is a table. */
export const outputOptions: Options = {
  format: {
    type: 'string',
    short: 'f',
    value: 'FORMAT',
    help: 'table (as a rule), csv, json, ndjson or parquet',
  },
  output: {
    type: 'string',
    short: 'o',
    value: 'FILE',
    help: 'write to this file; its ending gives the format when --format does not',
  },
}
