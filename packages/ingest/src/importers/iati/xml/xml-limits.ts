/**
 * What an XML file may hold, so that memory stays bounded whatever it is. An IATI file is far from each of them: its
 * elements nest nine deep, and the largest activities have some hundred thousand elements.
 */
export const xmlLimits = {
  /** Elements within elements. */
  depth: 64,
  /** Attributes of one element. */
  attributes: 256,
  /** Elements of one activity. */
  elements: 500_000,
  /** Characters of text and attributes in one activity. */
  characters: 32 * 1024 * 1024,
  /** Characters of one text, of the attributes of one element, or of comments between two elements. */
  token: 4 * 1024 * 1024,
} as const
