#!/usr/bin/env node
import { run } from './run.ts'

// `opencorridor release list | head` closes the pipe early, which is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})
process.exitCode = await run(process.argv.slice(2), { out: process.stdout, err: process.stderr })
