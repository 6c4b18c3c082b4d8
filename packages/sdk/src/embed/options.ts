/** What an embed shows, as attributes of its element or as options of `mount`. */
export interface EmbedOptions {
  /** The service: `https://data.example.org`. Default for elements: where the script is from. */
  endpoint: string
  /** `line`, `bar`, `slope`, `multiples`, `scatter`, `map`, `corridors`, `sankey`, `timeline`, `figure`. */
  kind: string
  /** Id or code; two with a comma for a scatter plot. */
  indicator?: string | undefined
  /** Codes of places with commas. */
  areas?: string | undefined
  corridors?: string | undefined
  origins?: string | undefined
  destinations?: string | undefined
  themes?: string | undefined
  region?: string | undefined
  from?: string | undefined
  to?: string | undefined
  period?: string | undefined
  first?: string | undefined
  /** The breakdown, where an indicator has several: `AMOUNT:200`. */
  dimensions?: string | undefined
  /** `PER_CAPITA`, `SHARE_OF_GDP`, `GROWTH`, `INDEX`, `DIFFERENCE`, `MOVING_AVERAGE`, `RANK`. */
  transform?: string | undefined
  /** The period that is 100, of an index. */
  base?: string | undefined
  /** Pins the data to a release; without it the newest one is shown. */
  release?: string | undefined
  /** BCP 47; default English. */
  language?: string | undefined
  /** `light` or `dark`; default what the reader's system says. */
  theme?: string | undefined
  /** Shows the data as a table in place of the picture. */
  table?: boolean | undefined
}

/** The parameters of a chart's address, in one order. */
export const questionNames = [
  'indicator',
  'areas',
  'corridors',
  'origins',
  'destinations',
  'themes',
  'region',
  'from',
  'to',
  'period',
  'first',
  'dimensions',
  'transform',
  'base',
  'release',
  'language',
] as const satisfies (keyof EmbedOptions)[]

/** The address of a chart in a format: `json`, `svg` or `png`; or of its page with `embed`. */
export function addressOf(
  options: EmbedOptions,
  format: 'json' | 'svg' | 'png' | 'embed',
  more: Record<string, string> = {},
): string {
  const parameters = new URLSearchParams()
  for (const name of questionNames) {
    const value = options[name]
    if (value !== undefined && value !== '') parameters.set(name, value)
  }
  for (const [name, value] of Object.entries(more)) parameters.set(name, value)
  const base = options.endpoint.replace(/\/+$/, '')
  const path = format === 'embed' ? `/embed/${options.kind}` : `/charts/${options.kind}.${format}`
  return `${base}${path}?${parameters.toString().replaceAll('%2C', ',')}`
}
