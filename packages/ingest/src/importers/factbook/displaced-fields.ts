import { field, persons } from './field-spec.ts'
import type { FieldSpec } from './field-spec.ts'

const path = ['Transnational Issues', 'Refugees and internally displaced persons'] as const

/** Refugees by origin: the origins stand in the field, so it is read by `read-refugees.ts`. */
export const refugeeField: FieldSpec = field({
  key: 'refugees',
  path: [...path, 'refugees (country of origin)'],
  indicatorId: 'OC.REF.ORIG.DEST',
  metric: 'Refugees by country of origin',
  ...persons,
  separators: [';'],
})

/** Counts of displaced and stateless persons of the section on transnational issues. */
export const displacedFields: readonly FieldSpec[] = [
  field({
    key: 'internally-displaced',
    path: [...path, 'IDPs'],
    indicatorId: 'OC.IDP',
    metric: 'Internally displaced persons',
    ...persons,
  }),
  field({
    key: 'stateless',
    path: [...path, 'stateless persons'],
    indicatorId: 'OC.STATELESS',
    metric: 'Stateless persons',
    ...persons,
  }),
]
