/** Widths in parts of the size, of the widest fonts in use: what fits here fits in the reader's font too. */
const narrow = new Set("iljtfrI.,:;'|!()[] -–")
const wide = new Set('mwMW@%—')

function widthOfCharacter(character: string): number {
  if (narrow.has(character)) return 0.34
  if (wide.has(character)) return 0.92
  // Letters of East Asia and pictures take a square.
  if (character >= '\u1100') return character >= '\u2000' && character < '\u2e80' ? 0.7 : 1
  return character !== character.toLowerCase() ? 0.73 : 0.615
}

/** About how wide a text is, in pixels. No font is at hand on a server, so this errs on the wide side. */
export function textWidth(text: string, size: number, bold = false): number {
  let width = 0
  for (const character of text) width += widthOfCharacter(character)
  return width * size * (bold ? 1.12 : 1)
}

/** The text, or as much of its beginning as fits, with an ellipsis. */
export function truncate(text: string, size: number, room: number, bold = false): string {
  if (textWidth(text, size, bold) <= room) return text
  const characters = Array.from(text)
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, size, bold) > room) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

/**
 * Breaks a text into lines at its spaces; a word that is longer than a line is cut.
 * @param most lines; what is left over ends in an ellipsis
 */
export function wrap(text: string, size: number, room: number, most = 99, bold = false): string[] {
  const lines: string[] = []
  let line = ''
  const words = text.split(/\s+/u).filter((word) => word !== '')
  for (const [place, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (textWidth(longer, size, bold) <= room) {
      line = longer
      continue
    }
    if (lines.length === most - 1) {
      lines.push(truncate([line, ...words.slice(place)].join(' ').trim(), size, room, bold))
      return lines
    }
    if (line !== '') lines.push(line)
    line = truncate(word, size, room, bold)
  }
  if (line !== '') lines.push(line)
  return lines
}
