import { createContext, createElement, useContext } from 'react'
import type { ReactElement, ReactNode } from 'react'
import type { Client } from '../client.ts'

const ClientContext = createContext<Client | undefined>(undefined)

/** What the provider takes. */
export interface OpenCorridorProviderProps {
  /** The client that all hooks below use. Make it once, outside of components. */
  client: Client
  children?: ReactNode
}

/** Gives a client to the hooks of all components below. */
export function OpenCorridorProvider({ client, children }: OpenCorridorProviderProps): ReactElement {
  return createElement(ClientContext.Provider, { value: client }, children)
}

/**
 * The client of the nearest provider.
 * @throws Error when there is no provider above
 */
export function useClient(): Client {
  const client = useContext(ClientContext)
  if (client === undefined)
    throw new Error('There is no <OpenCorridorProvider client={...}> above this component.')
  return client
}
