/**
 * A type without `'%future added value'`.
 *
 * The lists of codes of the graph grow without a major version. The types of this package say so with one more
 * member, which never comes as such: it stands for codes that a later service may send, and makes the compiler ask
 * for a `default` in a `switch`. `Known<ProjectStatus>` is the list as of this version.
 */
export type Known<Code extends string> = Exclude<Code, '%future added value'>
