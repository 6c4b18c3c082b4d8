import type { statementSubjectKinds } from '../records/kinds.ts'
import { byId } from '../links/by-id.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'

/** What a statement can be about. */
export type SubjectKind = keyof typeof statementSubjectKinds

/**
 * Statements of which something is a subject, in whatever part (`ABOUT`, `CANDIDATE`, `ORIGIN`, ...), each once, by
 * id. Those about a region are not among those of its members, nor those of a corridor among those of its ends.
 * @param id of the area, corridor, project, resource or instrument.
 */
export function statementsAbout(view: ReleaseView, kind: SubjectKind, id: string): InView<'Statement'>[] {
  const subjects = view
    .by('StatementSubject', 'subjectId', id)
    .filter(({ subjectKind }) => subjectKind === kind)
  return byId(subjects.flatMap(({ statementId }) => view.find('Statement', statementId) ?? []))
}
