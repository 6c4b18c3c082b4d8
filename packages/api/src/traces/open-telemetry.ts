import type { Span, Tracer } from '@opentelemetry/api'
import {
  context,
  defaultTextMapGetter,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources'
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base'
import type { WithinSpan } from '@opencorridor/schema'
import { countedOf } from '../metrics/timed-response.ts'
import { useSpans } from './use-spans.ts'
import type { Traces, TraceVariables } from './traces.ts'

/** An error of the service itself; of the database, of who asks: what it says may be theirs, so only its name is written. */
function failed(span: Span, error: unknown): void {
  span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' })
}

/** Spans of what is done for a request. What the service does for itself, such as looking for releases, has none. */
function createWithin(tracer: Tracer): WithinSpan {
  return <T>(name: string, attributes: Readonly<Record<string, string | number>>, work: () => T): T => {
    if (trace.getActiveSpan() === undefined) return work()
    return tracer.startActiveSpan(name, { attributes }, (span) => {
      try {
        const result = work()
        if (!isThenable(result)) {
          span.end()
          return result
        }
        return result.then(
          (value) => {
            span.end()
            return value
          },
          (error: unknown) => {
            failed(span, error)
            span.end()
            throw error
          },
        ) as T
      } catch (error) {
        failed(span, error)
        span.end()
        throw error
      }
    })
  }
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'

const propagator = new W3CTraceContextPropagator()

function createAround(tracer: Tracer): Traces['around'] {
  return (request, response, handle) => {
    const parent = propagator.extract(ROOT_CONTEXT, request.headers, defaultTextMapGetter)
    const [path = ''] = (request.url ?? '').split('?', 1)
    const method = request.method ?? ''
    const attributes = { 'http.request.method': method, 'url.path': path }
    const span = tracer.startSpan(`${method} ${path}`, { kind: SpanKind.SERVER, attributes }, parent)
    response.once('close', () => {
      const { operation, cost } = countedOf(response) ?? {}
      if (operation !== undefined) span.setAttribute('graphql.operation.name', operation)
      if (cost !== undefined) span.setAttribute('opencorridor.cost', cost)
      span.setAttribute('http.response.status_code', response.statusCode)
      if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
      span.end()
    })
    const within = trace.setSpan(parent, span)
    // The body comes by events, which would be of the connection.
    context.bind(within, request)
    context.with(within, handle)
  }
}

/**
 * Sends spans by OTLP over HTTP. Addresses, headers, sampling and batches are by OpenTelemetry's own variables
 * (`OTEL_EXPORTER_OTLP_*`, `OTEL_TRACES_SAMPLER`, `OTEL_BSP_*`, `OTEL_RESOURCE_ATTRIBUTES`, `OTEL_SERVICE_NAME`).
 */
export function openTelemetry(env: TraceVariables): Traces {
  const own = resourceFromAttributes({ 'service.name': env['OTEL_SERVICE_NAME'] ?? 'opencorridor' })
  const provider = new BasicTracerProvider({
    resource: own.merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  })
  const contexts = new AsyncLocalStorageContextManager().enable()
  context.setGlobalContextManager(contexts)
  const tracer = provider.getTracer('opencorridor')
  const within = createWithin(tracer)
  return {
    within,
    around: createAround(tracer),
    plugin: useSpans(within, (name) => tracer.startSpan(name)),
    async close() {
      await provider.shutdown()
      context.disable()
    },
  }
}
