import { hash } from 'node:crypto'
import { graphError } from '@opencorridor/schema/errors'

/** How a document is named: `sha256:` and the digest of its text in 64 hexadecimal digits. */
export const isDocumentId = (id: string): boolean => /^sha256:[0-9a-f]{64}$/.test(id)

/** The id of a document. */
export const documentIdOf = (text: string): string => `sha256:${hash('sha256', text, 'hex')}`

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * The id that a request names its document by: `documentId`, or Apollo's `extensions.persistedQuery`.
 *
 * @returns undefined for a request that names none.
 * @throws BAD_USER_INPUT for a name that cannot be one.
 */
export function namedDocument(documentId: unknown, extensions: unknown): string | undefined {
  if (documentId != null) return checked(documentId)
  const persisted = isObject(extensions) ? extensions['persistedQuery'] : undefined
  if (persisted == null) return undefined
  const { version, sha256Hash } = isObject(persisted) ? persisted : {}
  if (version !== 1) throw refusal('extensions.persistedQuery has to be of version 1.')
  return checked(`sha256:${String(sha256Hash)}`)
}

function checked(id: unknown): string {
  const text = typeof id === 'string' ? id.toLowerCase() : ''
  if (isDocumentId(text)) return text
  throw refusal(
    'A document is named by "sha256:" and the 64 hexadecimal digits of the SHA-256 of its text, as documentId or as sha256Hash of extensions.persistedQuery.',
  )
}

const refusal = (message: string) => graphError('BAD_USER_INPUT', message, { http: { status: 400 } })
