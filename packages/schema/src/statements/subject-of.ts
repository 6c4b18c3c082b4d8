import { statementSubjectKinds } from '../records/kinds.ts'
import type { InView } from '../releases/release-view.ts'
import type { SubjectKind } from './statements-about.ts'

function isSubjectKind(kind: string): kind is SubjectKind {
  return Object.hasOwn(statementSubjectKinds, kind)
}

/** What a statement is about, in the release of the statement; undefined when the release does not have it. */
export function subjectOf({ view, subjectKind, subjectId }: InView<'StatementSubject'>) {
  if (!isSubjectKind(subjectKind)) return undefined
  switch (subjectKind) {
    case 'AREA':
      return view.find('Area', subjectId)
    case 'CORRIDOR':
      return view.find('Corridor', subjectId)
    case 'PROJECT':
      return view.find('Project', subjectId)
    case 'RESOURCE':
      return view.find('Resource', subjectId)
    case 'INSTRUMENT':
      return view.find('Instrument', subjectId)
    default:
      return subjectKind satisfies never
  }
}
