import { displacedFields, refugeeField } from './displaced-fields.ts'
import { economyFields } from './economy-fields.ts'
import type { FieldSpec } from './field-spec.ts'
import { peopleFields } from './people-fields.ts'

/** Everything that is taken of a profile. */
export const factbookFields: readonly FieldSpec[] = [
  ...peopleFields,
  ...economyFields,
  ...displacedFields,
  refugeeField,
]
