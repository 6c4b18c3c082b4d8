import type { Plugin } from 'graphql-yoga'
import { openHeaders } from './open-headers.ts'

/** Pages that need more say so themselves. */
const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"

/** Sets the headers of every answer, and on pages without a policy of their own one that lets nothing run. */
export function useSecurityHeaders(): Plugin {
  return {
    onResponse({ response: { headers } }) {
      for (const [name, value] of openHeaders) headers.set(name, value)
      const page = headers.get('content-type')?.startsWith('text/html') === true
      if (page && !headers.has('content-security-policy')) headers.set('content-security-policy', pagePolicy)
    },
  }
}
