import { SaxesParser } from 'saxes'
import { IngestError } from '../../item.ts'
import { decodeText } from '../decode-text.ts'

/** What is told of an XML document, in its order. Names come without prefix. */
export interface XmlVisitor {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text(text: string): void
  close(name: string): void
}

/** A piece of text this long without a tag is no part of a workbook. */
const longestText = 16 * 1024 ** 2

function local(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

/**
 * Reads the XML of a part of a workbook as a stream, and yields after each piece so that the caller can pass on what it
 * has gathered. Entities of a document's own are never expanded: a document type declaration is refused.
 * @throws IngestError with the part's name
 */
export async function* readXml(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  visitor: XmlVisitor,
): AsyncGenerator<undefined> {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  let quiet = 0
  parser.on('opentag', (tag) => {
    quiet = 0
    visitor.open(local(tag.name), tag.attributes)
  })
  parser.on('text', (text) => {
    visitor.text(text)
  })
  parser.on('cdata', (text) => {
    visitor.text(text)
  })
  parser.on('closetag', (tag) => {
    quiet = 0
    visitor.close(local(tag.name))
  })
  parser.on('doctype', () => {
    throw new IngestError(
      `${name}: the part declares a document type, which no workbook has; save the workbook anew.`,
    )
  })
  parser.on('error', (error) => {
    throw new IngestError(
      `${name}: the part is no well-formed XML (${error.message}); save the workbook anew.`,
    )
  })
  for await (const text of decodeText(chunks, name)) {
    quiet += text.length
    parser.write(text)
    if (quiet > longestText) {
      throw new IngestError(
        `${name}: the part holds a text of more than ${longestText} characters; save the workbook anew.`,
      )
    }
    yield
  }
  parser.close()
}

/** Reads a small part whole. @throws IngestError with the part's name */
export async function visitXml(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  open: XmlVisitor['open'],
): Promise<void> {
  const ignore = (): void => undefined
  const steps = readXml(chunks, name, { open, text: ignore, close: ignore })
  while ((await steps.next()).done !== true);
}
