import { stat } from 'node:fs/promises'
import { digestOfFile, downloadIfChanged, IngestError, openSource } from '@opencorridor/ingest'
import type { FileState, Importer } from '@opencorridor/ingest'
import { z } from 'zod'
import type { SourceBase, SourceKind, SyncContext } from './source-kind.ts'

/** A source that lies somewhere as a file. */
export interface LocatedConfig extends SourceBase {
  location: string
  edition?: string
}

/** Makes an importer of what lies at a location. */
export type OpenImporter<Config extends LocatedConfig> = (
  source: Awaited<ReturnType<typeof openSource>>,
  config: Config,
) => Importer | Promise<Importer>

/** Of the run before; another location is another source. */
const knownShape = z.object({
  location: z.string(),
  digest: z.string(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
})

function knownFile(known: unknown, location: string): FileState | undefined {
  const read = knownShape.safeParse(known)
  if (!read.success || read.data.location !== location) return undefined
  const { digest, etag, lastModified } = read.data
  return {
    digest,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  }
}

/** The file as it lies on disk, and its state; undefined where it is what it was. */
async function fetched(
  location: string,
  known: FileState | undefined,
  { pace, temporaryFolder }: SyncContext,
): Promise<{ path: string; state: FileState } | undefined> {
  if (/^https?:\/\//i.test(location)) {
    await pace(new URL(location))
    return downloadIfChanged(location, temporaryFolder, known)
  }
  const found = await stat(location).catch(() => undefined)
  if (found?.isFile() !== true) {
    throw new IngestError(`${location} is no file; name a file, a zip archive or an https address.`)
  }
  const digest = await digestOfFile(location)
  return digest === known?.digest ? undefined : { path: location, state: { digest } }
}

/**
 * A kind of source that is a file or archive, here or at an https address: it is read when its bytes are others than at
 * the last good run.
 * @param fields those of its own, besides `location` and `edition`
 */
export function locatedSource<Config extends LocatedConfig>(
  publisher: string,
  open: OpenImporter<Config>,
  fields: z.ZodRawShape = {},
): SourceKind<Config> {
  return {
    publisher,
    fields: {
      location: z.string().min(1),
      edition: z
        .string()
        .regex(/^[\w.-]{1,40}$/, 'is no label of letters, digits, ".", "_" and "-", such as 2026-07')
        .optional(),
      ...fields,
    },
    async look(config, known, context) {
      const { location } = config
      const found = await fetched(location, knownFile(known, location), context)
      if (found === undefined) return undefined
      const source = await openSource(found.path)
      try {
        const importer = await open(source, config)
        return {
          importer,
          what: location,
          state: () => ({ location, ...found.state }),
          close: () => source.close(),
        }
      } catch (error) {
        await source.close()
        throw error
      }
    },
  }
}
