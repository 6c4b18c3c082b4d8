import SchemaBuilder from '@pothos/core'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import type { PrismaClient } from '../../generated/client/client.ts'
import type PrismaTypes from '../../generated/pothos.ts'
import { getDatamodel } from '../../generated/pothos.ts'
import type { GraphContext } from './context.ts'
import type { ReadyText } from './ready-text.ts'
import { typeName } from './type-name.ts'

/**
 * The schema builder. Hot types are objects over records of the release's view; the Prisma plugin backs those that
 * are read seldom and grow without bound (releases, revisions, ingest runs).
 */
export const builder = new SchemaBuilder<{
  Context: GraphContext
  PrismaTypes: PrismaTypes
  DefaultFieldNullability: false
  DefaultEdgesNullability: { list: false; items: false }
  DefaultNodeNullability: false
  Connection: { nodes: unknown[]; totalCount: () => number | Promise<number> }
  Scalars: {
    ID: { Input: string; Output: string }
    DateTime: { Input: Date; Output: Date }
    PartialDate: { Input: string; Output: string }
    Period: { Input: string; Output: string }
    NumberMatrix: { Input: never; Output: ReadyText }
    StatusMatrix: { Input: never; Output: ReadyText }
    NumberRow: { Input: never; Output: ReadyText }
    TextColumn: { Input: never; Output: ReadyText }
    CellPlaces: { Input: never; Output: readonly (readonly [row: number, column: number])[] }
  }
}>({
  plugins: [RelayPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  relay: {
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    clientMutationId: 'omit',
    cursorType: 'String',
    idFieldOptions: { description: 'Global id, for `node` and `nodes`; the same in every release.' },
    nodeTypeOptions: {
      description: 'Anything that has a global id.',
      resolveType: (value) => typeName(value),
    },
    pageInfoTypeOptions: { description: 'Where a page lies in its list.' },
    hasNextPageFieldOptions: { description: 'Whether items follow this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether items precede this page.' },
    startCursorFieldOptions: { description: 'Cursor of the first item of the page.' },
    endCursorFieldOptions: {
      description: 'Cursor of the last item of the page: give it as `after` for the next.',
    },
    firstArgOptions: { description: 'How many items from the front; 20 when not given.' },
    afterArgOptions: { description: 'Items after this cursor.' },
    lastArgOptions: { description: 'How many items from the end, in place of `first`.' },
    beforeArgOptions: { description: 'Items before this cursor.' },
    defaultConnectionTypeOptions: { description: 'A list that is read by pages.' },
    defaultEdgeTypeOptions: { description: 'An item of a list, and its cursor.' },
    edgesFieldOptions: {
      description: 'The items of the page with their cursors.',
      nullable: { list: false, items: false },
    },
    pageInfoFieldOptions: { description: 'Where this page lies in its list.' },
    cursorFieldOptions: { description: 'The place of the item in its list.' },
    nodeFieldOptions: { description: 'The item.', nullable: false },
    nodesOnConnection: { description: 'The items of the page, without their cursors.' },
  },
  prisma: {
    client: ({ prisma }: GraphContext): PrismaClient => prisma,
    dmmf: getDatamodel(),
    exposeDescriptions: false,
  },
})

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'How many items the whole list has; counted only when asked for.',
    resolve: (connection) => connection.totalCount(),
  }),
)
