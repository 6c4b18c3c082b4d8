import { createClient as createClientOver } from './client.ts'
import type { Client, ClientBehaviour, OwnTransportOptions } from './client.ts'
import { graphqlRequestTransport } from './http/graphql-request-transport.ts'
import type { GraphqlRequestOptions } from './http/graphql-request-transport.ts'

/** A client that asks over the network, by graphql-request. */
export interface EndpointOptions extends ClientBehaviour, GraphqlRequestOptions {
  /** Absolute address of the graph: `http://localhost:4000/graphql`. */
  endpoint: string
  transport?: never
}

/** Either an address or a transport. */
export type ClientOptions = EndpointOptions | (OwnTransportOptions & { endpoint?: never })

/**
 * Makes a client. It opens no connection before the first question.
 * @throws TypeError when the endpoint is no absolute http or https address
 */
export function createClient(options: ClientOptions): Client {
  const transport = options.transport ?? graphqlRequestTransport(options.endpoint, options)
  return createClientOver({ ...options, transport })
}
