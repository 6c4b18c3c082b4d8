// A process of its own, for tests that send it signals: `node --import tsx serve.ts` prints its address, and a line
// when it begins to answer a slow question.
import { listen } from '../listen.ts'
import { outliveRejections } from '../outlive-rejections.ts'
import { createLogger } from '../logger.ts'
import { createGraphServer } from '../server.ts'
import { stopOnSignals } from '../stop-on-signals.ts'
import { tinySchema } from './tiny-schema.ts'

const started = (): void => void process.stdout.write('started\n')
const yoga = createGraphServer({ schema: tinySchema, context: () => ({ started }) })
const server = await listen(yoga, { port: 0, host: '127.0.0.1' })
outliveRejections(createLogger('silent'))
const { stopped } = stopOnSignals(() => server.stop({ graceMs: 20_000 }), createLogger('silent'))
process.stdout.write(`${server.url}\n`)
await stopped
process.stdout.write('closed what was left\n')
