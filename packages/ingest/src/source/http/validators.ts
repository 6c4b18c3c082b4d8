/** By what a server tells whether its answer is still the same (RFC 9110, section 8.8). */
export interface Validators {
  etag?: string
  lastModified?: string
}

/** What an answer says of its own state. */
export function validatorsOf({ headers }: Response): Validators {
  const etag = headers.get('etag')
  const lastModified = headers.get('last-modified')
  return { ...(etag === null ? {} : { etag }), ...(lastModified === null ? {} : { lastModified }) }
}

/** The headers of a question that is to be answered only if something has changed. */
export function conditionsOf({ etag, lastModified }: Validators): Record<string, string> {
  return {
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  }
}
