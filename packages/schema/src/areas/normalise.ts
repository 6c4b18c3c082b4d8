/** Letters that Unicode does not decompose, as people type them without the mark. */
const plain: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
}

const marks = /\p{M}+/gu
const footnote = /(\[(\d{1,3}|[a-z])\]|[*†‡¹²³]+)\s*$/u
const ascii = /^[ -~]*$/
const quotes = /['’‘ʼʻ`´ʹ]/gu
const punctuation = /[^\p{L}\p{N}&]+/gu

function withoutFootnote(text: string): string {
  let rest = text.trim()
  while (footnote.test(rest)) rest = rest.replace(footnote, '').trim()
  return rest
}

/**
 * The key under which a code is looked up: without surrounding white space and footnote marks (`*`, `[1]`), in
 * capitals; a code of digits without its leading zeros, so that `4`, `04` and `004` are one.
 */
export function codeKey(text: string): string {
  const code = withoutFootnote(text).toUpperCase()
  return /^\d+$/.test(code) ? code.replace(/^0+(?=\d)/, '') : code
}

function withoutMarks(text: string): string {
  if (ascii.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(/[łøđðßæœþıħ]/g, (letter) => plain[letter] ?? letter)
}

/**
 * The key under which a name is looked up. Equal are texts that differ only in: case; diacritics (`Côte`, `Cote`,
 * `Türkiye`, `Turkiye`); apostrophes; other punctuation and white space; footnote marks at the end (`Kosovo*`,
 * `Kosovo[1]`); `&` and `and`; `St.` and `Saint`; the English article (`Gambia, The`). Nothing else is folded: words
 * are neither reordered nor shortened, and near misses are no matches.
 */
export function nameKey(text: string): string {
  return withoutMarks(withoutFootnote(text))
    .replace(quotes, '')
    .replace(punctuation, ' ')
    .replace(/&/g, ' and ')
    .split(' ')
    .filter((word) => word !== '' && word !== 'the')
    .map((word) => (word === 'st' ? 'saint' : word))
    .join(' ')
}
