import type { DrillResult } from './run-drill.ts'

const percent = (share: number): string => `${(share * 100).toFixed(3)} %`

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([what, count]) => `${what} ${count}`)
    .join(', ') || 'none'

/** A drill for people. */
export function report(result: DrillResult): string {
  const { findings, happenings, nodes, complaints, minutes, realFiles, values } = result
  const { requests, repeated, latencyMs } = findings
  const lines = [
    `${requests} requests in ${minutes} minutes over ${values} values ${realFiles ? "of the World Bank's files" : 'that were made up'}`,
    ...happenings.map(({ what, from, to }) => `  ${from} to ${to} s: ${what}`),
    `failed: ${findings.failed} (${percent(findings.failedShare)}); outside the ${findings.primaryDownSeconds.toFixed(1)} s in which the primary was down: ${findings.failedOutside} (${percent(findings.failedShareOutside)})`,
    `kept answers: ${repeated.requests} requests, ${repeated.failed} failed`,
    `answers by release: ${listed(findings.releases)}`,
    `wrong answers: ${findings.wrong.length}`,
    `refusals by code: ${listed(findings.codes)}`,
    `no answer of the service: ${listed(findings.broken)}`,
    `sent again on a new connection: ${result.retried}`,
    `the release before was answered for ${findings.staleMs} ms after the publication, where no cache is asked`,
    `milliseconds: ${latencyMs.p50} in the middle, ${latencyMs.p99} for 99 %, ${latencyMs.max} at most`,
    ...nodes.map(({ node, failedOpen }) => `${node}: Redis could not be told in ${failedOpen} rounds`),
    ...(complaints.length === 0 ? ['Passed.'] : complaints.map((complaint) => `NOT PASSED: ${complaint}`)),
  ]
  return `${lines.join('\n')}\n`
}
