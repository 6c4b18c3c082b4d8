import { subjectOf } from '../../statements/subject-of.ts'
import type { InView } from '../../releases/release-view.ts'
import { directions, qualifierOf, statementKinds, subjectRoles, termOf } from '../../vocabularies.ts'
import { builder } from '../builder.ts'
import { pageOf } from '../connection/list.ts'
import {
  ConfidenceEnum,
  DirectionEnum,
  QualifierEnum,
  StatementKindEnum,
  StatementRoleEnum,
} from '../enums.ts'
import { statementList, statementListArgs } from '../lists/statements.ts'
import { present } from '../present.ts'
import {
  CorridorRef,
  CountryRef,
  IndicatorRef,
  InstrumentRef,
  ProjectRef,
  RegionRef,
  ResourceRef,
  StatementConnection,
  StatementRef,
} from '../refs.ts'
import { releaseArg, viewOf } from '../release-arg.ts'
import { typeName } from '../type-name.ts'
import { LinkedRef } from './linked.ts'
import { SourcedRef } from './sourced.ts'

const SubjectUnionRef = builder.unionType('StatementSubjectUnion', {
  description: 'What a statement can be about.',
  types: [CountryRef, RegionRef, CorridorRef, ProjectRef, ResourceRef, InstrumentRef],
  resolveType: (subject) => typeName(subject),
})

const StatementSubjectRef = builder.objectRef<InView<'StatementSubject'>>('StatementSubject').implement({
  description: 'Something that a statement is about, and what it is to the statement.',
  fields: (t) => ({
    direction: t.field({
      type: DirectionEnum,
      nullable: true,
      description: 'On a corridor: onward, or home. Null where no movement is meant.',
      resolve: ({ direction }) => (direction === null ? null : termOf(directions, direction, null)),
    }),
    role: t.field({
      type: StatementRoleEnum,
      description: 'What it is to the statement.',
      resolve: ({ role }) => termOf(subjectRoles, role, 'OTHER'),
    }),
    subject: t.field({
      type: SubjectUnionRef,
      description: 'The country, region, corridor, project, resource or instrument.',
      resolve: (subject) => present(subjectOf(subject)),
    }),
  }),
})

builder.node(StatementRef, {
  name: 'Statement',
  interfaces: [SourcedRef, LinkedRef],
  description:
    'What a source says that is no series: a range, a bound, a figure without a year, a role, a finding. Shown and searched, never ranked, summed or drawn as a line.',
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    code: t.exposeString('id', { description: 'Our stable code.' }),
    kind: t.field({
      type: StatementKindEnum,
      description: 'What it says.',
      resolve: ({ kind }) => termOf(statementKinds, kind, 'OTHER'),
    }),
    metric: t.exposeString('metric', { description: 'What is stated: `remittance transfer cost`.' }),
    indicator: t.field({
      type: IndicatorRef,
      nullable: true,
      description: 'The indicator that measures the same, where there is one.',
      resolve: ({ view, indicatorId }) =>
        indicatorId === null ? null : present(view.find('Indicator', indicatorId)),
    }),
    periodText: t.exposeString('periodText', {
      nullable: true,
      description: 'The period as the source words it.',
    }),
    periodStart: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'Start of the period, where it is known.',
      resolve: ({ periodStart }) => periodStart,
    }),
    periodEnd: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'End of the period, where it is known.',
      resolve: ({ periodEnd }) => periodEnd,
    }),
    value: t.exposeFloat('value', { nullable: true, description: 'The figure; null where there is none.' }),
    lower: t.exposeFloat('lower', { nullable: true, description: 'Lower end of a range.' }),
    upper: t.exposeFloat('upper', { nullable: true, description: 'Upper end of a range.' }),
    text: t.exposeString('text', { nullable: true, description: 'What is said, where it is no figure.' }),
    qualifier: t.field({
      type: QualifierEnum,
      nullable: true,
      description: 'How the figure is to be read: more than, at least, about.',
      resolve: ({ qualifier }) => (qualifier === null ? null : qualifierOf(qualifier)),
    }),
    unit: t.exposeString('unit', {
      nullable: true,
      description: 'Unit of the figures: `persons`, `percent of GDP`.',
    }),
    attributedTo: t.exposeString('attributedTo', {
      nullable: true,
      description: 'Whom the source names as the one who says it.',
    }),
    confidence: t.field({
      type: ConfidenceEnum,
      description: 'How certain it is that the source says this.',
      resolve: ({ confidence }) => confidence,
    }),
    note: t.exposeString('note', { nullable: true, description: 'What is to be known of it.' }),
    subjects: t.field({
      type: [StatementSubjectRef],
      description: 'What it is about; several together are one statement, not several.',
      resolve: ({ view, id }) => view.by('StatementSubject', 'statementId', id),
    }),
  }),
})

builder.queryField('statements', (t) =>
  t.connection(
    {
      type: StatementRef,
      description: 'What sources say that is no series, by metric or in the order asked for.',
      args: { ...statementListArgs(t.arg), release: releaseArg(t.arg) },
      resolve: async (_, args, context) => {
        const view = await viewOf(context, args)
        return pageOf(view, 'Query.statements', statementList(view, args), args)
      },
    },
    StatementConnection,
  ),
)
