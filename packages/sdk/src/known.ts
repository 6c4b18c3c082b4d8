/**
 * The codes of a list as of this version.
 *
 * The lists of codes of the graph grow without a major version. The types of answers say so: beside the codes that they
 * know they take any text, so that a `switch` needs a `default`. `Known<ProjectStatus>` is the list alone, which is what
 * variables take.
 */
export type Known<Code> = Code extends string ? (string extends Code ? never : Code) : never
