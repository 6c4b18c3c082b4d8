import type { Machine } from '../machine.ts'

/** A database that was measured. */
export interface GrowthSize {
  /** Values asked for: 2, 8 or 50 million. */
  label: string
  values: number
  series: number
  /** Megabytes of the packed tables and their indices on disk. */
  disk: number
  /** Megabytes that the service's process held when it had started, after the questions, and at most; null if not known. */
  memoryAtStart: number | null
  memoryAfter: number | null
  memoryMost: number | null
}

/** Megabytes that a process held while it was asked: median and largest of what was read; null if not known. */
export interface HeldMemory {
  median: number | null
  most: number | null
}

/** What the services with the small bound, and with none to keep in, held while a question was asked. */
export interface MemoryRow {
  query: string
  bounded: HeldMemory
  keepingNothing: HeldMemory
}

/** One question over the databases, by Zipf's law, with the default bound of the cache. */
export interface ZipfRow {
  query: string
  connections: number
  label: string
  p50: number
  p99: number
  rps: number
  /** p50 as a multiple of that over the smallest database in the same round: median over the rounds. */
  ratio: number
}

/** One question with all indicators equally likely, over more data than the cache may hold. */
export interface UniformRow {
  query: string
  connections: number
  /** Milliseconds of OpenCorridor, and of one SQL query of the same packed rows. */
  p50: number
  sqlP50: number
  ratioMedian: number
  ratioMin: number
  ratioMax: number
}

/** First questions for what nobody asked for before. */
export interface FirstTouchRow {
  what: string
  touches: number
  p50: number
  p99: number
}

/** What the growth run measured. */
export interface GrowthResult {
  machine: Machine
  /** Megabytes that the cache of series may take: by default, and where more than it holds is asked for. */
  bounds: { usual: number; small: number }
  sizes: GrowthSize[]
  zipf: ZipfRow[]
  uniform: UniformRow[]
  /** Megabytes with the small bound, by question: all indicators equally likely. */
  uniformMemory: { atStart: number | null; rows: MemoryRow[] }
  firstTouch: FirstTouchRow[]
}
