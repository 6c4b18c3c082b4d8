// Runs what the compiler made of typed.ts: node run-typed.mjs ENDPOINT
import { ask } from './out/typed.js'

console.log(JSON.stringify(await ask(process.argv[2])))
