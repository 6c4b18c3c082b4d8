/** A text within one line of Markdown, in which nothing is markup but what we write. */
export function inline(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\*_<>[\]|`#]/g, '\\$&')
}

/** A table; cells are Markdown already. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(heading), line(heading.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A code or an id. */
export function code(text: string): string {
  return `\`${text}\``
}

/** A text with an address behind it, where there is one. */
export function link(text: string, url: string | null): string {
  return url === null ? inline(text) : `[${inline(text)}](${url})`
}
