const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** What XML has no way to say: control characters, halves of surrogate pairs, two that are none. */
const forbidden = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu
const isSpace = (character: string): boolean => '\t\n\r'.includes(character)

/**
 * Text for the content and the attributes of XML and HTML. What XML forbids becomes U+FFFD: one such character would
 * make the whole picture unreadable.
 */
export function escape(text: string): string {
  return text
    .replace(/[&<>"']/gu, (character) => entities[character] ?? character)
    .replace(forbidden, (character) => (isSpace(character) ? ' ' : '\ufffd'))
}
