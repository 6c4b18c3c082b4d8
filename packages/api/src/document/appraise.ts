import { graphError, largerAnswers } from '@opencorridor/schema/errors'
import type { DocumentNode } from 'graphql'
import type { Plan, PlanOf } from './plan.ts'

type Variables = Readonly<Record<string, unknown>>

/** What is known of a question before it is executed. */
export interface Appraisal {
  /** Points that the question costs, and that a question may cost. */
  readonly cost: { readonly requested: number; readonly limit: number }
  readonly plan: Plan
}

/**
 * Looks at a question before it is executed, on both ways in and on every request: its cost depends on the variables.
 *
 * @param variables - Coerced: defaults are in, enums and scalars have their values.
 * @returns undefined where the document has no such operation.
 * @throws COST_LIMIT_EXCEEDED with cost, limit and the cheaper way.
 */
export type Appraise = (
  document: DocumentNode,
  operationName: string | undefined,
  variables: Variables,
) => Appraisal | undefined

const english = (points: number): string => points.toLocaleString('en')

/** @param limit - Points of one question at most. */
export function createAppraiser(planOf: PlanOf, limit: number): Appraise {
  return (document, operationName, variables) => {
    const plan = planOf(document, operationName)
    if (plan === undefined) return undefined
    const requested = plan.cost(variables)
    if (requested <= limit) return { cost: { requested, limit }, plan }
    throw graphError(
      'COST_LIMIT_EXCEEDED',
      `The question costs ${english(requested)} points; the limit is ${english(limit)}. Ask for fewer indicators, places or years, for smaller pages within pages, or in several requests; what is larger comes as files: ${largerAnswers.download}.`,
      { measure: 'cost', limit, actual: requested, ...largerAnswers, http: { status: 400 } },
    )
  }
}
