import type { Operation } from '../operation.ts'
import type { Answered, Checked, Fragments, Marks, Taken } from './engine.ts'

/** A document of the user's own: an operation that a client can ask, or a fragment that others can spread. */
export interface TypedDocument<Text extends string, Spread extends Fragments>
  extends Operation<Answered<Text, Spread>, Taken<Text> & object>, Marks<Text, Spread> {
  /** The texts of this document and of all the fragments that it spreads, each once. */
  readonly texts: readonly string[]
}

/**
 * Makes a typed document of a text: the types of its answer and of its variables are inferred from the text and the
 * schema by the compiler alone. At run time the text stays a text.
 *
 * A field that the schema does not have is an error that names its path. Wrong arguments are no error of the compiler:
 * the service, the editor's plug-in and `opencorridor-sdk doctor` find them.
 *
 * ```ts
 * const Name = graphql('query Name($code: String!) { country(code: $code) { name } }')
 * const { country } = await client.query(Name, { code: 'TJK' })
 * ```
 * @param text one operation or one fragment, written as a literal
 * @param fragments documents whose fragments the text spreads
 */
export function graphql<const Text extends string, const Spread extends Fragments = []>(
  text: Checked<Text, Spread>,
  fragments?: Spread,
): TypedDocument<Text, Spread> {
  const own: string = text
  const spread = (fragments ?? []) as unknown as readonly { readonly texts: readonly string[] }[]
  const texts = [...new Set([own, ...spread.flatMap((fragment) => fragment.texts)])]
  const document: Operation<never, never> & { texts: readonly string[] } = {
    name: /\bquery\s+(\w+)/u.exec(own)?.[1] ?? '',
    document: texts.join('\n'),
    texts,
  }
  // The marks are there for the compiler only.
  return document as unknown as TypedDocument<Text, Spread>
}
