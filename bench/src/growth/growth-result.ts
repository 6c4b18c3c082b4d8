import type { Machine } from '../machine.ts'

/** A database that was measured. */
export interface GrowthSize {
  /** Values asked for: 2, 8 or 50 million. */
  label: string
  values: number
  series: number
  /** Megabytes of the packed tables and their indices on disk. */
  disk: number
  /** Megabytes that the service's process held when it had started, and after the questions; null if not known. */
  memoryAtStart: number | null
  memoryAfter: number | null
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
  firstTouch: FirstTouchRow[]
}
