import { observationStatuses } from '../../series/observation-status.ts'
import { periodText } from '../../series/series-node.ts'
import type { ObservationNode } from '../../series/series-node.ts'
import { fillMethodAttribute } from '../../series/derivation.ts'
import type { FillMethod } from '../../time/fill.ts'
import { valueText } from '../../panel/number-text.ts'
import { builder } from '../builder.ts'
import { FillMethodEnum } from '../derivation-enums.ts'
import type { Page } from '../connection/page.ts'
import { jsonList, jsonText } from '../json-text.ts'
import type { RowText } from '../json-text.ts'
import { lasting } from '../kept-text.ts'
import { SeriesRef } from '../refs.ts'

export const ObservationStatusEnum = builder.enumType('ObservationStatus', {
  description:
    'SDMX observation status (CL_OBS_STATUS 2.2): what is to be known of a value, or why there is none.',
  values: Object.fromEntries(
    Object.entries(observationStatuses).map(([code, description]) => [code, { description, value: code }]),
  ),
})

const kinds: Record<string, string> = {
  L: 'NOT_COLLECTED',
  O: 'NOT_AVAILABLE',
  Q: 'WITHHELD',
  M: 'NOT_APPLICABLE',
}

const AbsenceEnum = builder.enumType('Absence', {
  description: 'Why there is no value. None of these is zero.',
  values: {
    NOT_COLLECTED: { description: 'The data were not collected.' },
    NOT_AVAILABLE: { description: 'The data are not available to the publisher.' },
    WITHHELD: { description: 'The publisher keeps the value back.' },
    NOT_APPLICABLE: { description: 'A value can not exist here.' },
  },
})

const AttributeRef = builder.objectRef<{ name: string; value: string }>('ObservationAttribute').implement({
  description: 'What else is said of an observation.',
  fields: (t) => ({
    name: t.exposeString('name', {
      description:
        'SDMX attribute, or SOURCE for the place in the source, CONFIDENCE for how certain the reading is.',
    }),
    value: t.exposeString('value', { description: 'Its value.' }),
  }),
})

/** Only what we derived can be filled, whatever a source says in attributes of its own. */
function filledBy({ series }: ObservationNode['node'], period: number): FillMethod | null {
  if (series.derivation === undefined) return null
  return (series.attributes.get(period)?.[fillMethodAttribute] as FillMethod | undefined) ?? null
}

export const ObservationRef = builder.objectRef<ObservationNode>('Observation').implement({
  description: 'One value of a series in one period, or the reason why there is none.',
  fields: (t) => ({
    period: t.field({
      type: 'Period',
      description: 'The period that the value is of.',
      extensions: jsonText(({ node, period }: ObservationNode) => `"${periodText(node, period)}"`),
      resolve: ({ node, period }) => periodText(node, period),
    }),
    value: t.exposeFloat('value', {
      nullable: true,
      extensions: jsonText(({ value }: ObservationNode) => (value === null ? 'null' : valueText(value))),
      description:
        'The value in the base unit of the indicator (a percentage stays 48.8); null when absent, never zero for it.',
    }),
    status: t.field({
      type: ObservationStatusEnum,
      description: 'Status of the observation.',
      extensions: jsonText(({ status }: ObservationNode) => `"${status}"`),
      resolve: ({ status }) => status,
    }),
    absence: t.field({
      type: AbsenceEnum,
      nullable: true,
      description: 'Why there is no value; null where there is one.',
      extensions: lasting,
      resolve: ({ status }) => (kinds[status] as 'WITHHELD' | undefined) ?? null,
    }),
    filledBy: t.field({
      type: FillMethodEnum,
      nullable: true,
      description:
        'The method by which a gap was filled with this value, or with one that it is computed from; null for all others. Nothing is filled unless it is asked for.',
      resolve: ({ node, period }) => filledBy(node, period),
    }),
    attributes: t.field({
      type: [AttributeRef],
      description: 'Further flags, footnotes, nature codes, bounds, the place in the source.',
      resolve: ({ node, period }) =>
        Object.entries(node.series.attributes.get(period) ?? {}).map(([name, value]) => ({ name, value })),
    }),
    series: t.field({
      type: SeriesRef,
      description: 'The series that it belongs to: its indicator, subject, unit and source.',
      resolve: ({ node }) => node,
    }),
  }),
})

export const ObservationConnection = builder.connectionObject({
  type: ObservationRef,
  name: 'ObservationConnection',
  fields: (t) => ({
    // In place of the field that comes with connections and makes an edge of each item first.
    nodes: t.field({
      type: [ObservationRef],
      description: 'The items of the page, without their cursors.',
      extensions: jsonList((page: Page<ObservationNode>, row: RowText) => page.texts(row)),
      resolve: ({ nodes }) => nodes as ObservationNode[],
    }),
  }),
})
