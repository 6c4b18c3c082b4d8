import { posix } from 'node:path'
import { IngestError } from '../../item.ts'
import type { ZipEntry } from '../zip-archive.ts'
import { visitXml } from './read-xml.ts'

/** What a workbook's main part says. */
export interface WorkbookParts {
  /** Sheets in their order, with the path of their part in the archive. Charts among them have none and are left out. */
  sheets: { name: string; part: string }[]
  /** Days are counted from 1904. */
  from1904: boolean
  stringsPart: string | undefined
  stylesPart: string | undefined
}

interface Relation {
  id: string
  /** The last word of its type: `worksheet`, `sharedStrings`. */
  type: string
  part: string
}

/** Reads which part is which (Open Packaging Conventions, ECMA-376 part 2). */
async function relations(
  parts: ReadonlyMap<string, ZipEntry>,
  of: string,
  name: string,
): Promise<Relation[]> {
  const path = posix.join(posix.dirname(of), '_rels', `${posix.basename(of)}.rels`)
  const entry = parts.get(path)
  const found: Relation[] = []
  if (entry === undefined) return found
  await visitXml(entry.read(), `${name}/${path}`, (tag, { Id = '', Type = '', Target = '' }) => {
    if (tag !== 'Relationship') return
    const part = Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(of), Target)
    found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), part })
  })
  return found
}

/** @throws IngestError when the archive is no workbook, or has no sheet */
export async function listSheets(parts: ReadonlyMap<string, ZipEntry>, name: string): Promise<WorkbookParts> {
  const main = (await relations(parts, '', name)).find(({ type }) => type === 'officeDocument')?.part ?? ''
  const entry = parts.get(main)
  if (entry === undefined || !main.endsWith('.xml')) {
    throw new IngestError(
      `${name} is an archive and no workbook that can be read here; save it as XLSX, or name it .zip.`,
    )
  }
  const related = await relations(parts, main, name)
  const sheets: WorkbookParts['sheets'] = []
  let from1904 = false
  await visitXml(entry.read(), `${name}/${main}`, (tag, attributes) => {
    if (tag === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
    if (tag !== 'sheet') return
    const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
    const relation = related.find((candidate) => candidate.id === id && candidate.type === 'worksheet')
    if (relation !== undefined) sheets.push({ name: attributes.name ?? '', part: relation.part })
  })
  if (sheets.length === 0) throw new IngestError(`${name} has no sheet with rows; name another workbook.`)
  const partOf = (wanted: string): string | undefined => related.find(({ type }) => type === wanted)?.part
  return { sheets, from1904, stringsPart: partOf('sharedStrings'), stylesPart: partOf('styles') }
}
