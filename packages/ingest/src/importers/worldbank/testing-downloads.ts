import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { IngestItem, RecordItem, RejectItem, SeriesItem } from '../../item.ts'
import { openSource } from '../../source/open-source.ts'
import { createWorldBankImporter } from './world-bank-importer.ts'

/** A folder of files in the World Bank's layouts, for the tests. */
export interface DownloadFolder {
  path: string
  write(name: string, lines: readonly string[]): void
  remove(): void
}

export function createDownloadFolder(): DownloadFolder {
  const path = mkdtempSync(join(tmpdir(), 'opencorridor-worldbank-'))
  return {
    path,
    write(name, lines) {
      writeFileSync(join(path, name), lines.map((line) => `${line}\n`).join(''))
    },
    remove() {
      rmSync(path, { recursive: true })
    },
  }
}

/** Cells in the publisher's style: each in quotes, and a comma at the end. */
export function quoted(...cells: readonly string[]): string {
  return cells.map((cell) => `"${cell.replaceAll('"', '""')}",`).join('')
}

/** The download of one indicator: byte order mark, preamble, blank lines, header, rows. */
export function singleDownload(
  years: readonly number[],
  rows: readonly string[],
  updated = '2021-09-15',
): string[] {
  return [
    `\uFEFF${quoted('Data Source', 'World Development Indicators')}`,
    '',
    quoted('Last Updated Date', updated),
    '',
    quoted('Country Name', 'Country Code', 'Indicator Name', 'Indicator Code', ...years.map(String)),
    ...rows,
  ]
}

/** What an importer of a location yields, sorted by kind. */
export async function readDownload(location: string, edition?: string) {
  const source = await openSource(location)
  try {
    const importer = createWorldBankImporter({ source, ...(edition === undefined ? {} : { edition }) })
    const items: IngestItem[] = []
    for await (const item of importer.items(() => undefined)) items.push(item)
    const ofType = <T extends IngestItem['type']>(type: T) =>
      items.filter((item): item is Extract<IngestItem, { type: T }> => item.type === type)
    const series: SeriesItem[] = ofType('series')
    const rejects: RejectItem[] = ofType('reject')
    const all: RecordItem[] = ofType('record')
    const records = (kind: RecordItem['kind']) =>
      all.filter((it) => it.kind === kind).map(({ record }) => record)
    return { importer, series, rejects, records }
  } finally {
    await source.close()
  }
}
