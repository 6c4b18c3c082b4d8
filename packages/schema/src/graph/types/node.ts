import { findNode } from '../find-node.ts'
import { builder } from '../builder.ts'
import { graphError } from '../../errors.ts'
import { releaseArg, viewOf } from '../release-arg.ts'

const mostIds = 100

builder.queryFields((t) => ({
  node: t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: 'Anything by its global id; null when the release does not have it.',
    args: { id: t.arg.id({ required: true, description: 'Global id.' }), release: releaseArg(t.arg) },
    resolve: async (_, args, context) => findNode(await viewOf(context, args), args.id, context),
  }),
  nodes: t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description:
      'Several things by their global ids, in the order asked for; null for what the release does not have.',
    args: {
      ids: t.arg.idList({ required: true, description: 'Global ids, 100 at most.' }),
      release: releaseArg(t.arg),
    },
    resolve: async (_, args, context) => {
      if (args.ids.length > mostIds) {
        throw graphError('BAD_USER_INPUT', `ids has ${args.ids.length} entries; it may have ${mostIds}.`)
      }
      const view = await viewOf(context, args)
      return Promise.all(args.ids.map((id) => findNode(view, id, context)))
    },
  }),
}))
