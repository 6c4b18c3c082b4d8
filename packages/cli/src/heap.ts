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
 * Has V8 collect the old objects when they have grown by half, for work that goes once through much data. Left to itself it
 * waits longer the more memory a machine has; `/usr/bin/time -v` before `opencorridor release export` prints what the bulk
 * files of a release take.
 */
export function keepSmall(): void {
  setFlagsFromString('--heap-growing-percent=50')
}
