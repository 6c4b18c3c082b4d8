import { projectRelations, termOf } from '../vocabularies.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'

/** What another project is to one: its `PARENT`, its `SUCCESSOR`. */
export type RelationKind = keyof typeof projectRelations

/** A relation as it is seen from one of its two projects. */
export type ProjectRelation = InView<'ProjectRelation'> & {
  /** What the other is to the one that was asked. */
  readonly relation: RelationKind
  readonly other: InView<'Project'>
}

const inverse: Readonly<Record<RelationKind, RelationKind>> = {
  PARENT: 'CHILD',
  CHILD: 'PARENT',
  SIBLING: 'SIBLING',
  COFUNDED: 'COFUNDED',
  THIRD_PARTY: 'THIRD_PARTY',
  SUCCESSOR: 'PREDECESSOR',
  PREDECESSOR: 'SUCCESSOR',
  SAME_PROGRAMME: 'SAME_PROGRAMME',
  RELATED: 'RELATED',
}

/**
 * The projects that one is related to, by kind and id. A relation is told by one of the two (or by both, and is one
 * then): what names its parent is the child of that.
 */
export function relatedProjects(view: ReleaseView, projectId: string): ProjectRelation[] {
  const kindOf = (kind: string) => termOf(projectRelations, kind, 'RELATED')
  const relations = new Map<string, ProjectRelation>()
  const add = (row: InView<'ProjectRelation'>, relation: RelationKind, otherId: string) => {
    const key = `${relation} ${otherId}`
    const other = view.find('Project', otherId)
    if (other !== undefined && !relations.has(key)) relations.set(key, { ...row, relation, other })
  }
  for (const row of view.by('ProjectRelation', 'projectId', projectId))
    add(row, kindOf(row.kind), row.relatedId)
  for (const row of view.by('ProjectRelation', 'relatedId', projectId)) {
    add(row, inverse[kindOf(row.kind)], row.projectId)
  }
  return [...relations].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, relation]) => relation)
}
