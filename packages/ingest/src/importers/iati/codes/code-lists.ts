import type { Records } from '@opencorridor/schema'

// Code lists of the IATI standard 2.03 (https://iatistandard.org/en/iati-standard/203/codelists/), as far as the data
// model has words for them; those that the standard publishes embedded change only with a new version of it.

/** ActivityStatus. */
export const activityStatuses: Readonly<Record<string, string>> = {
  1: 'PIPELINE',
  2: 'IMPLEMENTATION',
  3: 'FINALISATION',
  4: 'CLOSED',
  5: 'CANCELLED',
  6: 'SUSPENDED',
}

/** OrganisationRole. */
export const organisationRoles: Readonly<Record<string, Records['ProjectOrganisation']['role']>> = {
  1: 'FUNDING',
  2: 'ACCOUNTABLE',
  3: 'EXTENDING',
  4: 'IMPLEMENTING',
}

/** OrganisationType, by the words of `organisationKinds`. */
export const organisationTypes: Readonly<Record<string, string>> = {
  10: 'GOVERNMENT',
  11: 'GOVERNMENT',
  15: 'GOVERNMENT',
  21: 'NGO',
  22: 'NGO',
  23: 'NGO',
  24: 'NGO',
  30: 'OTHER',
  40: 'MULTILATERAL',
  60: 'FUND',
  70: 'PRIVATE',
  71: 'PRIVATE',
  72: 'PRIVATE',
  73: 'PRIVATE',
  80: 'ACADEMIC',
  90: 'OTHER',
}

/** TransactionType; COMMITMENT, DISBURSEMENT and EXPENDITURE are outgoing. */
export const transactionTypes: Readonly<Record<string, string>> = {
  1: 'INCOMING',
  2: 'COMMITMENT',
  3: 'DISBURSEMENT',
  4: 'EXPENDITURE',
  5: 'INTEREST_PAYMENT',
  6: 'LOAN_REPAYMENT',
  7: 'REIMBURSEMENT',
  8: 'PURCHASE_OF_EQUITY',
  9: 'SALE_OF_EQUITY',
  10: 'CREDIT_GUARANTEE',
  11: 'INCOMING_COMMITMENT',
  12: 'OUTGOING_PLEDGE',
  13: 'INCOMING_PLEDGE',
}

/** BudgetType: original and revised. */
export const budgetTypes: Readonly<Record<string, string>> = { 1: 'BUDGET', 2: 'REVISED_BUDGET' }

/** BudgetType of planned disbursements. */
export const plannedTypes: Readonly<Record<string, string>> = {
  1: 'PLANNED_DISBURSEMENT',
  2: 'REVISED_PLANNED_DISBURSEMENT',
}

/** RelatedActivityType: what the other activity is to the one that names it. */
export const relationTypes: Readonly<Record<string, string>> = {
  1: 'PARENT',
  2: 'CHILD',
  3: 'SIBLING',
  4: 'COFUNDED',
  5: 'THIRD_PARTY',
}

/** ResultType. */
export const resultTypes: Readonly<Record<string, string>> = {
  1: 'OUTPUT',
  2: 'OUTCOME',
  3: 'IMPACT',
  9: 'RESULT',
}

/** IndicatorMeasure: what the figures of an indicator are. */
export const indicatorMeasures: Readonly<Record<string, { unit?: string; numeric: boolean }>> = {
  1: { numeric: true },
  2: { unit: 'percent', numeric: true },
  3: { unit: 'nominal', numeric: true },
  4: { unit: 'ordinal', numeric: true },
  5: { numeric: false },
}

/** DescriptionType; 1, general, is the summary of a project. */
export const descriptionTypes: Readonly<Record<string, string>> = {
  2: 'objectives',
  3: 'target groups',
  4: 'further description',
}
