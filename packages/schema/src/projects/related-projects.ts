import { projectRelations, termOf } from '../vocabularies.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'

/** What another project is to one: its `PARENT`, its `SUCCESSOR`. */
export type RelationKind = keyof typeof projectRelations

/** Another project, and what it is to the one that was asked. */
export interface ProjectRelation {
  readonly kind: RelationKind
  readonly project: InView<'Project'>
  readonly note: string | null
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
  const told = [
    ...view
      .by('ProjectRelation', 'projectId', projectId)
      .map(({ kind, relatedId, note }) => ({ kind: kindOf(kind), id: relatedId, note })),
    ...view
      .by('ProjectRelation', 'relatedId', projectId)
      .map((row) => ({ kind: inverse[kindOf(row.kind)], id: row.projectId, note: row.note })),
  ]
  const relations = new Map<string, ProjectRelation>()
  for (const { kind, id, note } of told) {
    const key = `${kind} ${id}`
    const project = view.find('Project', id)
    if (project !== undefined) relations.set(key, { kind, project, note: relations.get(key)?.note ?? note })
  }
  return [...relations].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, relation]) => relation)
}
