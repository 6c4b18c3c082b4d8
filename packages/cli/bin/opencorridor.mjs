#!/usr/bin/env node
// Runs the command line from one bundle of the sources, which is made anew when a source has changed. Loading hundreds
// of modules one by one, each compiled on the way, took most of the start: docs/decisions/0006-start.md.
import { fileURLToPath } from 'node:url'
import { bundle } from './bundle.mjs'

const { main } = await bundle()
// For processes that this one starts: workers are of the same bundle, whatever became of the sources meanwhile.
process.env.OPENCORRIDOR_MAIN = fileURLToPath(main)
await import(main)
