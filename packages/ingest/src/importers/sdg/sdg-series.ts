import { sdgCodes } from '../../catalogue/sdg-indicators.ts'

/** What values are counted in, apart from the power of ten. */
type UnitKind = 'PERCENT' | 'NUMBER'

/** A series of the SDG database that has an indicator here. */
export interface SdgSeries {
  indicatorId: string
  unit: UnitKind
}

const numbers: ReadonlySet<string> = new Set(['OC.MIG.DEATHS'])

const bySeries: ReadonlyMap<string, SdgSeries> = new Map(
  Object.entries(sdgCodes).map(([indicatorId, code]) => [
    code,
    { indicatorId, unit: numbers.has(indicatorId) ? 'NUMBER' : 'PERCENT' },
  ]),
)

/** The series of a code, in capitals or not; undefined for one without an indicator here. */
export function sdgSeries(code: string): SdgSeries | undefined {
  return bySeries.get(code.toUpperCase())
}

/** Codes of the series that have an indicator here. */
export const knownSeries: readonly string[] = [...bySeries.keys()]

const units: Readonly<Record<string, { kind: UnitKind; unitMult: number }>> = {
  PERCENT: { kind: 'PERCENT', unitMult: 0 },
  NUMBER: { kind: 'NUMBER', unitMult: 0 },
  THOUSANDS: { kind: 'NUMBER', unitMult: 3 },
  NUM_TH: { kind: 'NUMBER', unitMult: 3 },
  MILLIONS: { kind: 'NUMBER', unitMult: 6 },
  NUM_M: { kind: 'NUMBER', unitMult: 6 },
}

/**
 * The power of ten that a unit of the SDG database stands for (SDMX `UNIT_MULT`). An empty unit is that of the series.
 * @returns undefined where the unit is not one of the series
 */
export function unitMultOf({ unit }: SdgSeries, code: string): number | undefined {
  if (code === '') return 0
  const found = units[code.toUpperCase()]
  return found?.kind === unit ? found.unitMult : undefined
}
