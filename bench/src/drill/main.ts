import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readOptions } from './options.ts'
import { MissingProgramError } from './programs/find-programs.ts'
import { report } from './report.ts'
import { runDrill } from './run-drill.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // Every program that was started ends with this process, see programs/program.ts.
  process.once(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143))
}
const folder = mkdtempSync(join(tmpdir(), 'opencorridor-editions-'))
try {
  const options = readOptions(process.argv.slice(2))
  const files = join(resolve(root, process.env['OPENCORRIDOR_DATA'] ?? '../shared/data'), 'wdi/latest')
  const result = await runDrill(options, { files, folder }, tell)
  if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(result, null, 2)}\n`)
  process.stdout.write(report(result))
  process.exitCode = result.complaints.length === 0 ? 0 : 1
} catch (error) {
  const expected =
    error instanceof MissingProgramError ||
    error instanceof RangeError ||
    (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
  tell(expected ? error.message : String(error instanceof Error ? error.stack : error))
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
