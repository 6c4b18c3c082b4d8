/**
 * PostGraphile 5 over the schema `peer`, as its documentation sets it up for production: Grafserv on node:http, no
 * GraphiQL, no watching, no mutations, answers written as text (`outputDataAsString`), lists besides connections.
 */
import { createServer } from 'node:http'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { readSettings } from '../settings.ts'

const { url, port } = readSettings()
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  disablePlugins: ['MutationPlugin'],
  schema: { defaultBehavior: '+list' },
  pgServices: [makePgService({ connectionString: url, schemas: ['peer'] })],
  grafserv: { graphiql: false, watch: false, websockets: false, outputDataAsString: true },
  grafast: { explain: false },
})
const server = createServer()
await instance.createServ(grafserv).addTo(server)
// The plan is made before the first question.
await instance.getSchema()
server.listen(port, '127.0.0.1')
process.on('SIGTERM', () => process.exit(0))
