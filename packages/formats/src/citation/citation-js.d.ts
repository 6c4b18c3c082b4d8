/** What the tests take of Citation.js, which has no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    /** @param text in any notation that a plugin reads. */
    constructor(text: string)
    /** CSL-JSON. */
    readonly data: readonly Record<string, unknown>[]
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
