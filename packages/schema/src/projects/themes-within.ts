import type { ReleaseView } from '../releases/release-view.ts'

/** A theme and all that lies within it: a pillar, its sections, their topics. Ids, the theme itself first. */
export function themesWithin(view: ReleaseView, themeId: string): string[] {
  const within = new Set([themeId])
  for (const id of within) for (const child of view.by('Theme', 'parentId', id)) within.add(child.id)
  return [...within]
}
