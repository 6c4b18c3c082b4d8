import { join } from 'node:path'
import type { RecordItem, RejectItem } from '../../item.ts'
import { parseUnit } from '../../units/parse-unit.ts'
import type { ParsedUnit } from '../../units/parsed-unit.ts'
import { isInCatalogue } from '../../catalogue/index.ts'
import { readWdiDescriptor } from './wdi-descriptor.ts'
import type { WdiFile } from './wdi-folder.ts'
import { indicatorRecords, preferenceRecord, wdiLicence } from './wdi-records.ts'

export interface WdiIndicator {
  records: RecordItem[]
  rejects: RejectItem[]
  /** SDMX `UNIT_MULT` of the file's values. */
  unitMult: number
}

/**
 * Reads what is said of one indicator. Without a descriptor the indicator keeps the name and unit that are stored
 * already, and only its values are taken.
 * @param known whether an indicator can be referred to: it is in this folder, or in the catalogue
 */
export async function describeWdiIndicator(
  folder: string,
  { code, data, descriptor: file }: WdiFile,
  known: (id: string) => boolean,
): Promise<WdiIndicator> {
  const rejects: RejectItem[] = []
  const note = (reason: string, field?: string, raw?: string): void => {
    const detail = { ...(field === undefined ? {} : { field }), ...(raw === undefined ? {} : { raw }) }
    rejects.push({ type: 'reject', file: file ?? data, reason, ...detail })
  }

  const records = [preferenceRecord(code)]
  const read = file === undefined ? undefined : await readWdiDescriptor(join(folder, file), code)
  if (read === undefined || typeof read === 'string') {
    const cause = read ?? `There is no descriptor ${code.toLowerCase()}.datapackage.json beside the data.`
    note(`${cause} Only values are taken: name and unit of ${code} stay as they are stored.`)
    return { records, rejects, unitMult: parseUnit({ code, title: '' }).unitMult }
  }

  const { title, definition, licences } = read
  const unit = withKnownWeight(parseUnit({ code, title, definition: definition ?? '' }), known)
  if (licences.some((licence) => licence !== wdiLicence)) {
    note(`The licence is stated as ${licences.join(', ')}, where the data set is ${wdiLicence}.`, 'licenses')
  }
  if (isInCatalogue(code)) return { records, rejects, unitMult: unit.unitMult }

  if (unit.unitKind === 'UNKNOWN') {
    note(
      `The unit of ${code} cannot be read from its title; state it in the table of unit overrides.`,
      'unit',
      title,
    )
  }
  return { records: [...indicatorRecords(code, read, unit), ...records], rejects, unitMult: unit.unitMult }
}

/** A mean whose weights are not at hand cannot be taken, and a release must not refer to what it does not hold. */
function withKnownWeight(unit: ParsedUnit, known: (id: string) => boolean): ParsedUnit {
  const { weightId, ...rest } = unit
  return weightId === undefined || known(weightId) ? unit : { ...rest, aggregation: 'NONE' }
}
