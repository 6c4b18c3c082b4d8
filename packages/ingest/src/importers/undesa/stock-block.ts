/** What a block of columns of a workbook is about. */
export interface StockBlock {
  indicatorId: string
  /** SDMX `UNIT_MULT` of its figures. */
  unitMult: number
  /** Whether its figures are about migrants: the type of data of a country then says how they were found. */
  ofMigrants: boolean
}

/** Titles of blocks as the editions word them, the more special before the more general. */
const blocks: readonly (readonly [title: RegExp, block: StockBlock])[] = [
  [/annual rate of change of the refugee/i, of('OC.REF.ASY.GROW', false)],
  [/annual rate of change of the .*migrant stock/i, of('OC.MIG.STK.GROW')],
  [/refugees?.* as a percentage of the international migrant stock/i, of('OC.REF.ASY.ZS')],
  [/(?:refugee stock|refugees?).* at mid-?year/i, of('OC.REF.ASY', false)],
  [/female migrants as a percentage of the international migrant stock/i, of('OC.MIG.STK.FE.ZS')],
  [/migrant stock as a percentage of the total population/i, of('SM.POP.TOTL.ZS')],
  [/migrant stock at mid-?year/i, of('SM.POP.TOTL')],
  // Where an edition does not say that it means the middle of the year.
  [/^(?!.*(?:percentage|rate|share|age)\b).*refugee stock/i, of('OC.REF.ASY', false)],
  [/^(?!.*(?:percentage|rate|share|age)\b).*international migrant stock/i, of('SM.POP.TOTL')],
  [/total (?:male |female )?population .*at mid-?year/i, of('SP.POP.TOTL', false)],
]

function of(indicatorId: string, ofMigrants = true): StockBlock {
  return { indicatorId, unitMult: 0, ofMigrants }
}

/** What a block is, by its title: `Total male population at mid-year (thousands)`; undefined where it has no home. */
export function stockBlock(title: string): StockBlock | undefined {
  const block = blocks.find(([pattern]) => pattern.test(title))?.[1]
  return block === undefined ? undefined : { ...block, unitMult: /thousands/i.test(title) ? 3 : 0 }
}

/**
 * The sex that a title names: `(both sexes)`, `(male)`, `(female)`; undefined where it names none. The share of women
 * is a measure of its own and no breakdown.
 */
export function sexOf(title: string): '_T' | 'M' | 'F' | undefined {
  if (/female migrants as a percentage/i.test(title)) return undefined
  if (/both sexes/i.test(title)) return '_T'
  if (/\bfemales?\b/i.test(title)) return 'F'
  if (/\bmales?\b/i.test(title)) return 'M'
  return undefined
}
