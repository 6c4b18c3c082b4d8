import { setFlagsFromString } from 'node:v8'

/**
 * Has V8 make all objects where those that live shortly belong. Otherwise it makes objects of a kind that lived long once
 * among the old ones at once. While a service starts much of what is made lives long (series, records, texts), so that
 * later the panels and pages of requests are made among the old too; there they keep everything alive that they point
 * to, until the next full collection (docs/decisions/0024-writing-answers.md).
 *
 * To be called before anything is loaded.
 */
export function keepYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring')
}

/**
 * Has V8 collect the old objects when they have grown by so much. Left to itself it waits until they are several times
 * as many, the longer the more memory a machine has. What requests make is hardly ever among them, so a service collects seldom
 * all the same. `pnpm bench:scale csv` prints what a table of two million values takes, and `/usr/bin/time -v` before
 * `opencorridor release export` what the files of a release take.
 * @param percent of what was left the last time
 */
export function keepSmall(percent = 50): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`)
}

/**
 * Has V8 leave WebAssembly as it compiles it first. Here that is Prisma's compiler of queries alone, which is asked once for
 * each form of a query: making it faster takes memory that is not given back, and no statement was seen to be
 * faster for it (docs/decisions/0066-memory-of-a-service.md).
 *
 * To be called before the database is opened.
 */
export function compileOnce(): void {
  setFlagsFromString('--no-wasm-tier-up')
  setFlagsFromString('--no-wasm-dynamic-tiering')
}
