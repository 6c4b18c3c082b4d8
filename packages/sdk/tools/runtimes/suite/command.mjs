// The suite as a program of Node, Deno or Bun: command.mjs PLACES. It ends by itself: a timer or socket that was left
// would keep it alive.
import process from 'node:process'
import { runBehaviours } from './run.mjs'

console.log(JSON.stringify(await runBehaviours(JSON.parse(process.argv[2]))))
