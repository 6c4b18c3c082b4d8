import type { Importer, IngestItem, RecordItem } from '../item.ts'
import { openSource } from '../source/open-source.ts'
import type { Source } from '../source/source-file.ts'

/** For tests: everything that an importer of files yields, apart by type; series by `MEX-USA` or `TJK`, with dimensions behind. */
export async function readImporter(locations: readonly string[], create: (source: Source) => Importer) {
  const source = await openSource(locations)
  const importer = create(source)
  const items: IngestItem[] = []
  try {
    for await (const item of importer.items(() => undefined)) items.push(item)
  } finally {
    await source.close()
  }
  const series = items.filter((item) => item.type === 'series')
  const records = items.filter((item) => item.type === 'record')
  return {
    importer,
    series,
    rejects: items.filter((item) => item.type === 'reject'),
    records: <K extends RecordItem['kind']>(kind: K) =>
      records.flatMap((item) => (item.kind === kind ? [item.record as RecordItem<K>['record']] : [])),
    /** Observations by indicator, place and dimensions: `SM.POP.TOTL TJK F`. */
    cells: new Map(
      series.map(({ indicatorId, subject, dimensions, observations }) => {
        const place = 'areaId' in subject ? subject.areaId : `${subject.originId}-${subject.destinationId}`
        return [[indicatorId, place, ...Object.values(dimensions)].join(' '), observations]
      }),
    ),
  }
}
