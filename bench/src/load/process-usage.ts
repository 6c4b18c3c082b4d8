import { readFileSync } from 'node:fs'

/** Clock ticks in a second, as Linux counts CPU time for everybody. */
const ticks = 100

/** CPU seconds that a process has taken, all its threads together; undefined where the system does not tell. */
export function cpuSeconds(pid: number): number | undefined {
  const fields = read(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, '')
    .split(' ')
  return fields === undefined ? undefined : (Number(fields[11]) + Number(fields[12])) / ticks
}

/** Bytes of memory that a process holds, and the most that it held; undefined where the system does not tell. */
export function memoryBytes(pid: number): { now: number; peak: number } | undefined {
  const status = read(`/proc/${pid}/status`)
  const kilobytes = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status ?? '')?.[1])
  return status === undefined
    ? undefined
    : { now: kilobytes('VmRSS') * 1024, peak: kilobytes('VmHWM') * 1024 }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return undefined
  }
}
