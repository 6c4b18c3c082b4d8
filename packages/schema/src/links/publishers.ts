import type { InView, ReleaseView } from '../releases/release-view.ts'
import { byId } from './by-id.ts'
import { linked } from './linked.ts'

/** Publications of an organisation: those that name it as their publisher, and those linked as published by it. */
export function publicationsBy(view: ReleaseView, organisationId: string): InView<'Publication'>[] {
  return byId([
    ...view.by('Publication', 'publisherId', organisationId),
    ...linked(view, 'Organisation', organisationId, 'Publication', 'PUBLISHED_BY'),
  ])
}
