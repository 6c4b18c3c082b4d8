#!/usr/bin/env node
/**
 * Prisma's schema engine as WebAssembly, in the place of the native binary that Prisma would download: the Prisma
 * command line starts it (PRISMA_SCHEMA_ENGINE_BINARY, set in prisma.config.ts) with the same arguments and talks
 * the same JSON-RPC over stdin and stdout. PostgreSQL only. Used by developers; nothing that a user runs needs it.
 */
import { runAdminCommand } from './schema-engine/admin-command.mjs'
import { readArguments } from './schema-engine/arguments.mjs'
import { createEngine } from './schema-engine/engine.mjs'
import { serve } from './schema-engine/rpc.mjs'

const options = readArguments(process.argv.slice(2))

if (options.version) console.log('schema-engine-wasm 7.10.0')
else if (options.adminCommand) process.exitCode = await runAdminCommand(options.adminCommand, options.url)
else await serve(createEngine(options), process.stdin, process.stdout)
