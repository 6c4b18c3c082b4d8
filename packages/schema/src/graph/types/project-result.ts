import { contradictingResults } from '../../projects/contradicting-results.ts'
import type { InView } from '../../releases/release-view.ts'
import { qualifierOf } from '../../vocabularies.ts'
import { builder } from '../builder.ts'
import { ConfidenceEnum, QualifierEnum } from '../enums.ts'
import { present } from '../present.ts'
import { AreaRef, ProjectRef } from '../refs.ts'
import { SourcedRef } from './sourced.ts'

const ref = builder.objectRef<InView<'ProjectResult'>>('ProjectResult')

export const ProjectResultRef = ref.implement({
  description: 'A result, output, target or other figure of a project, as its source gives it. Never summed.',
  interfaces: [SourcedRef],
  fields: (t) => ({
    area: t.field({
      type: AreaRef,
      nullable: true,
      description: 'The country or region that it is of, where it is not the whole project.',
      resolve: ({ view, areaId }) => (areaId === null ? null : present(view.find('Area', areaId))),
    }),
    asOf: t.exposeString('asOf', {
      nullable: true,
      description:
        'The date that it stands for, as ISO 8601 of any precision, or the first and the last with a slash between: `2015-03`, `2013/2014`.',
    }),
    claimGroup: t.exposeString('claimGroup', {
      nullable: true,
      description: 'What claims of one thing that contradict each other have in common.',
    }),
    confidence: t.field({
      type: ConfidenceEnum,
      description: 'How certain it is that the source says this.',
      resolve: ({ confidence }) => confidence,
    }),
    contradicts: t.field({
      type: [ref],
      description:
        'Results of the same project that say something else of the same thing. All of them stand.',
      resolve: contradictingResults,
    }),
    kind: t.exposeString('kind', {
      description: 'RESULT, OUTPUT, OUTCOME, TARGET, CONTEXT, DESIGN, SCOPE, or another word of the source.',
    }),
    label: t.exposeString('label', { description: 'What it counts or says.' }),
    lower: t.exposeFloat('lower', { nullable: true, description: 'Lower end of a range.' }),
    note: t.exposeString('note', { nullable: true, description: 'What is to be known of it.' }),
    project: t.field({
      type: ProjectRef,
      description: 'The project.',
      resolve: ({ view, projectId }) => present(view.find('Project', projectId)),
    }),
    qualifier: t.field({
      type: QualifierEnum,
      nullable: true,
      description: 'How the figure is to be read: more than, at least, about.',
      resolve: ({ qualifier }) => (qualifier === null ? null : qualifierOf(qualifier)),
    }),
    text: t.exposeString('text', { nullable: true, description: 'What is said, where it is no figure.' }),
    unit: t.exposeString('unit', {
      nullable: true,
      description: 'What is counted: `persons`, `percent of loans`.',
    }),
    upper: t.exposeFloat('upper', { nullable: true, description: 'Upper end of a range.' }),
    value: t.exposeFloat('value', { nullable: true, description: 'The figure; null where there is none.' }),
  }),
})
