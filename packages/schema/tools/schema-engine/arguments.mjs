import { readFileSync } from 'node:fs'

/**
 * Reads the arguments as the native engine knows them.
 * @param {string[]} argv
 * @returns {{ version: boolean, url: string, datamodels: [string, string][], adminCommand: string | undefined }}
 *   `datamodels` are pairs of path and text; `adminCommand` is the word after `cli`.
 */
export function readArguments(argv) {
  const valuesOf = (name) => argv.filter((_, index) => argv[index - 1] === name)
  const [datasource] = valuesOf('--datasource')
  return {
    version: argv.includes('--version'),
    url: datasource === undefined ? '' : (JSON.parse(datasource).url ?? ''),
    datamodels: valuesOf('--datamodels').map((path) => [path, readFileSync(path, 'utf8')]),
    adminCommand: valuesOf('cli')[0],
  }
}
