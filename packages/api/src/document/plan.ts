import { compileCost } from '@opencorridor/schema/cost'
import type { Cost } from '@opencorridor/schema/cost'
import type { DocumentNode, GraphQLSchema } from 'graphql'
import { getOperationAST } from 'graphql'
import { findDeprecations } from './deprecations.ts'
import type { Deprecation } from './deprecations.ts'
import { introspects } from './introspects.ts'

/** What is worked out of an operation once, for all questions that are asked with it. */
export interface Plan {
  /** In points, by the coerced variables. */
  readonly cost: Cost
  /** What the document uses that will be removed. */
  readonly deprecations: readonly Deprecation[]
  /** Whether it asks for the schema, which is of no release. */
  readonly introspects: boolean
  /** Name of the operation, where it has one. */
  readonly operation: string | undefined
}

/** The plan of an operation; undefined where the document has no such one. */
export type PlanOf = (document: DocumentNode, operationName: string | undefined) => Plan | undefined

/**
 * Makes plans by document; each is made when its document first comes, and goes with it.
 */
export function createPlans(schema: GraphQLSchema): PlanOf {
  const byDocument = new WeakMap<DocumentNode, Map<string | undefined, Plan>>()

  function make(document: DocumentNode, operationName: string | undefined): Plan | undefined {
    const operation = getOperationAST(document, operationName)
    if (operation == null) return undefined
    return {
      cost: compileCost(schema, document, operation),
      deprecations: findDeprecations(schema, document),
      introspects: introspects(document),
      operation: operation.name?.value,
    }
  }

  return (document, operationName) => {
    const plans = byDocument.get(document) ?? new Map<string | undefined, Plan>()
    byDocument.set(document, plans)
    let plan = plans.get(operationName)
    if (plan === undefined) {
      plan = make(document, operationName)
      if (plan !== undefined) plans.set(operationName, plan)
    }
    return plan
  }
}
