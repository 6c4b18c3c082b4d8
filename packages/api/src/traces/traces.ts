import type { IncomingMessage, ServerResponse } from 'node:http'
import type { WithinSpan } from '@opencorridor/schema'
import type { Plugin } from 'graphql-yoga'

/** Where the service writes down how long each part of an answer took. */
export interface Traces {
  readonly within: WithinSpan
  /** Handles a request within a span of its own, below that of who asks where the request names one. */
  readonly around: (request: IncomingMessage, response: ServerResponse, handle: () => void) => void
  /** Parsing, validation and execution by Yoga, as spans. */
  readonly plugin: Plugin
  /** Sends what was not sent yet. */
  close(): Promise<void>
}

/** Names of OpenTelemetry's own variables. */
export type TraceVariables = Readonly<Record<string, string | undefined>>

/**
 * Whether traces are wanted: an address is named, or the exporter is.
 *
 * @see https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/
 */
function wanted(env: TraceVariables): boolean {
  if (env['OTEL_SDK_DISABLED']?.toLowerCase() === 'true') return false
  const exporter = env['OTEL_TRACES_EXPORTER'] ?? ''
  if (exporter !== '') return exporter === 'otlp'
  return Boolean(env['OTEL_EXPORTER_OTLP_ENDPOINT'] ?? env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'])
}

/** Starts traces where the environment asks for them; nothing of them is loaded else. */
export async function startTraces(env: TraceVariables = process.env): Promise<Traces | undefined> {
  if (!wanted(env)) return undefined
  const { openTelemetry } = await import('./open-telemetry.ts')
  return openTelemetry(env)
}
