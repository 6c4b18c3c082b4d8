import type { InView } from '../../releases/release-view.ts'
import { builder } from '../builder.ts'
import { present } from '../present.ts'
import { OrganisationRef } from '../refs.ts'
import { SourcedRef } from './sourced.ts'

export const ProjectMoneyRef = builder.objectRef<InView<'ProjectMoney'>>('ProjectMoney').implement({
  description:
    'Money of a project in its own currency. Nothing sums over two currencies, or over a project and its part.',
  interfaces: [SourcedRef],
  fields: (t) => ({
    amount: t.string({
      description: 'The amount as a decimal number, exact: `1250000.5`.',
      resolve: ({ amount }) => amount.toFixed(),
    }),
    currency: t.exposeString('currency', { description: 'ISO 4217.' }),
    kind: t.exposeString('kind', {
      description:
        'BUDGET, PLANNED_DISBURSEMENT, COMMITMENT, DISBURSEMENT, EXPENDITURE, INCOMING, and the like of IATI.',
    }),
    periodEnd: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'End of the time that it is for.',
      resolve: ({ periodEnd }) => periodEnd,
    }),
    periodStart: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'Start of the time that it is for.',
      resolve: ({ periodStart }) => periodStart,
    }),
    provider: t.field({
      type: OrganisationRef,
      nullable: true,
      description: 'Who gives it.',
      resolve: ({ view, providerId }) =>
        providerId === null ? null : present(view.find('Organisation', providerId)),
    }),
    receiver: t.field({
      type: OrganisationRef,
      nullable: true,
      description: 'Who takes it.',
      resolve: ({ view, receiverId }) =>
        receiverId === null ? null : present(view.find('Organisation', receiverId)),
    }),
    valueDate: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'The date at whose rate it is to be converted.',
      resolve: ({ valueDate }) => valueDate,
    }),
  }),
})
