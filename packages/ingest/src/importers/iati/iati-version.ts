import { IngestError } from '../../item.ts'
import type { XmlElement } from './xml/element.ts'

const taken: ReadonlySet<string> = new Set(['2.01', '2.02', '2.03'])

/**
 * What the first element of a file says of the whole; services that cut single activities out of their lists write it
 * with a prefix.
 */
export function fileAttribute(root: XmlElement, name: 'version' | 'generated-datetime'): string | undefined {
  const attribute = Object.keys(root.attributes).find((one) => one === name || one.endsWith(`:${name}`))
  return attribute === undefined ? undefined : root.attributes[attribute]?.trim()
}

/**
 * Checks that a file is a list of activities, or one activity, of a version that is read.
 * @throws IngestError with what the file is and what to do
 */
export function checkIatiFile(root: XmlElement, file: string): void {
  const place = `${file}, line ${root.line}`
  const version = fileAttribute(root, 'version')
  if (root.name !== 'iati-activities' && root.name !== 'iati-activity') {
    const organisations = root.name === 'iati-organisations'
    throw new IngestError(
      `${place}: The file begins with <${root.name}>, where <iati-activities> is expected; ${
        organisations
          ? 'it is a file about organisations, give the one about activities'
          : 'give a file of IATI activities'
      }.`,
    )
  }
  if (version !== undefined && taken.has(version)) return
  const way = 'ask the publisher for a file of version 2.03, or convert it first'
  if (version === undefined || version === '') {
    throw new IngestError(
      `${place}, ${root.name}/@version: The file does not say its version of IATI, and the versions differ in how texts are written; 2.01, 2.02 and 2.03 are read. Write the version into its first element if you know it, or ${way}.`,
    )
  }
  if (version.startsWith('1')) {
    throw new IngestError(
      `${place}, ${root.name}/@version: The file is of IATI version ${version}, in which titles and names are not told by language and codes differ; 2.01, 2.02 and 2.03 are read. Version 1 is out of use: ${way}.`,
    )
  }
  throw new IngestError(
    `${place}, ${root.name}/@version: The version of IATI "${version}" is not known; 2.01, 2.02 and 2.03 are read. Correct it, or ${way}.`,
  )
}
