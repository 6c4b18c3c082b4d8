import { decodeGlobalID } from '@pothos/plugin-relay'
import { resolveCorridor } from '../corridors/resolve-corridor.ts'
import type { IdentifiedKind, ReleaseView } from '../releases/release-view.ts'
import { findSeries } from '../series/find-series.ts'
import { seriesNode } from '../series/series-node.ts'
import type { GraphContext } from './context.ts'
import { corridorOf } from './corridors.ts'
import { graphError } from '../errors.ts'
import { graphType, typeName } from './type-name.ts'

/** Types of the graph that are records with an id, and the kind of record each is. */
export const recordTypes: ReadonlyMap<string, IdentifiedKind> = new Map<string, IdentifiedKind>([
  ['Country', 'Area'],
  ['Region', 'Area'],
  ['Corridor', 'Corridor'],
  ['Dataset', 'Dataset'],
  ['Edition', 'Edition'],
  ['Event', 'Event'],
  ['Indicator', 'Indicator'],
  ['Instrument', 'Instrument'],
  ['Office', 'Office'],
  ['Organisation', 'Organisation'],
  ['Project', 'Project'],
  ['Publication', 'Publication'],
  ['Resource', 'Resource'],
  ['Sector', 'Sector'],
  ['Statement', 'Statement'],
  ['Theme', 'Theme'],
])

function decode(globalId: string): { typename: string; id: string } {
  try {
    const { typename, id } = decodeGlobalID(globalId)
    if (recordTypes.has(typename) || typename === 'Series' || typename === 'Release') return { typename, id }
  } catch {
    // Falls through to the one message for every text that is no id of ours.
  }
  throw graphError(
    'BAD_USER_INPUT',
    'This is no global id of this service. Take it from the field id of a node.',
  )
}

/** Whether series may be about it. What a client made up is never looked for in the database. */
function isSubject(view: ReleaseView, kind: 'AREA' | 'CORRIDOR', id: string): boolean {
  return kind === 'AREA' ? view.find('Area', id) !== undefined : isCorridor(view, id)
}

/** Whether a text is the code of a corridor as we write it, and no other way to say the same. */
function isCorridor(view: ReleaseView, id: string): boolean {
  const found = resolveCorridor(view, id)
  return found.outcome === 'RESOLVED' && found.id === id
}

/** The series of `indicator/key`, where the key begins with the subject: `TJK.A@wdi`, `TJK-RUS.Q@rpw`. */
async function findSeriesNode(view: ReleaseView, id: string) {
  const [indicatorId = '', ...rest] = id.split('/')
  const key = rest.join('/')
  const [subject = ''] = key.split('.')
  const indicator = view.find('Indicator', indicatorId)
  if (indicator === undefined || !isSubject(view, indicator.subject, subject)) return null
  const series = await findSeries(view, indicator, [subject])
  const one = series.find(({ seriesKey }) => seriesKey === key)
  return one === undefined ? null : seriesNode(view, one)
}

/**
 * What a global id stands for in a release, or null: also for the id of a country under the name of another type.
 * @throws BAD_USER_INPUT when the text is no global id.
 */
export async function findNode(view: ReleaseView, globalId: string, context: GraphContext) {
  const { typename, id } = decode(globalId)
  if (typename === 'Release') {
    context.markVolatile()
    // PostgreSQL has no text with a NUL in it and refuses the question.
    const release = id.includes('\0')
      ? null
      : await context.prisma.release.findUnique({ where: { name: id } })
    return release === null ? null : { ...release, [graphType]: 'Release' }
  }
  if (typename === 'Series') return findSeriesNode(view, id)
  if (typename === 'Corridor') {
    const found = resolveCorridor(view, id)
    return found.outcome === 'RESOLVED' && found.id === id
      ? corridorOf(view, found.originId, found.destinationId)
      : null
  }
  const kind = recordTypes.get(typename)
  const record = kind === undefined ? undefined : view.find(kind, id)
  return record !== undefined && typeName(record) === typename ? record : null
}
