import { readdirSync, readFileSync } from 'node:fs'
import type pg from 'pg'
import { cpuSeconds, memoryBytes } from '../load/process-usage.ts'

/** What the processes of one PostgreSQL server on this machine have used. */
export interface ServerUsage {
  /** CPU seconds of those that run now, null where the system does not tell. */
  cpu(): number | null
  /** The most bytes that one of them has held, shared buffers included. */
  memory(): number | null
}

/** Finds the processes of a server by the parent of one of its sessions; other servers of the machine do not count. */
export async function serverUsage(pool: pg.Pool): Promise<ServerUsage> {
  const { rows } = await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const server = rows[0] && parentOf(String(rows[0].pid))
  const processes = (): number[] =>
    server === undefined
      ? []
      : readdirSync('/proc')
          .filter((pid) => parentOf(pid) === server)
          .map(Number)
  return {
    cpu: () =>
      server === undefined ? null : processes().reduce((sum, pid) => sum + (cpuSeconds(pid) ?? 0), 0),
    memory: () =>
      server === undefined ? null : Math.max(...processes().map((pid) => memoryBytes(pid)?.peak ?? 0)),
  }
}

function parentOf(pid: string): string | undefined {
  if (!/^\d+$/.test(pid)) return undefined
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ')[1]
  } catch {
    return undefined
  }
}
