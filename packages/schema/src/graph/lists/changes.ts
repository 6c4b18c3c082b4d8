import type { Change } from '../../changes/change.ts'
import { countChanges, readChanges } from '../../changes/read-changes.ts'
import type { ChangeFilter, ChangeKey } from '../../changes/read-changes.ts'
import { sequenceBefore } from '../../changes/since.ts'
import type { ChangedKind } from '../../changes/changed-kinds.ts'
import { graphError } from '../../errors.ts'
import { resolveIndicator } from '../../indicators/resolve-indicator.ts'
import type { ReleaseView } from '../../releases/release-view.ts'
import { areaIdOf } from '../area-id-of.ts'
import { invalidCursor } from '../connection/cursor.ts'
import type { KeyPart } from '../connection/cursor.ts'
import { keysetPage } from '../connection/keyset-page.ts'
import type { PageArgs } from '../connection/page.ts'
import type { GraphContext } from '../context.ts'
import { boundedList } from '../filter/bounds.ts'
import { present } from '../present.ts'

/** Arguments of the list of changes. */
export interface ChangeListArgs extends PageArgs {
  since?: string | null | undefined
  kinds?: readonly ChangedKind[] | null | undefined
  indicators?: readonly string[] | null | undefined
  areas?: readonly string[] | null | undefined
}

/** An indicator that is there, or that some earlier release had: its changes are the last that is heard of it. */
async function indicatorIdOf(view: ReleaseView, text: string): Promise<string> {
  const found = resolveIndicator(view, text)
  switch (found.outcome) {
    case 'RESOLVED':
      return found.indicator.id
    case 'AMBIGUOUS': {
      const candidates = found.candidates.map(({ id }) => id).join(' or ')
      throw graphError('BAD_USER_INPUT', `indicators: "${text}" may be ${candidates}. Name one of them.`)
    }
    case 'UNKNOWN': {
      // PostgreSQL has no text with a NUL in it and refuses the question.
      const former = text.includes('\0')
        ? null
        : await view.read(({ prisma }) => prisma.indicator.findFirst({ where: { id: text } }))
      if (former !== null) return former.id
      throw graphError('BAD_USER_INPUT', `indicators: "${text}" is no Indicator of any release.`)
    }
    default:
      return found satisfies never
  }
}

/** Sorted, so that one filter has one wording in cursors. */
async function idsOf(
  argument: string,
  texts: readonly string[] | null | undefined,
  find: (text: string) => Promise<string>,
): Promise<string[] | undefined> {
  if (texts == null) return undefined
  return (await Promise.all(boundedList(argument, texts).map(find))).sort()
}

function readKey(parts: readonly KeyPart[]): ChangeKey {
  const [sequence, ordinal, ...rest] = parts
  const fits = (part: KeyPart | undefined): part is number =>
    typeof part === 'number' && Number.isInteger(part) && part >= 0 && part < 2 ** 31
  if (!fits(sequence) || !fits(ordinal) || rest.length > 0) throw invalidCursor()
  return [sequence, ordinal]
}

/**
 * A page of what changed from release to release, the oldest first, up to the release that answers. Its cursors are
 * places in the order of all changes, which only grows: they are of no release, and stay good for ever with the same
 * filter.
 * @throws RELEASE_NOT_FOUND for a `since` that is neither release nor date; BAD_USER_INPUT for an entry that nothing, or
 * more than one, answers to; and as `keysetPage` does.
 */
export async function changePage(context: GraphContext, args: ChangeListArgs) {
  const view = await context.releases.view()
  const releases = await view.read(({ prisma }) => prisma.release.findMany())
  const kinds = args.kinds == null ? undefined : [...boundedList('kinds', args.kinds)].sort()
  const filter: ChangeFilter = {
    after: sequenceBefore(releases, args.since),
    upTo: view.release.sequence,
    kinds,
    indicatorIds: await idsOf('indicators', args.indicators, (text) => indicatorIdOf(view, text)),
    areaIds: await idsOf('areas', args.areas, (text) => Promise.resolve(areaIdOf(view, text, 'areas') ?? '')),
  }
  const { indicatorIds, areaIds } = filter
  const bySequence = new Map(releases.map((release) => [release.sequence, release]))
  return keysetPage<Change, ChangeKey>(
    {
      key: ({ releaseSequence, ordinal }) => [releaseSequence, ordinal],
      readKey,
      read: async (range) => {
        const { rows, ...looked } = await view.read(({ prisma }) => readChanges(prisma, filter, range))
        const items = rows.map((row) => ({
          ...row,
          recordKind: row.recordKind as ChangedKind,
          release: present(bySequence.get(row.releaseSequence)),
        }))
        return { items, ...looked }
      },
      count: () => view.read(({ prisma }) => countChanges(prisma, filter)),
    },
    args,
    { release: 0, releaseName: '', list: `Query.changes ${JSON.stringify([kinds, indicatorIds, areaIds])}` },
  )
}
