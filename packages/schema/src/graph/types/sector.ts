import { projectsOf } from '../../projects/projects-of.ts'
import { builder } from '../builder.ts'
import { sortName } from '../connection/compare-keys.ts'
import { pageOf } from '../connection/list.ts'
import { orderOf } from '../connection/order.ts'
import { knownValue } from '../filter/known-value.ts'
import { projectListArgs, projectPage } from '../lists/projects.ts'
import { ProjectConnection, ProjectRef, SectorRef } from '../refs.ts'
import { releaseArg, viewOf } from '../release-arg.ts'
import { LinkedRef } from './linked.ts'
import { SourcedRef } from './sourced.ts'

builder.node(SectorRef, {
  name: 'Sector',
  interfaces: [SourcedRef, LinkedRef],
  description: 'A branch of the economy, or a sector of aid.',
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    code: t.exposeString('id', { description: 'Our stable code.' }),
    vocabulary: t.exposeString('vocabulary', { description: 'The code list that it is of.' }),
    sourceCode: t.string({
      nullable: true,
      description: 'Its code in that list.',
      resolve: ({ code }) => code,
    }),
    name: t.exposeString('name', { description: 'Its name.' }),
    projects: t.connection(
      {
        type: ProjectRef,
        description: 'Projects that work in it.',
        args: projectListArgs(t.arg),
        resolve: ({ view, id }, args) => {
          const projects = projectsOf(view, { sectorId: id })
          return projectPage(view, `Sector:${id}.projects`, args, projects)
        },
      },
      ProjectConnection,
    ),
  }),
})

const SectorConnection = builder.connectionObject({ type: SectorRef, name: 'SectorConnection' })

const order = orderOf(
  'Sector',
  {
    CODE: { description: 'Our code.', key: ({ id }) => [id] },
    NAME: { description: 'Name, diacritics ignored.', key: ({ name, id }) => [sortName(name), id] },
  },
  'NAME',
)

builder.queryField('sectors', (t) =>
  t.connection(
    {
      type: SectorRef,
      description: 'Sectors by name, or in the order asked for.',
      args: {
        vocabulary: t.arg.string({
          description: 'Only those of this code list; BAD_USER_INPUT when there is none of that name.',
        }),
        orderBy: order.arg(t.arg),
        release: releaseArg(t.arg),
      },
      resolve: async (_, args, context) => {
        const view = await viewOf(context, args)
        const { vocabulary, orderBy } = args
        if (vocabulary != null) {
          const vocabularies = view.all('Sector').map((it) => it.vocabulary)
          knownValue('vocabulary', vocabulary, vocabularies)
        }
        const list = order.list(view, orderBy, (it) => vocabulary == null || it.vocabulary === vocabulary)
        return pageOf(view, 'Query.sectors', list, args)
      },
    },
    SectorConnection,
  ),
)
