/** Pothos over Prisma as both describe it: relations nested in one query, served by Yoga without any cache or jit. */
import { createServer } from 'node:http'
import { createYoga } from 'graphql-yoga'
import { readSettings } from '../settings.ts'
import { schema } from './query.ts'

// Yoga's own limit of the body makes each POST three times slower.
const yoga = createYoga({
  schema,
  graphiql: false,
  landingPage: false,
  logging: false,
  maxRequestBodySize: false,
})
const server = createServer((request, response) => void yoga(request, response))
server.listen(readSettings().port, '127.0.0.1')
process.on('SIGTERM', () => process.exit(0))
