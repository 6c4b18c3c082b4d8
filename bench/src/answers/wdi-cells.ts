import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/**
 * The values of a file of World Development Indicators, by `<area> <year>`: cut at the line ends and from the right at
 * the commas, which is not how the importer reads them.
 */
export function readWdiCells(file: string): Map<string, number> {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split(/\r?\n/).slice(1)
  return new Map(
    lines.flatMap((line) => {
      const [value = '', year = '', area = ''] = line.split(',').reverse()
      return value === '' ? [] : [[`${area} ${year}`, Number(value)] as const]
    }),
  )
}

/** Files whose titles name a unit that is no base unit: a value is so many times what the file says. */
export const wdiMultiples: Readonly<Record<string, number>> = {
  // Annual freshwater withdrawals, and renewable internal freshwater resources (billion cubic meters).
  'ER.H2O.FWTL.K3': 1e9,
  'ER.H2O.INTR.K3': 1e9,
  // Nitrous oxide emissions (thousand metric tons of CO2 equivalent).
  'EN.ATM.NOXE.KT.CE': 1e3,
}
