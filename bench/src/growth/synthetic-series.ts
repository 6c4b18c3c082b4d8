import { seriesKey } from '@opencorridor/schema'
import type { SeriesIdentity } from '@opencorridor/schema'
import { seededRandom } from '../seeded-random.ts'
import type { Random } from '../seeded-random.ts'
import { copyRow, float8ArrayField, intField, jsonbField, textField } from './copy-binary.ts'

/** The dataset of everything that is made up for the growth curve. */
export const growthDatasetId = 'bench-growth'

/** What is made up: so many indicators about areas, and about corridors. */
export interface SyntheticPlan {
  areaIndicators: readonly string[]
  corridorIndicators: readonly string[]
  areas: readonly string[]
  corridors: readonly { originId: string; destinationId: string }[]
}

/** Years of the made-up series: sixty about areas, thirty about corridors. */
export const syntheticYears = {
  area: { first: 1960, count: 60 },
  corridor: { first: 1990, count: 30 },
} as const

/** Values that a plan makes. */
export function plannedValues({
  areaIndicators,
  corridorIndicators,
  areas,
  corridors,
}: SyntheticPlan): number {
  const { area, corridor } = syntheticYears
  return (
    areaIndicators.length * areas.length * area.count +
    corridorIndicators.length * corridors.length * corridor.count
  )
}

/** Columns of the tables in the order of the rows' fields. */
export const copyColumns = {
  Series:
    '"indicatorId", "seriesKey", "subjectKind", "areaId", "originId", "destinationId", "frequency", "dimensions", "datasetId"',
  SeriesVersion: '"indicatorId", "seriesKey", "validFrom", "editionId", "firstPeriod", "values", "statuses"',
} as const

interface Subject {
  id: string
  kind: 'AREA' | 'CORRIDOR'
  areaId: string | null
  originId: string | null
  destinationId: string | null
}

function* subjectsOf(plan: SyntheticPlan): Generator<{ indicatorId: string; subject: Subject }> {
  const none = { areaId: null, originId: null, destinationId: null }
  for (const indicatorId of plan.areaIndicators) {
    for (const areaId of plan.areas)
      yield { indicatorId, subject: { ...none, id: areaId, kind: 'AREA', areaId } }
  }
  for (const indicatorId of plan.corridorIndicators) {
    for (const { originId, destinationId } of plan.corridors) {
      const id = `${originId}-${destinationId}`
      yield { indicatorId, subject: { ...none, id, kind: 'CORRIDOR', originId, destinationId } }
    }
  }
}

const identity = (subjectId: string): SeriesIdentity => ({
  subjectId,
  frequency: 'A',
  dimensions: {},
  datasetId: growthDatasetId,
})

const optional = (text: string | null) => (text === null ? null : textField(text))

/** The rows of the table `Series`. */
export function* seriesRows(plan: SyntheticPlan): Generator<Buffer> {
  for (const { indicatorId, subject } of subjectsOf(plan)) {
    const { areaId, originId, destinationId } = subject
    yield copyRow([
      textField(indicatorId),
      textField(seriesKey(identity(subject.id))),
      textField(subject.kind),
      ...[areaId, originId, destinationId].map(optional),
      textField('A'),
      jsonbField({}),
      textField(growthDatasetId),
    ])
  }
}

/** The rows of the table `SeriesVersion`, of a release by its sequence. */
export function* versionRows(plan: SyntheticPlan, sequence: number): Generator<Buffer> {
  const random = seededRandom(50)
  const edition = textField(`${growthDatasetId}/made-up`)
  for (const { indicatorId, subject } of subjectsOf(plan)) {
    const { first, count } = subject.kind === 'AREA' ? syntheticYears.area : syntheticYears.corridor
    yield copyRow([
      textField(indicatorId),
      textField(seriesKey(identity(subject.id))),
      intField(sequence),
      edition,
      intField(first),
      float8ArrayField(walk(random, count)),
      Buffer.alloc(count, 'A'),
    ])
  }
}

/** A series that wanders as real ones do, with two digits after the point. */
function walk(random: Random, count: number): Float64Array {
  const values = new Float64Array(count)
  let value = 10 ** (1 + random() * 7)
  for (let at = 0; at < count; at++) {
    value *= 0.95 + random() * 0.12
    values[at] = Math.round(value * 100) / 100
  }
  return values
}
