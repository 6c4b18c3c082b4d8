/** What is said of a chart beside its data; every kind has it, in the picture and in what a screen reader reads. */
export interface About {
  title: string
  /** What is measured, with the unit: "Personal remittances received, % of GDP". */
  subtitle: string
  /** Who published the data: "World Bank, World Development Indicators". */
  source: string
  licence: string
  /** Name of the release that everything is from. */
  release: string
  /** Where the data are; it leads from the picture to the numbers. */
  link: string
  /** Sentences that have to stand beside the data: designations, what is missing. */
  footnotes: readonly string[]
  /** BCP 47, for numbers and for the words of the chart's own. */
  language: string
}

/** How values are written. */
export interface Unit {
  /** As the data say it: "% of GDP", "current US$". */
  text: string
  /** The kind in the data's own list; `PERCENT` and `CURRENCY` are written in their way. */
  kind: string
  /** ISO 4217, of a currency. */
  currency?: string | undefined
}

/** One line of a table: an area or a corridor. */
export interface Row {
  /** Code of the area or corridor: `TJK`, `TJK-RUS`. */
  id: string
  name: string
  /** One for each period of the table; null where there is none, for whatever reason, and never zero for it. */
  values: readonly (number | null)[]
  /** One for each period: the status of the value, or why there is none; null where nothing is said. */
  statuses?: readonly (string | null)[] | undefined
}

/** The values of one indicator: periods across, areas or corridors down. */
export interface Table {
  indicator: string
  unit: Unit
  /** SDMX notation, ascending: `2015`, `2015-Q2`, `2015-03`. */
  periods: readonly string[]
  rows: readonly Row[]
}

/** One end of a flow. */
export interface Place {
  /** ISO 3166-1 alpha-3, or this project's code where there is none. */
  id: string
  name: string
}

/** A corridor with its value. `value` is null where there is none. */
export interface Flow {
  origin: Place
  destination: Place
  value: number | null
  period: string | null
}

/** A project's time. */
export interface Span {
  id: string
  title: string
  /** As precise as the source: `2015`, `2015-03`, `2015-03-21`; null where it does not say. */
  start: string | null
  end: string | null
  /** The source says that it has no end. */
  openEnded: boolean
  status: string
}

interface OverTime {
  table: Table
}

interface AtOnePeriod {
  table: Table
  /** The period that is shown; null for the newest value of each row, which is then shown with its period. */
  at: string | null
}

interface OfFlows {
  flows: readonly Flow[]
  unit: Unit
}

/** What each kind is drawn from. */
interface Contents {
  line: OverTime
  slope: OverTime
  multiples: OverTime
  bar: AtOnePeriod
  map: AtOnePeriod
  figure: AtOnePeriod
  scatter: { x: Table; y: Table }
  corridors: OfFlows
  sankey: OfFlows
  timeline: { spans: readonly Span[] }
}

/** A kind of chart, as it stands in an address. */
export type ChartKind = keyof Contents

/** A chart of one kind. */
export type ChartOf<Kind extends ChartKind> = About & { kind: Kind } & Contents[Kind]

/** What is to be drawn. */
export type Chart = { [Kind in ChartKind]: ChartOf<Kind> }[ChartKind]

/** Every kind. */
export const chartKinds = [
  'line',
  'bar',
  'slope',
  'multiples',
  'scatter',
  'map',
  'corridors',
  'sankey',
  'timeline',
  'figure',
] as const satisfies ChartKind[]

/** Something that can be pointed at. */
export interface Mark {
  /** Its place in the picture. */
  x: number
  y: number
  /** Of what it is: `data-id` of the shapes that belong to it. */
  id: string
  /** "Tajikistan", and "2015: 28.8%": what is said of it. */
  name: string
  text: string
}

/** What a kind draws into a frame, from the frame's upper edge down. */
export interface Drawing {
  svg: string
  height: number
  /** Made when they are asked for: a server has no use for them. */
  marks: () => readonly Mark[]
  /** Sentences that the drawing needs below it, such as the one on borders. */
  footnotes?: readonly string[]
}

/** A picture. */
export interface Picture {
  /** The whole `<svg>`. */
  svg: string
  width: number
  height: number
  marks: readonly Mark[]
}

/** How big, and in which colours. */
export interface DrawOptions {
  /** In CSS pixels, 240 to 2,400; 720 when not given. */
  width?: number | undefined
  /** Of the whole picture. What has to be longer is longer: a ranking of many places. */
  height?: number | undefined
  /** `auto`, the default, follows the reader's system. */
  theme?: 'light' | 'dark' | 'auto' | undefined
  /** Leaves out the style element: the page has it already. For embeds, whose host may forbid style elements. */
  bare?: boolean | undefined
  /** Ids that are not to be drawn: series that the reader turned off keep their colours this way. */
  hidden?: ReadonlySet<string> | undefined
}

/** What a kind needs to know of the room that it has. */
export interface Room {
  width: number
  /** What is left of the height that was asked for; a wish. */
  height: number
  language: string
  hidden: ReadonlySet<string>
}
