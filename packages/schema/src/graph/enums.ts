import {
  confidences,
  directions,
  instrumentKinds,
  organisationKinds,
  organisationRoles,
  projectRelations,
  projectStatuses,
  publicationKinds,
  qualifiers,
  resourceKinds,
  statementKinds,
  subjectRoles,
  themeKinds,
} from '../vocabularies.ts'
import { vocabularyEnum } from './vocabulary-enum.ts'

/** The closed vocabularies of the records around projects, as enums of the graph. */
export const ProjectStatusEnum = vocabularyEnum(
  'ProjectStatus',
  'Where a project stands, as IATI codes it.',
  projectStatuses,
)
export const OrganisationRoleEnum = vocabularyEnum(
  'OrganisationRole',
  'The part of an organisation in a project, as IATI codes it.',
  organisationRoles,
)
export const OrganisationKindEnum = vocabularyEnum(
  'OrganisationKind',
  'What an organisation is, after IATI.',
  organisationKinds,
)
export const ProjectRelationKindEnum = vocabularyEnum(
  'ProjectRelationKind',
  'What another project is to a project, as IATI codes it, and some kinds of ours.',
  projectRelations,
)
export const ConfidenceEnum = vocabularyEnum(
  'Confidence',
  'How certain it is that the source says this.',
  confidences,
)
export const QualifierEnum = vocabularyEnum('Qualifier', 'How a figure is to be read.', qualifiers)
export const StatementKindEnum = vocabularyEnum('StatementKind', 'What a statement says.', statementKinds)
export const StatementRoleEnum = vocabularyEnum(
  'StatementRole',
  'What a subject is to a statement.',
  subjectRoles,
)
export const DirectionEnum = vocabularyEnum(
  'Direction',
  'Which way people move on a corridor, whose own direction is that of the first move.',
  directions,
)
export const ThemeKindEnum = vocabularyEnum('ThemeKind', 'What a theme is.', themeKinds)
export const InstrumentKindEnum = vocabularyEnum('InstrumentKind', 'What an instrument is.', instrumentKinds)
export const ResourceKindEnum = vocabularyEnum('ResourceKind', 'What a resource is.', resourceKinds)
export const PublicationKindEnum = vocabularyEnum(
  'PublicationKind',
  'What a publication is.',
  publicationKinds,
)
