import { PGlite } from '@electric-sql/pglite'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import { PrismaPGlite } from 'pglite-prisma-adapter'

/** Type id of PostgreSQL's internal one-byte "char", in which pg_catalog keeps its flags. */
const internalChar = 18
const text = 25

/**
 * The driver adapter through which the engine reaches the database of `url`, or an empty one when there is no url.
 * Shadow databases, to which migrations are applied to see what they make, are always in memory: they need no
 * right to create databases and leave nothing behind.
 * @param {string} url
 */
export function createAdapterFactory(url) {
  const factory = url === '' ? new PrismaPGlite(new PGlite()) : postgresFactory(url)
  return Object.assign(factory, { connectToShadowDb: () => new PrismaPGlite(new PGlite()).connect() })
}

function postgresFactory(url) {
  const factory = new PrismaPg({ connectionString: url })
  const connect = factory.connect.bind(factory)
  return Object.assign(factory, { connect: async () => readingInternalChars(await connect()) })
}

/**
 * Lets an adapter read "char" columns: adapter-pg 7.10 refuses the type, and the engine asks pg_catalog for it.
 * The columns pass the adapter as text, and are declared characters afterwards.
 */
function readingInternalChars(queryable) {
  const columns = new WeakMap()
  const query = queryable.client.query.bind(queryable.client)
  const client = Object.create(queryable.client, {
    query: {
      value: async (config, ...rest) => {
        const result = await query(config, ...rest)
        const chars = (result.fields ?? []).filter((field) => field.dataTypeID === internalChar)
        for (const field of chars) field.dataTypeID = text
        if (chars.length > 0)
          columns.set(
            result.rows,
            chars.map((field) => result.fields.indexOf(field)),
          )
        return result
      },
    },
  })
  const queryRaw = queryable.queryRaw.bind(queryable)
  return Object.assign(queryable, {
    client,
    // The adapter's own splits at every semicolon, also within a function's body.
    executeScript: async (script) => void (await query(script)),
    queryRaw: async (sql) => {
      const result = await queryRaw(sql)
      for (const column of columns.get(result.rows) ?? [])
        result.columnTypes[column] = ColumnTypeEnum.Character
      return result
    },
    ...(queryable.startTransaction && {
      startTransaction: async (level) =>
        readingInternalChars(await queryable.constructor.prototype.startTransaction.call(queryable, level)),
    }),
  })
}
