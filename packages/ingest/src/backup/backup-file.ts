import { promisify } from 'node:util'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import * as yauzl from 'yauzl'
import { IngestError } from '../item.ts'
import { entryName, manifestName, manifestSchema } from './manifest.ts'
import type { BackupManifest } from './manifest.ts'

/** A backup that is open to be read. */
export interface BackupFile {
  manifest: BackupManifest
  /** The rows of a table. @throws IngestError when the file has none */
  rows(table: string): Promise<Readable>
  close(): void
}

/** @throws IngestError when it cannot be read, is no backup, or one of a newer program */
export async function openBackup(path: string): Promise<BackupFile> {
  const zip = await openZip(path)
  try {
    const entries = await listEntries(zip, path)
    const open = promisify<yauzl.Entry, Readable>(zip.openReadStream.bind(zip))
    const rows = async (name: string): Promise<Readable> => {
      const entry = entries.get(name)
      if (entry === undefined) throw new IngestError(`${path} lacks ${name}: it is no whole backup.`)
      return open(entry)
    }
    const manifest = readManifest(path, await buffer(await rows(manifestName)))
    return {
      manifest,
      rows: (table) => rows(entryName(table)),
      close: () => {
        zip.close()
      },
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function openZip(path: string): Promise<yauzl.ZipFile> {
  const open = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)
  try {
    return await open(path, { lazyEntries: true, autoClose: false })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new IngestError(
      `${path} cannot be read as a backup (${why}); name a file that "opencorridor backup" made.`,
    )
  }
}

function listEntries(zip: yauzl.ZipFile, path: string): Promise<Map<string, yauzl.Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, yauzl.Entry>()
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.on('end', () => {
      resolve(entries)
    })
    zip.on('error', (error: Error) => {
      reject(new IngestError(`${path} is damaged: ${error.message}.`))
    })
    zip.readEntry()
  })
}

function readManifest(path: string, bytes: Buffer): BackupManifest {
  let content: unknown
  try {
    content = JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new IngestError(`${path}: the manifest is no JSON, so the file is damaged or no backup.`)
  }
  const read = manifestSchema.safeParse(content)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new IngestError(
    `${path}: the manifest is not one that this program reads (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}); a newer OpenCorridor may have made it.`,
  )
}
