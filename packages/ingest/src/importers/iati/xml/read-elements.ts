import { SaxesParser } from 'saxes'
import { IngestError } from '../../../item.ts'
import { decodeXml } from './decode-xml.ts'
import type { XmlElement } from './element.ts'
import { createTreeBuilder } from './tree-builder.ts'
import type { TreeBuilder } from './tree-builder.ts'
import { xmlLimits } from './xml-limits.ts'

export interface ReadElementsOptions {
  /** How messages name the file. */
  name: string
  /** Elements of which nothing is kept but name and line. */
  skip: ReadonlySet<string>
  /** Whether the root element is itself what is read, and no list of it. */
  isRecord: (root: string) => boolean
  /** Is called with the root element, its children left out, before anything in it is kept. */
  onRoot: (root: XmlElement) => void
}

/** Characters given to the parser at once, so that what grows without an event is noticed. */
const slice = 64 * 1024

const nothing: ReadonlySet<string> = new Set()

/**
 * Reads an XML file and gives the children of its root element one after another, each with everything in it; of the
 * rest of the file nothing stays in memory. Document type declarations are refused, so there are no entities but the
 * five of XML, and nothing outside the file is ever read.
 * @throws IngestError with line and column when the file is not well-formed, has a document type declaration, or goes
 *   beyond `xmlLimits`; and what `onRoot` throws
 */
export async function* readElements(
  chunks: AsyncIterable<Uint8Array>,
  { name, skip, isRecord, onRoot }: ReadElementsOptions,
): AsyncGenerator<XmlElement> {
  const parser = new SaxesParser({ xmlns: false, position: true })
  const done: XmlElement[] = []
  let root: TreeBuilder | undefined
  let tree: TreeBuilder | undefined
  let [elements, characters] = [0, 0]
  /** Characters since the parser last told of something. */
  let silent = 0

  function refuse(what: string): never {
    throw new IngestError(`${name}, line ${parser.line}, column ${parser.columnIndex}: ${what}`)
  }
  function count(length: number): void {
    silent = 0
    characters += length
    if (characters > xmlLimits.characters) {
      refuse(
        `One element holds more than ${xmlLimits.characters} characters, which no activity does; it is not read.`,
      )
    }
  }

  // No more handlers than are needed: with nine of them the parser's object becomes slow, and reading takes ten times
  // as long.
  parser.on('error', ({ message }) => {
    const said = message.replace(/^.*?\d+:\d+: /, '').replace(/\.$/, '')
    // The parser's own words may quote what stands there, which is not to be kept of an element that is left out.
    const skipped = tree?.current()?.skipped === true
    const [, unclosed] = /^unclosed tag: (.*)$/.exec(said) ?? []
    if (unclosed !== undefined)
      refuse(`The file breaks off inside <${skipped ? 'contact-info' : unclosed}>; fetch it again.`)
    refuse(
      `The XML is not well-formed${skipped ? '' : ` (${said})`}; fetch the file again, or ask its publisher to correct it.`,
    )
  })
  parser.on('doctype', () => {
    refuse(
      'The file has a document type declaration (DOCTYPE). Entities are not expanded and other files not fetched; take the declaration out, for an IATI file needs none.',
    )
  })
  parser.on('opentagstart', (tag) => {
    count(tag.name.length)
    elements += 1
    if (elements > xmlLimits.elements) {
      refuse(
        `One element holds more than ${xmlLimits.elements} others, which no activity does; it is not read.`,
      )
    }
    if ((tree?.depth ?? 0) >= xmlLimits.depth) {
      refuse(`Elements nest more than ${xmlLimits.depth} deep, which those of IATI never do; it is not read.`)
    }
    if (root === undefined && tree === undefined && !isRecord(tag.name)) {
      root = createTreeBuilder(nothing, null)
      root.open(tag.name, parser.line)
      return
    }
    tree ??= createTreeBuilder(skip, root?.current()?.language ?? null)
    tree.open(tag.name, parser.line)
  })
  parser.on('opentag', ({ attributes }) => {
    const entries = Object.entries(attributes)
    count(entries.reduce((sum, [, value]) => sum + value.length, 0))
    if (entries.length > xmlLimits.attributes) {
      refuse(`An element has more than ${xmlLimits.attributes} attributes.`)
    }
    const builder = tree ?? root
    for (const [attribute, value] of entries) builder?.attribute(attribute, value)
    const isFirst = tree === undefined || (root === undefined && tree.depth === 1)
    const first = isFirst ? builder?.current() : undefined
    if (first !== undefined) onRoot(first)
  })
  parser.on('text', (text) => {
    count(text.length)
    tree?.text(text)
  })
  parser.on('cdata', (text) => {
    count(text.length)
    tree?.text(text)
  })
  parser.on('closetag', () => {
    count(0)
    const read = tree?.close()
    if (read === undefined) return
    done.push(read)
    tree = undefined
    ;[elements, characters] = [0, 0]
  })

  for await (const text of decodeXml(name, chunks)) {
    for (let at = 0; at < text.length; at += slice) {
      const part = text.slice(at, at + slice)
      silent += part.length
      parser.write(part)
      if (silent > xmlLimits.token + slice) {
        refuse(
          `A single text, comment or list of attributes is longer than ${xmlLimits.token} characters; it is not read.`,
        )
      }
      yield* done.splice(0)
    }
  }
  parser.close()
  yield* done.splice(0)
}
