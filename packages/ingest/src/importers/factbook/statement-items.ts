import type { RecordItem } from '../../item.ts'
import { fieldPath } from './field-spec.ts'
import { datasetId } from './metadata.ts'
import type { StatementReading } from './reading.ts'
import { corridorOrArea } from './subject.ts'

/** A statement with its subjects and the place in the package where it stands. */
export function statementItems(reading: StatementReading): RecordItem[] {
  const { code, spec, ordinal, amount, periods } = reading
  const id = `${datasetId}/${code}/${spec.key}/${ordinal}`
  const starts = periods.flatMap(({ start }) => start ?? []).sort()
  const ends = periods.map(({ end }) => end).sort()
  return [
    {
      type: 'record',
      kind: 'Statement',
      record: {
        id,
        kind: 'FIGURE',
        metric: reading.metric,
        indicatorId: reading.indicatorId ?? null,
        periodText: periods.length === 0 ? null : periods.map(({ text }) => text).join('; '),
        periodStart: starts[0] ?? null,
        periodEnd: ends.at(-1) ?? null,
        value: amount.value ?? null,
        lower: amount.lower ?? null,
        upper: amount.upper ?? null,
        qualifier: amount.qualifier,
        unit: spec.unitText,
        confidence: reading.confidence,
        note: reading.note === '' ? null : reading.note,
        datasetId,
      },
    },
    ...reading.subjects.map((subject): RecordItem => ({
      type: 'record',
      kind: 'StatementSubject',
      record: {
        statementId: id,
        subjectKind: 'areaId' in subject ? 'AREA' : 'CORRIDOR',
        subjectId: corridorOrArea(subject),
        role: subject.role,
        datasetId,
      },
    })),
    {
      type: 'record',
      kind: 'SourceReference',
      record: {
        recordKind: 'Statement',
        recordId: id,
        field: '',
        ordinal: 0,
        datasetId,
        locator: `${reading.file}: ${fieldPath(spec)}`,
      },
    },
  ]
}
