import { decodeGlobalID } from '@pothos/plugin-relay'
import { resolveIndicator } from '../indicators/resolve-indicator.ts'
import type { IdentifiedKind, ReleaseView } from '../releases/release-view.ts'
import { findSeries } from '../series/find-series.ts'
import { seriesNode } from '../series/series-node.ts'
import type { GraphContext } from './context.ts'
import { corridorOf } from './corridors.ts'
import { graphError } from './errors.ts'
import { graphType } from './type-name.ts'

/** Types of the graph that are records with an id, and the kind of record each is. */
const recordTypes: Readonly<Record<string, IdentifiedKind>> = {
  Country: 'Area',
  Region: 'Area',
  Corridor: 'Corridor',
  Dataset: 'Dataset',
  Edition: 'Edition',
  Event: 'Event',
  Indicator: 'Indicator',
  Instrument: 'Instrument',
  Office: 'Office',
  Organisation: 'Organisation',
  Project: 'Project',
  Publication: 'Publication',
  Resource: 'Resource',
  Sector: 'Sector',
  Statement: 'Statement',
  Theme: 'Theme',
}

function decode(globalId: string): { typename: string; id: string } {
  try {
    const { typename, id } = decodeGlobalID(globalId)
    if (typename in recordTypes || typename === 'Series' || typename === 'Release') return { typename, id }
  } catch {
    // Falls through to the one message for every text that is no id of ours.
  }
  throw graphError(
    'BAD_USER_INPUT',
    'This is no global id of this service. Take it from the field id of a node.',
  )
}

/** The series of `indicator/key`, where the key begins with the subject: `TJK.A@wdi`, `TJK-RUS.Q@rpw`. */
async function findSeriesNode(view: ReleaseView, id: string) {
  const slash = id.indexOf('/')
  const found = resolveIndicator(view, id.slice(0, slash))
  const key = id.slice(slash + 1)
  if (found.outcome !== 'RESOLVED') return null
  const series = await findSeries(view, found.indicator, [key.slice(0, key.indexOf('.'))])
  const one = series.find(({ seriesKey }) => seriesKey === key)
  return one === undefined ? null : seriesNode(view, one)
}

/**
 * What a global id stands for in a release, or null.
 * @throws BAD_USER_INPUT when the text is no global id.
 */
export async function findNode(view: ReleaseView, globalId: string, context: GraphContext) {
  const { typename, id } = decode(globalId)
  if (typename === 'Release') {
    const release = await context.prisma.release.findUnique({ where: { name: id } })
    return release === null ? null : { ...release, [graphType]: 'Release' }
  }
  if (typename === 'Series') return findSeriesNode(view, id)
  const kind = recordTypes[typename]
  const record = kind === undefined ? undefined : view.find(kind, id)
  if (record !== undefined || typename !== 'Corridor') return record ?? null
  const [origin, destination] = id.split('-').map((end) => view.find('Area', end))
  return origin && destination ? corridorOf(view, origin.id, destination.id) : null
}
