import { createCompiler } from '../../src/lane/compile-document.ts'
import { leverSchema } from './graph.ts'

/** Lines: what compiling takes, for documents of some sizes. */
export async function compilingTable(): Promise<string[]> {
  const compile = await createCompiler(leverSchema, () => true)
  const document = (countries: number, name: string): string =>
    `{ ${Array.from({ length: countries }, (_none, at) => `${name}${at}: country(code: "A") { code name latitude longitude }`).join(' ')} }`
  const rows = ['| fields | milliseconds |', '|---|---|']
  for (const countries of [1, 6, 20, 60]) {
    const times = Array.from({ length: 30 }, (_none, at) => {
      const text = document(countries, `c${String.fromCharCode(97 + (at % 26))}${at}x`)
      const started = performance.now()
      compile(text)
      return performance.now() - started
    }).sort((a, b) => a - b)
    rows.push(`| ${countries * 5} | ${times[15]?.toFixed(1)} |`)
  }
  return rows
}
