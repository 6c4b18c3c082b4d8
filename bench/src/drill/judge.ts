import type { Notes } from './disturbances.ts'
import { releaseNames } from './editions.ts'
import type { Outcome } from './load.ts'
import type { Span } from './timetable.ts'

/** What a drill has shown. */
export interface Findings {
  readonly requests: number
  /** Requests without the answer that they should have had: refused, broken or wrong. */
  readonly failed: number
  readonly failedShare: number
  /** The same without those that fall into a second in which the primary was down. */
  readonly failedOutside: number
  readonly failedShareOutside: number
  readonly primaryDownSeconds: number
  /** Of questions that are kept by the cache in front. */
  readonly repeated: { readonly requests: number; readonly failed: number }
  /** Answers by the release that they name. */
  readonly releases: Readonly<Record<string, number>>
  /** Refusals by code, those that had to come among them. */
  readonly codes: Readonly<Record<string, number>>
  /** Requests that got something else than an answer of the service, by what it was. */
  readonly broken: Readonly<Record<string, number>>
  /** Those of them that were answered, by something that is no error of the closed list: a page of the proxy's, say. */
  readonly foreign: readonly string[]
  readonly wrong: readonly string[]
  /** Milliseconds after a publication for which a question that no cache keeps was answered of the release before. */
  readonly staleMs: number
  readonly latencyMs: { readonly p50: number; readonly p99: number; readonly max: number }
}

/** The closed list of docs/errors.md, but INTERNAL: nothing that is done here is a reason for that. */
const documented = new Set([
  'BAD_USER_INPUT',
  'COST_LIMIT_EXCEEDED',
  'RATE_LIMITED',
  'PERSISTED_QUERY_NOT_FOUND',
  'TIMEOUT',
  'UNAVAILABLE',
])

/** A share of failed requests above this is one too many. */
const mostFailed = 0.001

/** A question that no cache keeps is answered of the newest release after so many milliseconds. */
const mostStale = 20_000

const failed = ({ code, broken, checked }: Outcome): boolean =>
  broken !== undefined || checked?.wrong !== undefined || (code !== undefined && code !== 'BAD_USER_INPUT')

/** Whole seconds. */
const rounded = ({ from, to }: Span): Span => ({
  from: Math.floor(from / 1_000) * 1_000,
  to: Math.ceil(to / 1_000) * 1_000,
})

function counted(texts: readonly (string | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const text of texts) if (text !== undefined) counts[text] = (counts[text] ?? 0) + 1
  return counts
}

/** Adds up what became of the requests. */
export function findingsOf(outcomes: readonly Outcome[], notes: Notes): Findings {
  const down = notes.primaryDown.map(rounded)
  const inside = ({ sentAt, doneAt }: Outcome): boolean =>
    down.some(({ from, to }) => sentAt <= to && doneAt >= from)
  const failures = outcomes.filter(failed)
  const outside = outcomes.filter((one) => !inside(one))
  const failuresOutside = outside.filter(failed)
  const repeated = outcomes.filter(({ kind }) => kind === 'repeated')
  const stale = outcomes.filter(
    ({ method, sentAt, checked }) =>
      method === 'POST' && sentAt > notes.publishedAt && checked?.release === releaseNames[0],
  )
  const times = outcomes.map(({ sentAt, doneAt }) => doneAt - sentAt).sort((a, b) => a - b)
  const quantile = (share: number): number => Math.round(times[Math.floor(share * (times.length - 1))] ?? 0)
  return {
    requests: outcomes.length,
    failed: failures.length,
    failedShare: failures.length / Math.max(1, outcomes.length),
    failedOutside: failuresOutside.length,
    failedShareOutside: failuresOutside.length / Math.max(1, outside.length),
    primaryDownSeconds: notes.primaryDown.reduce((sum, { from, to }) => sum + (to - from) / 1_000, 0),
    repeated: { requests: repeated.length, failed: repeated.filter(failed).length },
    releases: counted(outcomes.map(({ checked }) => checked?.release)),
    codes: counted(outcomes.map(({ code }) => code)),
    broken: counted(outcomes.map(({ broken }) => broken)),
    foreign: outcomes.flatMap(({ status, broken }) => (broken !== undefined && status > 0 ? [broken] : [])),
    wrong: outcomes.flatMap(({ kind, checked }) =>
      checked?.wrong === undefined ? [] : [`${kind}: ${checked.wrong}`],
    ),
    staleMs: Math.round(Math.max(0, ...stale.map(({ sentAt }) => sentAt - notes.publishedAt))),
    latencyMs: { p50: quantile(0.5), p99: quantile(0.99), max: quantile(1) },
  }
}

/** Everything that is not as promised, a sentence each. */
export function complaintsOf(findings: Findings, { probes }: Notes): string[] {
  const complaints: string[] = []
  const { wrong, codes, foreign, repeated, failedShareOutside, failedOutside, staleMs, releases } = findings
  if (wrong.length > 0) complaints.push(`${wrong.length} answers are wrong. ${wrong.slice(0, 5).join(' ')}`)
  const others = Object.keys(codes).filter((code) => !documented.has(code))
  if (others.length > 0) complaints.push(`There were errors of the codes ${others.join(', ')}.`)
  if (foreign.length > 0)
    complaints.push(`${foreign.length} answers are none of the service. ${foreign.slice(0, 3).join(' ')}`)
  if (failedShareOutside > mostFailed)
    complaints.push(`${failedOutside} requests failed while the primary was up: more than 0.1 %.`)
  if (repeated.failed > 0) complaints.push(`${repeated.failed} requests for kept answers failed.`)
  if (staleMs > mostStale)
    complaints.push(`The release before was answered for ${staleMs} ms after a publication.`)
  for (const name of releaseNames)
    if (releases[name] === undefined) complaints.push(`Nothing was answered of ${name}.`)
  for (const { node, status, warning, wrong: fault } of probes) {
    if (status !== 200 || fault !== undefined)
      complaints.push(
        `${node} did not answer from memory while the primary was down: ${status} ${fault ?? ''}`,
      )
    else if (warning === null) complaints.push(`${node} gave no Warning while the primary was down.`)
  }
  return complaints
}
