import ipaddr from 'ipaddr.js'
import { IngestError } from '../item.ts'
import { isLoopback, isPublicAddress } from '../source/http/public-address.ts'

/**
 * The address of a hook in its normal form.
 * @param allowPrivate whether it may be in a private network; a program on this machine may then also do without TLS.
 * @throws IngestError when nothing may be sent there
 */
export function endpointUrl(text: string, allowPrivate: boolean): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined) {
    throw new IngestError(`"${text}" is no address of a hook; it should be such as https://example.org/hook.`)
  }
  if (url.username !== '' || url.password !== '') {
    throw new IngestError(
      'The address of a hook may have no user and password; the signature says who sends.',
    )
  }
  const host = url.hostname
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && allowPrivate && isLoopback(host))) {
    throw new IngestError(
      `${text} has to begin with https://; http:// is taken for this machine alone (http://127.0.0.1:8080), and with --allow-private.`,
    )
  }
  const address = host.replace(/^\[|\]$/g, '')
  const isPrivate = isLoopback(host) || (ipaddr.isValid(address) && !isPublicAddress(address))
  if (isPrivate && !allowPrivate) {
    throw new IngestError(`${host} is in a private network; add --allow-private if it is meant.`)
  }
  url.hash = ''
  return url.href
}
