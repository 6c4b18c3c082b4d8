import type { InView } from '../releases/release-view.ts'

/**
 * The other results of the project that say something else of the same thing, by the group that they were put in.
 * All of them stand: none is corrected by another.
 */
export function contradictingResults(result: InView<'ProjectResult'>): InView<'ProjectResult'>[] {
  const { view, projectId, claimGroup, ordinal } = result
  if (claimGroup === null) return []
  return view
    .by('ProjectResult', 'projectId', projectId)
    .filter((other) => other.claimGroup === claimGroup && other.ordinal !== ordinal)
}
