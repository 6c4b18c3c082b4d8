import { LRUCache } from 'lru-cache'

/** How the bytes of an answer are packed. */
export type Encoding = 'br' | 'gzip' | 'identity'

/** The weight that a client gives to an encoding in `Accept-Encoding`: 0 refuses it, undefined says nothing of it. */
function weights(header: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
    const quality = parameters.find((text) => text.startsWith('q='))
    const weight = quality === undefined ? 1 : Number(quality.slice(2))
    if (name !== '') found.set(name, Number.isNaN(weight) ? 0 : weight)
  }
  return found
}

function choose(header: string): Encoding {
  const given = weights(header)
  const weightOf = (name: string): number => given.get(name) ?? given.get('*') ?? 0
  const [br, gzip] = [weightOf('br'), Math.max(weightOf('gzip'), given.get('x-gzip') ?? 0)]
  // What is said of identity counts only against it: nobody wants more bytes when fewer do as well.
  if (br === 0 && gzip === 0) return 'identity'
  return br >= gzip ? 'br' : 'gzip'
}

/** Clients send few different headers, and a header takes longer to read than to look up. */
const chosen = new LRUCache<string, Encoding>({ max: 200 })

/**
 * The encoding for a client, by RFC 9110, section 12.5.3: the one with the larger weight, Brotli where they are alike.
 *
 * @param header - `Accept-Encoding`; without it nothing is packed.
 */
export function chooseEncoding(header: string | undefined): Encoding {
  if (header === undefined || header === '') return 'identity'
  const known = chosen.get(header)
  if (known !== undefined) return known
  const encoding = choose(header)
  if (header.length <= 1_000) chosen.set(header, encoding)
  return encoding
}
