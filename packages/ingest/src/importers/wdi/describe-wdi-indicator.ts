import { join } from 'node:path'
import type { RecordItem, RejectItem } from '../../item.ts'
import { describeIndicator, unitMultOf } from './describe-indicator.ts'
import { readWdiDescriptor } from './wdi-descriptor.ts'
import type { WdiFile } from './wdi-folder.ts'
import { preferenceRecord } from './wdi-records.ts'

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
  const read = file === undefined ? undefined : await readWdiDescriptor(join(folder, file), code)
  if (read === undefined || typeof read === 'string') {
    const cause = read ?? `There is no descriptor ${code.toLowerCase()}.datapackage.json beside the data.`
    const reason = `${cause} Only values are taken: name and unit of ${code} stay as they are stored.`
    const rejects: RejectItem[] = [{ type: 'reject', file: file ?? data, reason }]
    return { records: [preferenceRecord(code)], rejects, unitMult: unitMultOf(code) }
  }
  const { records, remarks } = describeIndicator(code, read, known)
  const rejects = remarks.map((remark): RejectItem => ({ type: 'reject', file: file ?? data, ...remark }))
  return { records, rejects, unitMult: unitMultOf(code, read) }
}
