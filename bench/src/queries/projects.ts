import { projectStatuses } from '../data/synthetic-projects.ts'
import { pick, sample } from '../seeded-random.ts'
import { defineQuery, graphql } from './bench-query.ts'

interface Variables {
  theme: string
  status: string[]
  country: string | null
}

interface Named {
  code: string
  name: string
}

interface Project {
  code: string
  title: string
  status: string
  startsOn: string | null
  countries: Named[]
}

const fields = 'code title status startsOn'

const shape = ({ code, title, status, startsOn, countries }: Project) => ({
  code,
  title,
  status,
  startsOn,
  countries: countries.map((it) => `${it.code} ${it.name}`).sort(),
})

/** A page of fifty projects of a theme, in some states, of half the pages in one country. */
export const projects = defineQuery<Variables>({
  name: 'projects',
  title: 'a filtered page of 50 projects, with their countries',
  draw: ({ themes, countries }, random) => ({
    theme: pick(random, themes),
    status: sample(random, projectStatuses, 1 + Math.floor(random() * projectStatuses.length)).sort(),
    country: random() < 0.2 ? pick(random, countries) : null,
  }),
  questions: {
    opencorridor: graphql(
      `query Projects($filter: ProjectFilter!) {
        projects(filter: $filter, first: 50, orderBy: { field: CODE }) { nodes { ${fields} countries { code name } } }
      }`,
      ({ theme, status, country }) => ({
        filter: { themes: [theme], status, ...(country !== null && { areas: [country] }) },
      }),
      (data: { projects: { nodes: Project[] } }) => data.projects.nodes.map(shape),
    ),
    postgraphile: graphql(
      `query Projects($theme: String!, $country: String, $status: [String]!) {
        projectsOfList(ofTheme: $theme, inCountry: $country, inStatus: $status, afterCode: "", first: 50) {
          ${fields} projectCountriesByProjectList { countryByCountry { code name } }
        }
      }`,
      (given) => given,
      (data: {
        projectsOfList: (Project & { projectCountriesByProjectList: { countryByCountry: Named }[] })[]
      }) =>
        data.projectsOfList.map((it) =>
          shape({
            ...it,
            countries: it.projectCountriesByProjectList.map(({ countryByCountry }) => countryByCountry),
          }),
        ),
    ),
    mercurius: graphql(
      `query Projects($theme: String!, $country: String, $status: [String!]!) {
        projects(theme: $theme, country: $country, status: $status, after: "") { ${fields} countries { code name } }
      }`,
      (given) => given,
      (data: { projects: Project[] }) => data.projects.map(shape),
    ),
    prisma: graphql(
      `query Projects($theme: String!, $country: String, $status: [String!]!) {
        projects(theme: $theme, country: $country, status: $status, after: "") {
          ${fields} countries { country { code name } }
        }
      }`,
      (given) => given,
      (data: { projects: (Omit<Project, 'countries'> & { countries: { country: Named }[] })[] }) =>
        data.projects.map((it) => shape({ ...it, countries: it.countries.map(({ country }) => country) })),
    ),
  },
})
