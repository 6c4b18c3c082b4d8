import { mkdtemp, mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { IngestItem, Observation, RejectItem } from '../../item.ts'
import { createFactbookImporter } from './factbook-importer.ts'
import { createPlaceResolver } from './place-resolver.ts'

/** Made once: it takes a second. */
const places = createPlaceResolver()

/** Sections of a profile: `{ Economy: { 'Labor force': { text: '5 million (2014 est.)' } } }`. */
export type ProfileContent = Record<string, Record<string, unknown>>

/** Writes profiles in the publisher's layout to a folder of their own. */
export async function writeProfiles(profiles: Record<string, ProfileContent | string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'factbook-'))
  for (const [file, content] of Object.entries(profiles)) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content))
  }
  return folder
}

/** What an import yields, in the form in which tests ask for it. */
export interface Imported {
  items: IngestItem[]
  /** `SP.POP.TOTL TJK`, `OC.UEM.YOUTH TJK SEX=M` to observations. */
  series: Record<string, readonly Observation[]>
  rejects: RejectItem[]
  /** `place metric qualifier value|lower|upper unit, period, note` of each statement. */
  statements: string[]
}

/** Runs the importer over a folder and sorts what it yields. */
export async function importFolder(folder: string): Promise<Imported> {
  const items: IngestItem[] = []
  for await (const item of createFactbookImporter({ folder, places }).items(() => undefined)) items.push(item)
  const series: Record<string, readonly Observation[]> = {}
  for (const item of items) {
    if (item.type !== 'series') continue
    const { subject, dimensions } = item
    const place = 'areaId' in subject ? subject.areaId : `${subject.originId}-${subject.destinationId}`
    const key = [item.indicatorId, place, ...Object.entries(dimensions).map((pair) => pair.join('='))]
    series[key.join(' ')] = item.observations
  }
  const rejects = items.filter((item) => item.type === 'reject')
  return { items, series, rejects, statements: statementLines(items) }
}

function statementLines(items: readonly IngestItem[]): string[] {
  const subjects = new Map<string, string[]>()
  for (const item of items) {
    if (item.type !== 'record' || item.kind !== 'StatementSubject') continue
    const { statementId, subjectId } = item.record
    subjects.set(statementId, [...(subjects.get(statementId) ?? []), subjectId])
  }
  return items.flatMap((item) => {
    if (item.type !== 'record' || item.kind !== 'Statement') return []
    const { id, metric, qualifier, value, lower, upper, unit, periodText, note } = item.record
    const figure = [value, lower, upper].filter((number) => number != null).join('..')
    const start = [subjects.get(id)?.join('+'), metric, qualifier, figure, unit].join(' ')
    return [[start, periodText, note].filter((part) => part != null).join(', ')]
  })
}
