import type { Plugin } from 'graphql-yoga'
import { requestId } from '../request-id.ts'

/** Gives every answer, of whatever path and status, the header `x-request-id`. */
export function useRequestId(): Plugin {
  return {
    onResponse({ request, response }) {
      response.headers.set('x-request-id', requestId(request))
    },
  }
}
