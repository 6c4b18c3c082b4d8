import { projectsOf } from '../../projects/projects-of.ts'
import { builder } from '../builder.ts'
import { projectListArgs, projectPage } from '../lists/projects.ts'
import { present } from '../present.ts'
import { AreaRef, OfficeRef, OrganisationRef, ProjectConnection, ProjectRef } from '../refs.ts'
import { SourcedRef } from './sourced.ts'

builder.node(OfficeRef, {
  name: 'Office',
  interfaces: [SourcedRef],
  description: 'A field or regional office of an organisation.',
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    code: t.exposeString('id', { description: 'Our stable code: `iom-bishkek`.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    city: t.exposeString('city', { nullable: true, description: 'The city that it is in.' }),
    area: t.field({
      type: AreaRef,
      nullable: true,
      description: 'The country that it is in, or the region that it is for.',
      resolve: ({ view, areaId }) => (areaId === null ? null : present(view.find('Area', areaId))),
    }),
    organisation: t.field({
      type: OrganisationRef,
      description: 'Whose office it is.',
      resolve: ({ view, organisationId }) => present(view.find('Organisation', organisationId)),
    }),
    projects: t.connection(
      {
        type: ProjectRef,
        description: 'Projects that it runs.',
        args: projectListArgs(t.arg),
        resolve: ({ view, id }, args) => {
          const projects = projectsOf(view, { officeId: id })
          return projectPage(view, `Office:${id}.projects`, args, projects)
        },
      },
      ProjectConnection,
    ),
  }),
})
