import type { Importer, Pace } from '@opencorridor/ingest'
import type { z } from 'zod'

/** What every source of sources.yaml has, whoever publishes it. */
export interface SourceBase {
  id: string
  publisher: string
  /** Text of cron, in UTC. */
  schedule: string
}

/** What a source may use while it is looked at. */
export interface SyncContext {
  /** When a request to a host may begin. */
  pace: Pace
  /** For files that are fetched; emptied after each source. */
  temporaryFolder: string
  /** Where pages of a broken run wait for the next. */
  pagesFolder: string
}

/** A source that has something to read. */
export interface Found {
  importer: Importer
  /** What is changed, for the report: `2 of 3 indicators`. */
  what: string
  /** What the next run is to ask by; called when the importer has been read. */
  state(): unknown
  close(): Promise<void>
}

/** A kind of publisher that sources.yaml can name. */
export interface SourceKind<Config extends SourceBase = SourceBase> {
  publisher: string
  /** The fields of its own, besides those of `SourceBase`. */
  fields: z.ZodRawShape
  /**
   * Looks whether the source has changed.
   * @param known what `state` gave at the last good run; undefined where there was none, or the source was another
   * @returns undefined where nothing has changed
   */
  look(config: Config, known: unknown, context: SyncContext): Promise<Found | undefined>
}
