import { createRequire } from 'node:module'
import { join } from 'node:path'
import { tryRun } from '../../../../tools/testing/run.ts'

const here = createRequire(import.meta.url)

/** A compiler, and what it says that it is. */
export interface Compiler {
  readonly version: string
  /** The script that Node runs. */
  readonly script: string
}

function compilerOf(name: string): Compiler {
  const { version } = here(`${name}/package.json`) as { version: string }
  return { version, script: join(here.resolve(`${name}/package.json`), '../bin/tsc') }
}

/** The oldest TypeScript that the package's types are for. */
export const oldest = compilerOf('typescript-5-4')
/** The one that this repository is written in. */
export const newest = compilerOf('typescript')

/** What a compiler took for a project. */
export interface TypeWork {
  /** What it complained of; empty is good. */
  readonly errors: string
  /** How often it filled in type parameters: the same on every machine, and what the time goes by. */
  readonly instantiations: number
  /** From its start to its end, in seconds: another thing beside other work. */
  readonly seconds: number
  /** Of the processor, all its threads together, in seconds: much the same beside other work. */
  readonly processorSeconds: number
}

/** Has a program of Node say how much of the processor it took. */
const tellUsage = `data:text/javascript,${encodeURIComponent(
  `process.on('exit', () => { const { user, system } = process.cpuUsage(); console.error('Processor: ' + (user + system) / 1e6) })`,
)}`

/**
 * Compiles a project.
 * @param project folder
 * @param config name of its configuration
 */
export async function measureTypes(project: string, config: string, { script }: Compiler): Promise<TypeWork> {
  const began = performance.now()
  const args = ['--import', tellUsage, script, '-p', config, '--extendedDiagnostics']
  const { out, err } = await tryRun({ cwd: project }, process.execPath, ...args)
  const seconds = (performance.now() - began) / 1000
  const figure = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+([\\d.]+)`, 'mu').exec(`${out}\n${err}`)?.[1])
  return {
    errors: out
      .split('\n')
      .filter((line) => line.includes('error TS'))
      .join('\n'),
    instantiations: figure('Instantiations'),
    seconds,
    processorSeconds: figure('Processor'),
  }
}
