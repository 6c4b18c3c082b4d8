import type { PublishSummary } from '@opencorridor/ingest'
import { count, facts, seconds } from './text.ts'

type Changes = Record<'added' | 'revised' | 'removed', number>

function changes({ added, revised, removed }: Changes): string {
  return `${count(added)} added, ${count(revised)} revised, ${count(removed)} removed`
}

/** What the person who published, or only looked what would be, is told, as lines. */
export function publishReport(summary: PublishSummary, dryRun = false): string[] {
  const {
    outcome,
    release,
    withdrawnReason,
    runs,
    series,
    values,
    attributes,
    records,
    kept,
    doubts,
    milliseconds,
  } = summary
  switch (outcome) {
    case 'NOTHING_STAGED':
      return ['Nothing is waiting to be published: run "opencorridor ingest" first.']
    case 'NO_DIFFERENCE':
      return [
        `Nothing differs from release ${release?.name ?? ''}, so no release was made (${runs.join(', ')}).`,
        ...(withdrawnReason === null ? [] : [`That release is withdrawn: ${withdrawnReason}`]),
      ]
    case 'PUBLISHED':
      return [
        dryRun
          ? `Release ${release?.name ?? ''} would be published; nothing was (${seconds(milliseconds)})`
          : `Release ${release?.name ?? ''} published in ${seconds(milliseconds)}`,
        ...facts([
          ['digest', release?.digest ?? ''],
          ['runs', runs.join(', ')],
          ['series', `${changes(series)}, ${count(series.unchanged)} unchanged`],
          ['values', changes(values)],
          ['attributes', changes(attributes)],
          ...Object.entries(records).map(([kind, changed]) => [kind, changes(changed)]),
          ...(kept.total === 0 ? [] : [['kept by another', count(kept.total)]]),
        ]),
        ...kept.examples.map(
          ({ kind, key, keptBy, offeredBy }) =>
            `    ${kind} ${key} is kept by ${keptBy}, not taken from ${offeredBy}`,
        ),
        ...doubts.map((doubt) => `To look at: ${doubt}`),
      ]
    default:
      return outcome satisfies never
  }
}
