import type { InView, ReleaseView } from '../releases/release-view.ts'
import { byId } from './by-id.ts'
import { linked } from './linked.ts'

/** Instruments that name an area: as a party, or as where they apply. Those of a region's members are not among them. */
export function instrumentsOf(view: ReleaseView, areaId: string): InView<'Instrument'>[] {
  return linked(view, 'Area', areaId, 'Instrument')
}

/** Resources in an area, or for it. */
export function resourcesOf(view: ReleaseView, areaId: string): InView<'Resource'>[] {
  return linked(view, 'Area', areaId, 'Resource')
}

/** Publications about an area. */
export function publicationsOf(view: ReleaseView, areaId: string): InView<'Publication'>[] {
  return linked(view, 'Area', areaId, 'Publication')
}

/** Events in an area, or about it. */
export function eventsOf(view: ReleaseView, areaId: string): InView<'Event'>[] {
  return byId([...view.by('Event', 'areaId', areaId), ...linked(view, 'Area', areaId, 'Event')])
}
