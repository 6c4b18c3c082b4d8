import type { Machine } from '../machine.ts'

/** Megabytes that a process held while it was asked: median and largest of what was read; null if not known. */
export interface HeldMemory {
  median: number | null
  most: number | null
}

/** What a service held, by question. */
export interface ServiceMemory {
  /** Megabytes that its cache of series may take; 0 for one that keeps nothing. */
  bound: number
  atStart: number | null
  rows: (HeldMemory & { query: string })[]
}

/** What the memory run measured: one that keeps nothing is the last. */
export interface MemoryResult {
  machine: Machine
  /** Values that the database stores. */
  values: number
  /** Seconds that each question was asked with 1 connection, and with 32. */
  seconds: number
  services: ServiceMemory[]
}
