import { IngestError } from '../../item.ts'
import { isLoopback } from './public-address.ts'

/** The address as messages show it: without what may hold a key. */
export function shownAddress(address: URL): string {
  return `${address.protocol}//${address.host}${address.pathname}`
}

/** @throws IngestError unless it is https; http only to this machine itself */
export function checkAddress(text: string): URL {
  let address: URL
  try {
    address = new URL(text)
  } catch {
    throw new IngestError(`${text} is no address; name a file, a folder, a zip archive or an https address.`)
  }
  if (address.protocol === 'https:' || (address.protocol === 'http:' && isLoopback(address.hostname)))
    return address
  throw new IngestError(
    `${shownAddress(address)} is no https address, so that nobody vouches for what comes; fetch it yourself and name the file.`,
  )
}
