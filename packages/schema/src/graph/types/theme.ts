import { projectsOf } from '../../projects/projects-of.ts'
import { termOf, themeKinds } from '../../vocabularies.ts'
import { builder } from '../builder.ts'
import { pageOf } from '../connection/list.ts'
import { ThemeKindEnum } from '../enums.ts'
import { recordOf } from '../filter/record-id-of.ts'
import { projectListArgs, projectPage } from '../lists/projects.ts'
import { themeList, themeListArgs } from '../lists/themes.ts'
import { present } from '../present.ts'
import { ProjectConnection, ProjectRef, ThemeConnection, ThemeRef } from '../refs.ts'
import { releaseArg, viewOf } from '../release-arg.ts'
import { LinkedRef } from './linked.ts'
import { SourcedRef } from './sourced.ts'

builder.node(ThemeRef, {
  name: 'Theme',
  interfaces: [SourcedRef, LinkedRef],
  description: 'A pillar of a programme, a section of one, an objective of a strategy, a topic.',
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    code: t.exposeString('id', { description: 'Our stable code.' }),
    sourceCode: t.string({
      nullable: true,
      description: 'Its code in the source: `1.1`.',
      resolve: ({ code }) => code,
    }),
    kind: t.field({
      type: ThemeKindEnum,
      description: 'What it is.',
      resolve: ({ kind }) => termOf(themeKinds, kind, 'OTHER'),
    }),
    name: t.exposeString('name', { description: 'Its name.' }),
    note: t.exposeString('note', { nullable: true, description: 'What is to be known of it.' }),
    parent: t.field({
      type: ThemeRef,
      nullable: true,
      description: 'The theme that it lies within.',
      resolve: ({ view, parentId }) => (parentId === null ? null : present(view.find('Theme', parentId))),
    }),
    children: t.field({
      type: [ThemeRef],
      description: 'Themes directly within it.',
      resolve: ({ view, id }) => view.by('Theme', 'parentId', id),
    }),
    projects: t.connection(
      {
        type: ProjectRef,
        description: 'Projects of it, and of the themes within it.',
        args: projectListArgs(t.arg),
        resolve: ({ view, id }, args) => {
          const projects = projectsOf(view, { themeId: id })
          return projectPage(view, `Theme:${id}.projects`, args, projects)
        },
      },
      ProjectConnection,
    ),
  }),
})

builder.queryFields((t) => ({
  theme: t.field({
    type: ThemeRef,
    nullable: true,
    description: 'A theme; null when the release has none of this code.',
    args: {
      id: t.arg.string({ required: true, description: 'Our code or the global id.' }),
      release: releaseArg(t.arg),
    },
    resolve: async (_, args, context) => recordOf(await viewOf(context, args), 'Theme', args.id) ?? null,
  }),
  themes: t.connection(
    {
      type: ThemeRef,
      description: 'Themes by our code, or in the order asked for.',
      args: { ...themeListArgs(t.arg), release: releaseArg(t.arg) },
      resolve: async (_, args, context) => {
        const view = await viewOf(context, args)
        return pageOf(view, 'Query.themes', themeList(view, args), args)
      },
    },
    ThemeConnection,
  ),
}))
