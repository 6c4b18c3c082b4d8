import type {
  addIntrospectionScalars,
  decorateFragmentDef,
  DefinitionDecoration,
  DocumentDecoration,
  FragmentShape,
  getDocumentType,
  getFragmentsOfDocuments,
  getVariablesType,
  parseDocument,
} from '../../generated/gql-tada.ts'
import type { introspection, scalars } from '../../generated/introspection.ts'

type Schema = addIntrospectionScalars<introspection, scalars>

/** Documents whose fragments another spreads. */
export type Fragments = readonly FragmentShape[]

/** What an answer to a text is. */
export type Answered<Text extends string, Spread extends Fragments> = getDocumentType<
  parseDocument<Text>,
  Schema,
  getFragmentsOfDocuments<Spread>
>

/** What variables a text takes. */
export type Taken<Text extends string> = getVariablesType<parseDocument<Text>, Schema>

/** The marks by which a fragment is found where it is spread; its fields then stand there as if they were written out. */
export interface Marks<Text extends string, Spread extends Fragments>
  extends
    DocumentDecoration<Answered<Text, Spread>, Taken<Text>>,
    DefinitionDecoration<decorateFragmentDef<parseDocument<Text>, true>> {}

/**
 * Paths at which an answer has a field that the schema does not have; never when there are none. gql.tada makes such a
 * field `unknown`, which compiles; here it becomes an error.
 */
export type WrongPaths<Data, Path extends string = ''> = unknown extends Data
  ? Path
  : Data extends readonly (infer Item)[]
    ? WrongPaths<Item, Path>
    : Data extends object
      ? { [Key in keyof Data & string]: WrongPaths<Data[Key], `${Path}.${Key}`> }[keyof Data & string]
      : never

/** The text itself, or what is wrong with it. */
export type Checked<Text extends string, Spread extends Fragments> = [
  WrongPaths<Answered<Text, Spread>>,
] extends [never]
  ? Text
  : `no such field at: ${WrongPaths<Answered<Text, Spread>>}`
