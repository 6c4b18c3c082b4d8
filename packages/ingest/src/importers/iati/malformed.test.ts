import { describe, expect, test } from 'vitest'
import { activityXml, listXml, readFiles } from './testing-activities.ts'
import { xmlLimits } from './xml/xml-limits.ts'

const good = listXml([activityXml()])
const latin = Buffer.from(good.replace('Fair', 'Équité'), 'latin1')

function swap(from: string, to: string): string {
  const changed = good.replace(from, to)
  if (changed === good) throw new Error(`"${from}" is not in the file.`)
  return changed
}
const doctype = (inside: string) => swap('<iati-activities', `<!DOCTYPE x [${inside}]>\n<iati-activities`)

/** Files that cannot be taken as a whole: what they hold, and what is said of them. */
const refused: readonly (readonly [what: string, content: string | Uint8Array, said: RegExp])[] = [
  ['nothing', '', /^a\.xml: The file is empty; fetch it again/],
  ['only blanks', ' \n \n', /^a\.xml.*(?:empty|not well-formed)/],
  [
    'half of itself',
    good.slice(0, good.indexOf('</title>')),
    /^a\.xml, line 6, column \d+: The file breaks off inside <title>; fetch/,
  ],
  ['half of an entity', `${good.slice(0, 300)}&am`, /^a\.xml, line \d+, column \d+: .*fetch/],
  [
    'an element that another closes',
    swap('</title>', '</titel>'),
    /^a\.xml, line 6, column \d+: The XML is not well-formed/,
  ],
  [
    'an attribute twice',
    swap('code="2"', 'code="2" code="3"'),
    /line 7, column \d+: The XML is not well-formed/,
  ],
  ['text behind the end', `${good}<more/>`, /line \d+, column \d+: The XML is not well-formed/],
  ['Latin-1 declared as UTF-8', latin, /^a\.xml, line 6: The text is not UTF-8.*correct the encoding/],
  ['UTF-16 declared and not meant', swap('UTF-8', 'UTF-16'), /^a\.xml, line 1: The declaration says UTF-16/],
  [
    'an encoding that nobody knows',
    swap('UTF-8', 'X-UNKNOWN'),
    /line 1: The encoding "X-UNKNOWN" is not known; convert/,
  ],
  ['NUL', swap('Fair', 'Fa\0ir'), /^a\.xml, line 6: There is a NUL/],
  ['a control character', swap('Fair', 'Fa\u{1}ir'), /line 6, column \d+: The XML is not well-formed/],
  [
    'ten thousand laughs',
    doctype('<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">'),
    /line 2, column \d+: The file has a document type declaration.*take the declaration out/,
  ],
  ['a file of the system', doctype('<!ENTITY a SYSTEM "file:///etc/passwd">'), /document type declaration/],
  [
    'an entity of a server',
    doctype('<!ENTITY % a SYSTEM "http://127.0.0.1:9/x"> %a;'),
    /document type declaration/,
  ],
  ['an entity that is nowhere', swap('Fair', '&laugh;'), /line 6, column \d+: The XML is not well-formed/],
  [
    'elements without an end',
    swap('<title>', '<a>'.repeat(1000)),
    /line 6, column \d+: Elements nest more than 64 deep/,
  ],
  [
    'attributes without an end',
    swap('code="2"', Array.from({ length: 300 }, (_, at) => `a${at}="1"`).join(' ')),
    /line 7.*more than 256 attributes/,
  ],
  [
    'a comment without an end',
    swap('<title>', `<!--${'x'.repeat(xmlLimits.token + 200_000)}-->`),
    /longer than 4194304 characters/,
  ],
  [
    'version 1',
    swap('2.03', '1.05'),
    /^a\.xml, line 2, iati-activities\/@version: The file is of IATI version 1\.05.*ask the publisher/,
  ],
  [
    'no version',
    swap('version="2.03"', ''),
    /line 2, iati-activities\/@version: The file does not say its version/,
  ],
  ['a version to come', swap('2.03', '3.01'), /The version of IATI "3\.01" is not known/],
  [
    'organisations',
    swap('<iati-activities', '<iati-organisations').replace('</iati-activities', '</iati-organisations'),
    /line 2: The file begins with <iati-organisations>.*about organisations/,
  ],
  ['a page', '<html><body>502 Bad Gateway</body></html>', /line 1: The file begins with <html>/],
  ['JSON', '{"activities":[]}', /^a\.xml, line 1, column \d+: The XML is not well-formed/],
  ['a zip archive', Buffer.from('PK\u{3}\u{4}\u{14}  '), /^a\.xml, line 1/],
  ['no activity', listXml([]), /^There is no activity in a\.xml; give files/],
]

describe('a file is refused with what is wrong, where, and what to do, when it holds', () => {
  test.each(refused)('%s', async (_, content, said) => {
    const failed = await readFiles([content]).then(
      () => 'nothing was said',
      (error: unknown) => (error instanceof Error ? `${error.name} ${error.message}` : ''),
    )
    expect(failed.replace(/^IngestError /, '')).toMatch(said)
    expect(failed).toMatch(/^IngestError /)
  })
})

test('what an error says never quotes a contact', async () => {
  for (const inside of [
    '<email>secret@x & y</email>',
    '<secret-name>unfinished',
    '<a secret="1" secret="2"/>',
  ]) {
    const file = swap('<title>', `<contact-info>${inside}`)
    await expect(readFiles([file])).rejects.toThrow(/^(?!.*secret)a\.xml, line (?:6|11), column /s)
  }
})

test('other encodings are read as they are declared, and by their mark', async () => {
  const title = (bytes: Uint8Array) => readFiles([bytes]).then((read) => read.of('Project')[0]?.title)
  const changed = good.replace('Fair', 'Équité')
  expect(await title(Buffer.from(changed.replace('UTF-8', 'ISO-8859-1'), 'latin1'))).toBe(
    'Équité recruitment',
  )
  expect(await title(Buffer.from(`\u{feff}${changed}`, 'utf16le'))).toBe('Équité recruitment')
  expect(await title(Buffer.from(`\u{feff}${changed}`, 'utf8'))).toBe('Équité recruitment')
})
