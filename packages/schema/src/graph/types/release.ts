import { GraphQLError } from 'graphql'
import { isReleaseName } from '../../releases/release-store.ts'
import { builder } from '../builder.ts'
import { page } from '../connection/page.ts'
import { ordered } from '../connection/list.ts'

export const ReleaseRef = builder.prismaNode('Release', {
  id: { field: 'name' },
  description:
    'An immutable state of everything that is displayed. Any release can be asked for, also an old one.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name to ask for it by: `2026.05`.' }),
    sequence: t.exposeInt('sequence', { description: 'Place in the order of releases.' }),
    digest: t.exposeString('digest', { description: 'SHA-256 of its content; a citation carries it.' }),
    publishedAt: t.field({
      type: 'DateTime',
      description: 'When it was published.',
      resolve: (it) => it.publishedAt,
    }),
    note: t.exposeString('note', { nullable: true, description: 'What its publisher says of it.' }),
    withdrawnAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was withdrawn; it still answers, and says so here.',
      resolve: (it) => it.withdrawnAt,
    }),
    withdrawnReason: t.exposeString('withdrawnReason', {
      nullable: true,
      description: 'Why it was withdrawn.',
    }),
    reinstatedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was last put back after a withdrawal.',
      resolve: (it) => it.reinstatedAt,
    }),
  }),
})

/** @throws whatever it is given, but that no release was published yet */
function noRelease(error: unknown): undefined {
  if (error instanceof GraphQLError && error.extensions['code'] === 'RELEASE_NOT_FOUND') return undefined
  throw error
}

const ReleaseConnection = builder.connectionObject({ type: ReleaseRef, name: 'ReleaseConnection' })

builder.queryFields((t) => ({
  release: t.prismaField({
    type: 'Release',
    nullable: true,
    description:
      'A release by name, or the one that answers who names none: the newest that is not withdrawn. Null when there is none.',
    args: { name: t.arg.string({ description: 'Name of the release; the current one when not given.' }) },
    resolve: async (query, _, { name }, context) => {
      context.markVolatile()
      const { release } = context.prisma
      if (name != null) return isReleaseName(name) ? release.findUnique({ ...query, where: { name } }) : null
      // The one that the rest of the answer is from: another may come out while it is put together.
      const view = await context.releases.view().catch(noRelease)
      return view === undefined
        ? null
        : release.findUnique({ ...query, where: { sequence: view.release.sequence } })
    },
  }),
  releases: t.connection(
    {
      type: ReleaseRef,
      description: 'Releases, the newest first.',
      resolve: async (_, args, context) => {
        context.markVolatile()
        const list = ordered(await context.prisma.release.findMany(), ({ sequence }) => [sequence], true)
        // A list of releases is of no release: its cursors stay good when another is published.
        return page(list, args, { release: 0, releaseName: '', list: 'Query.releases' })
      },
    },
    ReleaseConnection,
  ),
}))
