import type { ProjectRelation } from '../../projects/related-projects.ts'
import { builder } from '../builder.ts'
import { ProjectRelationKindEnum } from '../enums.ts'
import { ProjectRef } from '../refs.ts'
import { SourcedRef } from './sourced.ts'

export const ProjectRelationRef = builder.objectRef<ProjectRelation>('ProjectRelation').implement({
  description: 'Another project, and what it is to a project.',
  interfaces: [SourcedRef],
  fields: (t) => ({
    kind: t.field({
      type: ProjectRelationKindEnum,
      description: 'What the other is: PARENT when it contains the project that was asked.',
      resolve: ({ relation }) => relation,
    }),
    note: t.exposeString('note', { nullable: true, description: 'What is to be known of it.' }),
    project: t.field({
      type: ProjectRef,
      description: 'The other project.',
      resolve: ({ other }) => other,
    }),
  }),
})
