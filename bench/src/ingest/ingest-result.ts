import type { Machine } from '../machine.ts'

/** One step of loading, as it was measured. */
export interface IngestStep {
  step: string
  /** Values of the source, whether they change anything or not. */
  values: number
  /** Seconds by the clock. */
  seconds: number
  /** CPU seconds of Node, and of the database server; null where the system does not tell. */
  nodeCpu: number
  databaseCpu: number | null
  valuesPerSecond: number
  /** Megabytes that Node has held at most until then, and the server's session. */
  nodeMemory: number
  databaseMemory: number | null
}

/** What `pnpm bench ingest` measures. */
export interface IngestResult {
  machine: Machine
  steps: IngestStep[]
  /** Values per second from the files to a published release, over those of COPY into a plain table. */
  ratioToCopy: number
}
