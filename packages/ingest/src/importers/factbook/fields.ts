import { displacedFields, refugeeField } from './displaced-fields.ts'
import { economyFields } from './economy-fields.ts'
import type { FieldSpec } from './field-spec.ts'
import { peopleFields } from './people-fields.ts'

/** The fields with figures about the country of the profile. */
export const areaFields: readonly FieldSpec[] = [...peopleFields, ...economyFields, ...displacedFields]

/** Everything that is taken of a profile. */
export const factbookFields: readonly FieldSpec[] = [...areaFields, refugeeField]
