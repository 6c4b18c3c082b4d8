import { areaRecords } from '@opencorridor/schema/areas'

/** A cell as the server of the tests keeps it: the World Bank's code of three letters, the year, the value. */
export interface ServedCell {
  code: string
  date: string
  value: number | null
  /** Default none. */
  status?: string
}

/** Rows as the API writes them, in its order: by place, the newest year first. */
export function servedCells(
  indicator: { id: string; name: string },
  cells: readonly ServedCell[],
): Record<string, unknown>[] {
  const { AreaCode: codes, Area: areas } = areaRecords()
  const areaOf = new Map(
    codes.filter(({ scheme }) => scheme === 'wb').map(({ code, areaId }) => [code, areaId]),
  )
  const twoOf = new Map(
    codes.filter(({ scheme }) => scheme === 'wb2').map(({ code, areaId }) => [areaId, code]),
  )
  const regions = new Set(areas.filter(({ kind }) => kind === 'REGION').map(({ id }) => id))
  return cells.map(({ code, date, value, status = '' }) => {
    const areaId = areaOf.get(code) ?? code
    const two = twoOf.get(areaId)
    // The API leaves the three letters of some aggregates empty.
    const three = regions.has(areaId) && two !== undefined ? '' : code
    return {
      indicator: { id: indicator.id, value: indicator.name },
      country: { id: two ?? code, value: code },
      countryiso3code: three,
      date,
      value,
      unit: '',
      obs_status: status,
      decimal: 0,
    }
  })
}
