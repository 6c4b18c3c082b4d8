import { displayName } from '../releases/view-areas.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { corridorEnds } from '../series/find-series.ts'
import { countOf, datasetIdOf, extentOf, subjectIdOf } from './change.ts'
import type { Change } from './change.ts'

const longest = 200

function quote(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`
}

/** `48.8 became 43.8`, `43.8 is new`, `48.8 was removed`. */
function turn({ change, oldValue, newValue }: Change): string {
  const [old, now] = [quote(oldValue ?? 'nothing'), quote(newValue ?? 'nothing')]
  switch (change) {
    case 'ADDED':
      return `${now} is new`
    case 'REVISED':
      return `${old} became ${now}`
    case 'REMOVED':
      return `${old} was removed`
    default:
      return change satisfies never
  }
}

const verb = { ADDED: 'added', REVISED: 'revised', REMOVED: 'removed' } as const

function areaName(view: ReleaseView, id: string): string {
  const area = view.find('Area', id)
  return area === undefined ? id : displayName(area, 'en').name
}

function subjectName(view: ReleaseView, id: string): string {
  if (view.find('Area', id) !== undefined || !id.includes('-')) return areaName(view, id)
  const { originId, destinationId } = corridorEnds(id)
  return `${areaName(view, originId)} to ${areaName(view, destinationId)}`
}

/**
 * A change as one English sentence, for people.
 * @param view the release whose names are used; what it does not have is named by its code.
 */
export function describeChange(view: ReleaseView, change: Change): string {
  const { recordKind, recordKey, field, indicatorId, period } = change
  const indicator = indicatorId === null ? '' : (view.find('Indicator', indicatorId)?.name ?? indicatorId)
  const subject = subjectName(view, subjectIdOf(change) ?? '')
  const series = `${indicator}, ${subject}`
  const by = datasetIdOf(change) ?? ''
  const extent = extentOf(change)
  switch (extent) {
    case 'DATASET': {
      const what = recordKind === 'series' ? `series of ${indicator}` : `records of the kind ${recordKind}`
      const how = change.change === 'ADDED' ? 'added: all that the dataset has' : 'removed: all that it had'
      return `${by}: ${String(countOf(change))} ${what} ${how}.`
    }
    case 'RECORD':
      return recordKind === 'series'
        ? `${series}: the series ${recordKey} was ${verb[change.change]}.`
        : `${recordKind} ${recordKey} was ${verb[change.change]}.`
    case 'FIELD':
      return `${recordKind} ${recordKey}, ${field ?? ''}: ${turn(change)}.`
    case 'CELL':
      return `${series}, ${period ?? ''}${field === 'value' ? '' : `, ${field ?? ''}`}: ${turn(change)}.`
    default:
      return extent satisfies never
  }
}
