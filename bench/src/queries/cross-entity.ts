import { pick } from '../seeded-random.ts'
import { defineQuery, graphql } from './bench-query.ts'

interface Variables {
  indicator: string
  above: number
}

interface Project {
  code: string
  title: string
}

const shape = (projects: readonly Project[]) => projects.map(({ code, title }) => [code, title])

/** Mercurius and Prisma have the same field for it. */
const ofOneField = graphql<Variables>(
  `
    query CrossEntity($indicator: String!, $above: Float!) {
      projectsAbove(indicator: $indicator, above: $above) {
        code
        title
      }
    }
  `,
  (given) => given,
  (data: { projectsAbove: Project[] }) => shape(data.projectsAbove),
)

/** The first fifty projects in countries whose newest value of an indicator is above a bound. */
export const crossEntity = defineQuery<Variables>({
  name: 'cross-entity',
  title: '50 projects in countries where an indicator is above a value',
  draw({ indicators, bounds, choice }, random) {
    const indicator = pick(random, indicators, choice)
    const [low, high] = bounds[indicator] ?? [0, 0]
    // Between the upper half and the upper tenth.
    return { indicator, above: low + (high - low) * (0.5 + random() / 2) }
  },
  questions: {
    opencorridor: graphql(
      `
        query CrossEntity($filter: ProjectFilter!) {
          projects(filter: $filter, first: 50, orderBy: { field: CODE }) {
            nodes {
              code
              title
            }
          }
        }
      `,
      ({ indicator, above }) => ({ filter: { areasWhere: [{ indicator, above }] } }),
      (data: { projects: { nodes: Project[] } }) => shape(data.projects.nodes),
    ),
    postgraphile: graphql(
      `
        query CrossEntity($indicator: String!, $above: Float!) {
          projectsAboveList(ofIndicator: $indicator, above: $above, first: 50) {
            code
            title
          }
        }
      `,
      (given) => given,
      (data: { projectsAboveList: Project[] }) => shape(data.projectsAboveList),
    ),
    mercurius: ofOneField,
    prisma: ofOneField,
  },
})
