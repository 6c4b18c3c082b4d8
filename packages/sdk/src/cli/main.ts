#!/usr/bin/env node
import process from 'node:process'
import { run } from './program.ts'

const interrupted = new AbortController()
process.once('SIGINT', () => {
  interrupted.abort()
  process.exitCode = 130
})

// A reader that has enough (`| head`) closes the pipe: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

const { stdout, stderr, env } = process
const code = await run(process.argv.slice(2), {
  out: stdout,
  err: stderr,
  isInteractive: stdout.isTTY,
  showsProgress: stderr.isTTY && env['CI'] === undefined,
  width: stdout.isTTY ? stdout.columns : Infinity,
  env,
  cwd: process.cwd(),
  signal: interrupted.signal,
}).catch((error: unknown) => {
  if (!interrupted.signal.aborted) throw error
  return 130
})
process.exitCode ??= code
