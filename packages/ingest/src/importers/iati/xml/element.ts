/** An element of an XML document with everything in it. */
export interface XmlElement {
  /** As it is written, with its prefix. */
  readonly name: string
  /** Line of the file, from 1, on which its name stands. */
  readonly line: number
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** The text directly in it, that of its children left out. */
  readonly text: string
  /** `xml:lang` of it or of the nearest element around it; null where none says. */
  readonly language: string | null
}

/** The children of one name, in the order of the file. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name)
}

/** The first child of a name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name)
}

/** An attribute without the blanks around it; undefined where it is absent or blank. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  const value = element?.attributes[name]?.trim()
  return value === '' ? undefined : value
}

/** The text of an element in one line. */
export function textOf(element: XmlElement | undefined): string {
  return (element?.text ?? '').replace(/\s+/g, ' ').trim()
}
