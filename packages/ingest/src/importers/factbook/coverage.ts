/**
 * Where the publisher says that a figure counts something else than the field's name does: what it counts, in words
 * of ours, by profile and field. Such a value is flagged `D` (definition differs) beside its status.
 */
const coverage: ReadonlyMap<string, string> = new Map([
  ['fr/population', 'France with its five overseas regions.'],
  ['is/population', 'Counts East Jerusalem and the Golan Heights.'],
  ['ri/population', 'Does not count Kosovo*.'],
  ['my/net-migration-rate', 'Does not count irregular movements.'],
  ['cu/gdp-official', 'Counts one Cuban peso as one US dollar.'],
  ['tt/gdp-official', 'Without oil.'],
  ['cq/gdp-ppp', 'Counts transfers from the United States.'],
  ['ps/gdp-ppp', 'Counts transfers from the United States.'],
  ['bo/unemployment', 'Registered unemployment only.'],
  ['bl/unemployment', 'Urban areas only.'],
  ['ch/unemployment', 'Registered unemployment in urban areas only.'],
  ['fr/unemployment', 'France with its overseas territories.'],
  ['pe/unemployment', 'Metropolitan Lima only.'],
  ['sa/unemployment', 'Saudi men only.'],
  ['up/unemployment', 'Registered unemployment only.'],
  ['zi/unemployment', 'Counts underemployment too.'],
  ['ar/labour-force', 'Urban areas only.'],
  ['ba/labour-force', 'Without the unemployed.'],
  ['bu/labour-force', 'Employed persons only.'],
  ['cs/labour-force', 'Without Nicaraguans who live in the country.'],
  ['gq/labour-force', 'Civilian labour force only.'],
  ['kr/labour-force', 'Without subsistence farmers.'],
  ['le/labour-force', 'Without foreign workers.'],
  ['lu/labour-force', 'Without foreign workers.'],
  ['pe/labour-force', 'Persons aged 15 and over.'],
  ['sn/labour-force', 'Residents only.'],
  ['bl/poverty', 'International line of two US dollars a day.'],
  ['ca/poverty', 'Low-income cut-off; the country has no official poverty line.'],
  ['dj/poverty', 'International line of 1.25 US dollars a day at purchasing power parity.'],
  ['mx/poverty', 'Poverty as lack of food.'],
  ['pe/inflation', 'Metropolitan Lima only.'],
  ['ec/gini', 'Urban households only.'],
])

/** What the figures of a field of a profile count, where that is not what the field's name says. */
export function coverageOf(code: string, fieldKey: string): string | undefined {
  return coverage.get(`${code}/${fieldKey}`)
}
