import { createWorldBankApiImporter, findChangedIndicators } from '@opencorridor/ingest'
import type { PageState } from '@opencorridor/ingest'
import { z } from 'zod'
import type { SourceBase, SourceKind } from './source-kind.ts'

interface Config extends SourceBase {
  indicators: string[]
  url?: string
}

/** Of the run before; another address of the API is another source. */
const knownShape = z.object({
  url: z.string().nullable(),
  indicators: z.record(
    z.string(),
    z.object({ digest: z.string(), etag: z.string().optional(), lastModified: z.string().optional() }),
  ),
})

function knownIndicators(known: unknown, url: string | null): Record<string, PageState> {
  const read = knownShape.safeParse(known)
  if (!read.success || read.data.url !== url) return {}
  return Object.fromEntries(
    Object.entries(read.data.indicators).map(([code, { digest, etag, lastModified }]) => [
      code,
      {
        digest,
        ...(etag === undefined ? {} : { etag }),
        ...(lastModified === undefined ? {} : { lastModified }),
      },
    ]),
  )
}

/** Indicators of the World Bank's API; each is asked for by itself, and only those that changed are read. */
export const worldBankApiSource: SourceKind<Config> = {
  publisher: 'worldbank-api',
  fields: {
    indicators: z
      .array(z.string().regex(/^[\w.]+$/, 'is no code of an indicator, such as SP.POP.TOTL'))
      .min(1),
    url: z.url().optional(),
  },
  async look({ indicators, url }, known, { pace, pagesFolder }) {
    const codes = [...new Set(indicators.map((code) => code.toUpperCase()))]
    const api = { pace, ...(url === undefined ? {} : { baseUrl: url.replace(/\/+$/, '') }) }
    const before = knownIndicators(known, url ?? null)
    const changed = await findChangedIndicators({ ...api, indicators: codes, known: before })
    if (changed.length === 0) return undefined
    const importer = createWorldBankApiImporter({ ...api, indicators: changed, pagesFolder })
    return {
      importer,
      what: `${changed.length} of ${codes.length} indicators`,
      state() {
        const kept = Object.entries(before).filter(
          ([code]) => codes.includes(code) && !changed.includes(code),
        )
        return { url: url ?? null, indicators: { ...Object.fromEntries(kept), ...importer.states } }
      },
      close: () => Promise.resolve(),
    }
  },
}
