import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { digestOfFile, downloadIfChanged, IngestError, openSource, shownAddress } from '@opencorridor/ingest'
import type { FileState, Importer } from '@opencorridor/ingest'
import { z } from 'zod'
import type { SourceBase, SourceKind, SyncContext } from './source-kind.ts'

/** A source that lies somewhere as a file. */
export interface LocatedConfig extends SourceBase {
  location: string
  edition?: string
  /** Path of the mapping file, of the kinds that have one. */
  mapping?: string
}

/** Makes an importer of what lies at a location. */
export type OpenImporter<Config extends LocatedConfig> = (
  source: Awaited<ReturnType<typeof openSource>>,
  config: Config,
) => Importer | Promise<Importer>

/** Of the run before; a source that is described in another way is another one. */
const knownShape = z.object({
  source: z.string(),
  digest: z.string(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
})

/**
 * sha256 of how a source is described: its location, edition and mapping, with what the mapping file says. A digest and
 * not the text, for an address may hold a key, and this is kept in the database.
 */
async function describedBy(config: LocatedConfig): Promise<string> {
  const { mapping } = config
  // A mapping file that is not there is told of by who reads it.
  const bytes = mapping === undefined ? null : await digestOfFile(mapping).catch(() => null)
  const parts = Object.entries(config)
    .filter(([field]) => field !== 'id' && field !== 'schedule')
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([parts, bytes]))
    .digest('hex')
}

const isAddress = (location: string): boolean => URL.canParse(location) && /^[a-z]+:\/\//i.test(location)

/** The location as messages show it: without what may hold a key. */
function shown(location: string): string {
  return isAddress(location) ? shownAddress(new URL(location)) : location
}

function knownFile(known: unknown, source: string): FileState | undefined {
  const read = knownShape.safeParse(known)
  if (!read.success || read.data.source !== source) return undefined
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
    throw new IngestError(`${shown(location)} is no file; name a file, a zip archive or an https address.`)
  }
  const digest = await digestOfFile(location)
  return digest === known?.digest ? undefined : { path: location, state: { digest } }
}

/**
 * A kind of source that is a file or archive, here or at an https address: it is read when its bytes are others than at
 * the last good run, or it is described in another way in sources.yaml or in its mapping file.
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
      const described = await describedBy(config)
      const found = await fetched(location, knownFile(known, described), context)
      if (found === undefined) return undefined
      const source = await openSource(found.path)
      try {
        const importer = await open(source, config)
        return {
          importer,
          what: shown(location),
          state: () => ({ source: described, ...found.state }),
          close: () => source.close(),
        }
      } catch (error) {
        await source.close()
        throw error
      }
    },
  }
}
