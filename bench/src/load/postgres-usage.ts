import { readdirSync, readFileSync } from 'node:fs'
import { cpuSeconds } from './process-usage.ts'

/** CPU seconds of each PostgreSQL process of this machine by its id; undefined where the system does not tell. */
export function postgresCpu(): ReadonlyMap<string, number> | undefined {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isPostgres(name))
    return new Map(pids.map((pid) => [pid, cpuSeconds(Number(pid)) ?? 0]))
  } catch {
    return undefined
  }
}

/** CPU seconds of PostgreSQL since then. A process that has ended in between is not counted. */
export function postgresCpuSince(before: ReturnType<typeof postgresCpu>): number | undefined {
  const after = postgresCpu()
  if (before === undefined || after === undefined) return undefined
  return [...after].reduce((sum, [pid, seconds]) => sum + seconds - (before.get(pid) ?? 0), 0)
}

function isPostgres(pid: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'latin1').trim() === 'postgres'
  } catch {
    // It has ended since.
    return false
  }
}
