import SchemaBuilder from '@pothos/core'
import PrismaPlugin from '@pothos/plugin-prisma'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '../../../generated/client/client.ts'
import type PrismaTypes from '../../../generated/pothos.ts'
import { getDatamodel } from '../../../generated/pothos.ts'
import { readSettings } from '../settings.ts'

/** Prisma over the schema `peer`. */
export const prisma = new PrismaClient({
  adapter: new PrismaPg({ connectionString: readSettings().url }, { schema: 'peer' }),
})

/** The builder, with Pothos' Prisma plugin as its documentation sets it up. */
export const builder = new SchemaBuilder<{ PrismaTypes: PrismaTypes }>({
  plugins: [PrismaPlugin],
  prisma: { client: prisma, dmmf: getDatamodel() },
})
