/**
 * The client with a method for each task: `client.countries.get('TJK')`. The methods ask the operations of the main entry;
 * a bundle that uses one method holds all of them, so that a small page rather imports single operations.
 * @module
 */
import type { Client } from '../client.ts'
import { createClient as createDefault } from '../default-client.ts'
import type { ClientOptions } from '../default-client.ts'
import { methodsOf } from './methods.ts'
import type { Methods } from './methods.ts'

/** A client with methods. */
export type FacadeClient = Client & Methods

/** Adds the methods to a client, such as one of `@opencorridor/sdk/fetch`. */
export function withMethods(client: Client): FacadeClient {
  return { ...client, ...methodsOf(client) }
}

/**
 * Makes a client with methods. It opens no connection before the first question.
 * @throws TypeError when the endpoint is no absolute http or https address
 */
export function createClient(options: ClientOptions): FacadeClient {
  return withMethods(createDefault(options))
}

export type { Methods } from './methods.ts'
