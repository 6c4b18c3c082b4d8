import { cpus, totalmem } from 'node:os'

/** What was measured on. */
export interface Machine {
  processor: string
  cores: number
  memoryGigabytes: number
  system: string
  node: string
  database: string
}

/** This machine. @param database what the database says of itself */
export function describeMachine(database: string): Machine {
  const all = cpus()
  return {
    processor: all[0]?.model.replace(/\s+/g, ' ').trim() ?? 'unknown',
    cores: all.length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    database,
  }
}
