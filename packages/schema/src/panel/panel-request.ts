import type { DimensionFilter } from '../series/dimensions.ts'
import type { AlignInput } from '../time/align.ts'
import type { FillInput } from '../time/fill.ts'
import type { TransformInput } from '../transforms/transform.ts'

/** The places of a question: areas, or corridors. */
export interface PlacesRequest {
  /** Codes or names of areas, countries and regions alike. With no place named at all: every country. */
  areas?: readonly string[] | null | undefined
  /** A region whose members are asked for. */
  region?: string | null | undefined
  /** Corridor ids, migrant origin - migrant destination. */
  corridors?: readonly string[] | null | undefined
  /** Corridors with data out of these countries; with destinations those that hold for both. */
  origins?: readonly string[] | null | undefined
  /** Corridors with data into these countries. */
  destinations?: readonly string[] | null | undefined
  /** Regions whose members are origins or destinations, as if each were named. */
  originRegion?: string | null | undefined
  destinationRegion?: string | null | undefined
}

/** How many places a question names, each as often as it does; regions stand for their members and are none. */
export const countNamed = ({ areas, corridors, origins, destinations }: PlacesRequest): number =>
  [areas, corridors, origins, destinations].reduce((sum, it) => sum + (it?.length ?? 0), 0)

/** A researcher's question: these indicators, these places, these years. */
export interface PanelRequest extends PlacesRequest {
  /** Ids or publishers' codes of indicators. */
  indicators: readonly string[]
  /** First and last period in SDMX notation, both included; a year stands for all its quarters or months. */
  from?: string | null | undefined
  to?: string | null | undefined
  /** Only the newest value of each series within from and to; each carries its period. */
  latest?: boolean | null | undefined
  /** Only the newest so many values of each series within from and to. */
  lastN?: number | null | undefined
  /** With `latest` or `lastN`: years back from the newest value of the indicator in the release. */
  maxAge?: number | null | undefined
  /** With `latest`: the newest period that at least half of the subjects with data have. */
  samePeriod?: boolean | null | undefined
  /** Breakdown: one code, or `*` for all, of each dimension named. */
  dimensions?: readonly { dimension: string; code: string }[] | null | undefined
  /** Series of a higher frequency put together to a lower one, before anything else. */
  align?: AlignInput | null | undefined
  /** Gaps between values filled, each filled value marked. */
  fill?: FillInput | null | undefined
  /** What is computed of each series in place of its values, after the gaps are filled. */
  transform?: TransformInput | null | undefined
}

/** The breakdown that a request asks for. */
export const dimensionsFilter = ({ dimensions }: Pick<PanelRequest, 'dimensions'>): DimensionFilter =>
  new Map((dimensions ?? []).map(({ dimension, code }) => [dimension, code]))

/** The question in one stable wording, whatever else the object holds and in whatever order. */
export const questionText = (request: PanelRequest): string =>
  JSON.stringify([
    request.indicators,
    request.areas ?? null,
    request.corridors ?? null,
    request.origins ?? null,
    request.destinations ?? null,
    request.region ?? null,
    request.from ?? null,
    request.to ?? null,
    request.latest ?? false,
    request.lastN ?? null,
    request.maxAge ?? null,
    request.samePeriod ?? false,
    request.dimensions?.map(({ dimension, code }) => [dimension, code]) ?? [],
    alignText(request.align),
    fillText(request.fill),
    transformText(request.transform),
    // Only where they are given: cursors of questions from before there were such arguments stay good.
    ...(request.originRegion == null && request.destinationRegion == null
      ? []
      : [request.originRegion ?? null, request.destinationRegion ?? null]),
  ])

const alignText = (align: PanelRequest['align']) =>
  align == null ? null : [align.frequency, align.aggregation, align.partial ?? false]

const fillText = (fill: PanelRequest['fill']) => (fill == null ? null : [fill.method, fill.maxGap ?? null])

const transformText = (transform: PanelRequest['transform']) =>
  transform == null
    ? null
    : [transform.method, transform.base ?? null, transform.window ?? null, transform.of ?? null]
