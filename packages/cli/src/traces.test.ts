import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { startTraces } from '@opencorridor/api'
import { publish } from '@opencorridor/ingest'
import type { Database } from '@opencorridor/schema'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from './config/config.ts'
import { serve } from './serve.ts'
import { stageValues } from './testing/small-releases.ts'

interface SentSpan {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[]
}

/** What comes to a collector, https://opentelemetry.io/docs/specs/otlp/. */
interface Sent {
  resourceSpans: {
    resource: { attributes: SentSpan['attributes'] }
    scopeSpans: { spans: SentSpan[] }[]
  }[]
}

const sent: Sent[] = []
const collector = createServer((request, response) => {
  void json(request).then((body) => {
    sent.push(body as Sent)
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
})

let database: Database
const spans = (): SentSpan[] =>
  sent.flatMap(({ resourceSpans }) =>
    resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
  )

const trace = '0af7651916cd43dd8448eb211c80319c'
const parent = 'b7ad6b7169203331'

beforeAll(async () => {
  collector.listen(0, '127.0.0.1')
  await once(collector, 'listening')
  process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`
  process.env['OTEL_RESOURCE_ATTRIBUTES'] = 'deployment.environment.name=test'
  const traces = await startTraces()
  database = await createTestDatabase(traces === undefined ? {} : { within: traces.within })
  await stageValues(database, { TJK: [1, 2] })
  await publish(database, { name: 'one', now: new Date('2026-05-04T12:00:00Z') })
  const service = await serve(database, readConfig({ PORT: '0', LOG_LEVEL: 'silent' }), undefined, { traces })
  const response = await fetch(`${service.server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', traceparent: `00-${trace}-${parent}-01` },
    body: JSON.stringify({
      query:
        'query Secrets($name: String!) { release(name: $name) { name } panel(indicators: ["gdp"], areas: ["TJK"]) { count } }',
      variables: { name: 'my-private-name' },
      operationName: 'Secrets',
    }),
  })
  expect(await response.json()).toMatchObject({ data: { release: null, panel: { count: 2 } } })
  // What is not sent yet is sent when the service ends.
  service.begin('now')
  await service.stopped
}, 120_000)
afterAll(async () => {
  collector.close()
  await database.close()
})

test('a question is one trace, from who asks down to the statements', () => {
  const all = spans().filter(({ traceId }) => traceId === trace)
  const request = all.find(({ name }) => name === 'POST /graphql')
  expect(request?.parentSpanId).toBe(parent)
  const byId = new Map(all.map((span) => [span.spanId, span]))
  /** Names of a span and of all above it, from below. */
  const path = (span: SentSpan | undefined): string[] =>
    span === undefined ? [] : [span.name, ...path(byId.get(span.parentSpanId ?? ''))]
  const paths = all.map((span) => path(span).join(' < '))
  expect(paths).toContain('graphql.parse < POST /graphql')
  expect(paths).toContain('graphql.validate < POST /graphql')
  expect(paths).toContain('graphql.execute < POST /graphql')
  expect(paths).toContain('pg SELECT < prisma Release.findUnique < graphql.execute < POST /graphql')
  // The series of the panel, which are read beside Prisma.
  expect(paths).toContain('pg SELECT < graphql.execute < POST /graphql')
  expect(request?.attributes).toContainEqual({ key: 'http.response.status_code', value: { intValue: 200 } })
  expect(request?.attributes).toContainEqual({
    key: 'graphql.operation.name',
    value: { stringValue: 'Secrets' },
  })
})

test('says of which service and place it is, and nothing of what was asked', () => {
  const [{ resource } = { resource: { attributes: [] } }] = sent.flatMap(({ resourceSpans }) => resourceSpans)
  expect(resource.attributes).toContainEqual({ key: 'service.name', value: { stringValue: 'opencorridor' } })
  expect(resource.attributes).toContainEqual({
    key: 'deployment.environment.name',
    value: { stringValue: 'test' },
  })
  expect(JSON.stringify(sent)).not.toMatch(/my-private-name|TJK/)
})

test.each([
  ['nothing is said', {}],
  [
    'the exporter is none',
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318', OTEL_TRACES_EXPORTER: 'none' },
  ],
  ['it is disabled', { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318', OTEL_SDK_DISABLED: 'true' }],
])('there are none where %s', async (_what, env) => {
  expect(await startTraces(env)).toBeUndefined()
})
