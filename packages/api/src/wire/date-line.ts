let second = Number.NaN
let line = ''

/** The header `Date` (RFC 9110, section 6.6.1), of which the text is made once a second. */
export function dateLine(): string {
  const now = Math.floor(Date.now() / 1_000)
  if (now !== second) {
    second = now
    line = `Date: ${new Date(now * 1_000).toUTCString()}\r\n`
  }
  return line
}
