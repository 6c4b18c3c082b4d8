import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { GrowthResult } from '../growth/growth-result.ts'
import type { MemoryResult } from '../memory/memory-result.ts'
import type { Machine } from '../machine.ts'
import type { BenchRow } from '../measure/bench-row.ts'

/** What a whole run measured. */
export interface BenchResult {
  machine: Machine
  /** Rounds, and seconds of each measurement. */
  rounds: number
  seconds: number
  /** On how many drawings of its variables the answers to a question were compared. */
  compared: Record<string, number>
  rows: BenchRow[]
}

/** What was measured last, each by a command of its own. */
export interface Results {
  bench: BenchResult
  growth: GrowthResult
  memory: MemoryResult
}

const folder = new URL('../../results/', import.meta.url)

/** Keeps what was measured, for the report. */
export async function saveResult<Name extends keyof Results>(
  name: Name,
  result: Results[Name],
): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(result, null, 1)}\n`)
}

async function readResult<Name extends keyof Results>(name: Name): Promise<Results[Name]> {
  const file = new URL(`${name}.json`, folder)
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Results[Name]
  } catch {
    const command = name === 'bench' ? 'pnpm bench' : `pnpm bench ${name}`
    throw new RangeError(`${fileURLToPath(file)} cannot be read: run ${command} first.`)
  }
}

/** All that the report is made of. @throws RangeError when one was not measured */
export async function readResults(): Promise<Results> {
  const [bench, growth, memory] = await Promise.all([
    readResult('bench'),
    readResult('growth'),
    readResult('memory'),
  ])
  return { bench, growth, memory }
}
