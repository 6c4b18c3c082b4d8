import { isObservationStatus } from '@opencorridor/schema'
import type { ObservationStatus } from '@opencorridor/schema'
import { z } from 'zod'
import { datasetFields, indicatorFields, placeColumn, publisherFields } from '../../mapping/mapping-fields.ts'

const component = z
  .string({ error: 'the id of a component is expected, such as REF_AREA' })
  .regex(/^[A-Z][A-Z0-9_]*$/, 'the id of a component is written in capitals, such as REF_AREA')

const status = z.custom<ObservationStatus>(
  (value) => typeof value === 'string' && isObservationStatus(value),
  'one of our statuses is expected: A B D E F G I K N P U V W, or L O Q M for why there is no value',
)

const dimension = z.strictObject({
  /** Name of the dimension in the graph; that of the component by default. */
  as: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/, 'the name of a dimension is written in capitals, such as SEX')
    .optional(),
  /** Codes that stand for the total. */
  total: z.array(z.string()).default(['_T']),
  /** The only code whose rows are taken; the dimension is then no breakdown. */
  only: z.string().optional(),
  /** Ours for the publisher's codes; with this, no others are taken. */
  codes: z.record(z.string(), z.strictObject({ as: z.string().optional(), name: z.string() })).optional(),
})

const subject = z.union(
  [
    z.strictObject({ area: placeColumn(component) }),
    z.strictObject({ origin: placeColumn(component), destination: placeColumn(component) }),
    z.strictObject({ sender: placeColumn(component), receiver: placeColumn(component) }),
  ],
  {
    error:
      'a subject is "area", or "origin" and "destination" of the migrants, or "sender" and "receiver" of money, each with "from" and "schemes"',
  },
)

/** How the messages of a publisher are read: the shape of a mapping file. */
export const sdmxMappingSchema = z
  .strictObject({
    publisher: publisherFields,
    dataset: datasetFields,
    /** Structures whose rows are taken, `AGENCY:ID` or with a version; all by default. */
    structures: z.array(z.string()).optional(),
    /** Whether a message holds everything that its indicators have, or an update of it. */
    message: z
      .enum(['UPDATE', 'WHOLE'], { error: 'UPDATE (a message adds to what there is) or WHOLE is expected' })
      .default('UPDATE'),
    subject,
    /** Components whose codes, joined by a point, name the indicator; none where there is only one. */
    indicatorFrom: z.array(component).default([]),
    indicators: z.array(indicatorFields).min(1, 'at least one indicator is expected'),
    dimensions: z.record(component, dimension).default({}),
    /** Unit of a row: a component, and for each code taken the power of ten to our base unit. */
    unit: z
      .strictObject({ from: component, codes: z.record(z.string(), z.int().min(-12).max(12)) })
      .optional(),
    /** Power of ten where a row has no UNIT_MULT. */
    unitMult: z.int().min(-12).max(15).default(0),
    /** Statuses of the publisher's own, beside those of SDMX. */
    statuses: z.record(z.string(), status).default({}),
    /** Columns before OBS_VALUE that are attributes, and no dimensions. */
    attributes: z.array(component).default([]),
    /** Columns that are not kept. */
    ignore: z.array(component).default([]),
  })
  .check((context) => {
    const { indicatorFrom, indicators } = context.value
    for (const [at, { code }] of indicators.entries()) {
      if (indicatorFrom.length > 0 && code === undefined) {
        context.issues.push({
          code: 'custom',
          input: indicators[at],
          path: ['indicators', at],
          message: 'a "code" is expected, since indicatorFrom names the components that hold it',
        })
      }
    }
    if (indicatorFrom.length === 0 && indicators.length > 1) {
      context.issues.push({
        code: 'custom',
        input: indicators,
        path: ['indicators', 1],
        message: 'several indicators need "indicatorFrom": the components whose codes tell them apart',
      })
    }
  })

/** A mapping as it was read. */
export type SdmxMapping = z.output<typeof sdmxMappingSchema>
