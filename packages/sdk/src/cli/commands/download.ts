import { Release } from '../../../generated/operations.ts'
import { download } from '../../data/download.ts'
import type { Download, DownloadFormat } from '../../data/download.ts'
import type { Command } from '../command.ts'
import { deliver } from '../output/destination.ts'
import { bytesText, createProgress } from '../progress.ts'
import { print } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { CommandFailure, UsageError } from '../usage-error.ts'
import { choice, text } from '../values.ts'

const formats = ['csv', 'parquet', 'datapackage'] as const satisfies readonly DownloadFormat[]

/** The pieces as they come, with what has come so far on the terminal. */
async function* watched({ body, size, name }: Download, terminal: Terminal): AsyncGenerator<Uint8Array> {
  const progress = createProgress(terminal)
  let bytes = 0
  try {
    for await (const piece of body) {
      bytes += piece.byteLength
      const share = size === undefined ? '' : ` of ${bytesText(size)}`
      progress.show(`${name}: ${bytesText(bytes)}${share}`)
      yield piece
    }
  } finally {
    progress.clear()
  }
  if (size !== undefined && bytes !== size) {
    throw new CommandFailure(`${name} broke off after ${bytes} of ${size} bytes; nothing was kept.`)
  }
}

/** `download`: all values of a release in one file. */
export const downloadCommand: Command = {
  name: 'download',
  usage: '',
  summary: 'all values of a release in one file, as Parquet or CSV',
  arguments: [0, 0],
  options: {
    format: {
      type: 'string',
      short: 'f',
      value: 'FORMAT',
      help: 'parquet (as a rule), csv (gzip) or datapackage',
    },
    file: { type: 'string', value: 'NAME', help: 'another file of the release, as datapackage lists them' },
    output: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      help: 'where to; else its own name here, - is standard output',
    },
  },
  async run({ terminal, values, client, endpoint }) {
    const format = choice(values, 'format', formats) ?? 'parquet'
    const asked = text(values, 'release')
    const { release } = await client.query(Release, asked === undefined ? {} : { name: asked }, {
      signal: terminal.signal,
    })
    if (release === null) throw new CommandFailure(`There is no release ${asked ?? ''}.`)
    const file = text(values, 'file')
    const coming = await download(release.name, format, {
      endpoint,
      signal: terminal.signal,
      ...(file !== undefined && { file }),
    })
    const output = text(values, 'output') ?? coming.name
    if (output === '-' && terminal.isInteractive)
      throw new UsageError('Name a file with --output, or pipe it on.')
    await deliver(watched(coming, terminal), output === '-' ? undefined : output, terminal)
    if (output !== '-') await print(terminal.err, `Release ${release.name}, written to ${output}.`)
    return 0
  },
}
