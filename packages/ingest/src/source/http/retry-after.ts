/**
 * How long a server asks to be left alone, in milliseconds: `Retry-After` of RFC 9110, as seconds or as a date.
 * Undefined where it does not say, or says it in no known form.
 * @param now milliseconds since 1970
 */
export function retryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? ''
  if (/^\d+$/.test(text)) return Number(text) * 1000
  // A date of RFC 9110 begins with the name of a day; `Date.parse` would take much else.
  if (!/^[A-Z][a-z]{2,8},? /.test(text)) return undefined
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}
