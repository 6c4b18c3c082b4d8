import type { SourceFile } from '../../source/source-file.ts'
import type { EditionLabel } from '../wdi/wdi-edition.ts'
import { sha256Of } from '../../gather/checksum.ts'

const isoDate = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

/** A date in the name of a download, as the publisher's archive has it: `WDI_CSV_2024_10_24.zip`. */
const dateInName = /(?<!\d)(20\d\d)[-_](\d\d)(?:[-_](\d\d))?(?!\d)/

/**
 * The edition of a file: the label that was asked for; else the file's own `Last Updated Date`; else a date in the
 * name of the folder or archive; else the first twelve digits of its checksum. File dates are not asked: they say when
 * the file was copied.
 */
export async function editionOfFile(
  file: SourceFile,
  location: string,
  lastUpdated: string | undefined,
  asked: string | undefined,
): Promise<EditionLabel> {
  const name =
    location
      .replace(/[/\\]+$/, '')
      .split(/[/\\]/)
      .at(-1) ?? ''
  const [, year, month, day] = dateInName.exec(name) ?? []
  const named =
    year === undefined ? undefined : [year, month, day].filter((part) => part !== undefined).join('-')
  const label = asked ?? lastUpdated ?? named ?? `sha256-${(await sha256Of(file)).slice(0, 12)}`
  return isoDate.test(label) ? { label, publishedOn: label } : { label }
}
