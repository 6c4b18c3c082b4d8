import { builder } from '../builder.ts'
import type { InView } from '../../releases/release-view.ts'
import { OrganisationRoleEnum } from '../enums.ts'
import { present } from '../present.ts'
import { OrganisationRef } from '../refs.ts'
import { SourcedRef } from './sourced.ts'

export const ProjectOrganisationRef = builder
  .objectRef<InView<'ProjectOrganisation'>>('ProjectOrganisation')
  .implement({
    description: 'An organisation in a project, and its part there.',
    interfaces: [SourcedRef],
    fields: (t) => ({
      organisation: t.field({
        type: OrganisationRef,
        description: 'The organisation.',
        resolve: ({ view, organisationId }) => present(view.find('Organisation', organisationId)),
      }),
      role: t.field({
        type: OrganisationRoleEnum,
        description: 'Its part as IATI codes it.',
        resolve: ({ role }) => role,
      }),
      roleText: t.exposeString('roleText', {
        nullable: true,
        description: 'Its part as the source words it: donor, co-funder, partner, co-chair.',
      }),
    }),
  })
