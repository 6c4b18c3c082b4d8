import { setFlagsFromString } from 'node:v8'

/**
 * Has V8 make all objects where those that live shortly belong. Otherwise it makes objects of a kind that lived long once
 * among the old ones at once. While a service starts much of what is made lives long (series, records, texts), so that
 * later the panels and pages of requests are made among the old too; there they keep everything alive that they point
 * to, until the next full collection: half of the time of a question went to that (docs/decisions/0024-writing-answers.md).
 *
 * To be called before anything is loaded.
 */
export function keepYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring')
}
