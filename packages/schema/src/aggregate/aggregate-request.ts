import type { PanelRequest, PlacesRequest } from '../panel/panel-request.ts'

/** How values of several members are put together. */
export type AggregateMethod = 'SUM' | 'WEIGHTED_MEAN'

/** The question for one figure of several countries or corridors. Places are given as for a panel. */
export interface AggregateRequest extends Pick<
  PanelRequest,
  keyof PlacesRequest | 'dimensions' | 'from' | 'to'
> {
  /** Id or publisher's code. */
  indicator: string
  /** Only the newest period in which at least half of the members with data have a value. */
  latest?: boolean | null | undefined
  /** The method; the one that the indicator declares when not given. */
  method?: AggregateMethod | null | undefined
  /** Share of members with a value, 0 to 1, below which a period has no figure. */
  minCoverage?: number | null | undefined
  /** Id of the dataset that answers; chosen by rule when not given. */
  dataset?: string | null | undefined
}
