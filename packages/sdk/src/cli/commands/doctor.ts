import { resolve } from 'node:path'
import * as operations from '../../../generated/operations.ts'
import { version } from '../../../generated/version.ts'
import type { Command } from '../command.ts'
import { checkDocuments } from '../doctor/check-documents.ts'
import { findDocuments } from '../doctor/find-documents.ts'
import { findingLine } from '../doctor/finding.ts'
import type { Finding } from '../doctor/finding.ts'
import { liveSchema } from '../doctor/live-schema.ts'
import { print } from '../terminal.ts'

/** The questions of this package, for checking whether it and the service fit together. */
function ownDocuments() {
  return Object.values(operations).map(({ name, document }) => ({
    path: `@opencorridor/sdk ${name}`,
    text: document,
    line: 1,
    column: 1,
  }))
}

const countOf = (findings: readonly Finding[], level: Finding['level']): number =>
  findings.filter((finding) => finding.level === level).length

/** `doctor`: whether a project, this package and a service fit together. */
export const doctor: Command = {
  name: 'doctor',
  usage: '[FOLDER]',
  summary: 'checks the service, this version, and the GraphQL documents of your project against its schema',
  arguments: [0, 1],
  options: {},
  async run({ terminal, client, endpoint, arguments: [folder = '.'] }) {
    const { signal } = terminal
    const { info } = await client.query(operations.Info, {}, { signal })
    const { release } = info
    await print(
      terminal.out,
      `Service   ${endpoint}, release ${release.name}`,
      ...(release.withdrawnReason === null ? [] : [`          withdrawn: ${release.withdrawnReason}`]),
    )
    const schema = await liveSchema(endpoint, client, signal)
    const own = checkDocuments(ownDocuments(), schema)
    const fits = countOf(own, 'error') === 0
    await print(
      terminal.out,
      `Package   @opencorridor/sdk ${version} on Node ${process.versions.node}`,
      `          ${fits ? 'its questions fit the schema of the service' : 'does not fit the service: update one of them'}`,
    )
    const { documents, unreadable, files } = await findDocuments(resolve(terminal.cwd, folder))
    const found = [
      ...checkDocuments(documents, schema),
      ...unreadable.map(({ reason, ...place }): Finding => ({ ...place, level: 'warning', message: reason })),
    ]
    const errors = countOf(found, 'error')
    await print(
      terminal.out,
      `Documents ${documents.length} in ${files} files: ${errors} errors, ${countOf(found, 'warning')} warnings`,
      ...[...own, ...found].map(findingLine),
    )
    return errors === 0 && fits ? 0 : 1
  },
}
