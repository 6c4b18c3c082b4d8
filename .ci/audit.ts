import { spawnSync } from 'node:child_process'

/**
 * Asks the registry for known holes in what the program runs with, and fails when there is a grave one. A registry that
 * answers no audits (a mirror, say) is told and is no failure: it says nothing about the packages.
 */

interface Audited {
  error?: { code: string; message: string }
  metadata?: { vulnerabilities: Record<string, number> }
}

const { stdout, error } = spawnSync('npx', ['-y', 'pnpm@10', 'audit', '--prod', '--json'], {
  encoding: 'utf8',
  maxBuffer: 1e8,
  timeout: 120_000,
})
if (error !== undefined) throw error
const audited = JSON.parse(stdout) as Audited
if (audited.error !== undefined) {
  console.log(`Not audited: the registry answers no audits (${audited.error.code}).`)
} else {
  const { critical = 0, high = 0, ...lesser } = audited.metadata?.vulnerabilities ?? {}
  console.log(`Known holes: ${critical} critical, ${high} high; ${JSON.stringify(lesser)}.`)
  if (critical + high > 0) {
    console.log(stdout)
    process.exitCode = 1
  }
}
