import type { Parameters, Visit } from './visit.ts'

/** The question of the search page; `$first` is the most that is wanted. */
export const searchQuery = `query Search($text: String!, $first: Int!, $release: String, $language: String!) {
  release(name: $release) { name }
  search(text: $text, first: $first, release: $release) { title node {
      __typename
      ... on Country { code name(language: $language) }
      ... on Region { code name(language: $language) }
      ... on Corridor { code name(language: $language) }
      ... on Indicator { code name subject }
      ... on Project { code title countries { name(language: $language) } }
      ... on Organisation { code name url }
      ... on Instrument { code name url }
      ... on Publication { code name: title url }
      ... on Resource { code name url }
      ... on Theme { code name }
    } }
}`

/** What a text finds. */
export interface Hit {
  title: string
  node: {
    __typename: string
    code?: string
    name?: string
    url?: string | null
    subject?: string
    countries?: { name: string }[]
  }
}

interface Hits {
  release: { name: string } | null
  search: readonly Hit[]
}

/** The best hits first. */
export const hitsOf = (visit: Visit, text: string, first: number): Promise<Hits> =>
  visit.ask<Hits>(searchQuery, { text, first })

/** What a hit is called in the reader's language. */
export const nameOf = ({ node, title }: Hit): string => node.name ?? title

/** Where a record has its page here, or the list that it is in. */
export function placeOf({ node }: Hit): readonly [path: string, parameters?: Parameters] | undefined {
  const { __typename: type, code = '' } = node
  if (type === 'Country' || type === 'Region') return [`/country/${code}`]
  if (type === 'Corridor') return [`/corridor/${code}`]
  if (type === 'Indicator') return [`/indicator/${code}`]
  if (type === 'Project') return [`/project/${code}`]
  if (type === 'Theme') return ['/projects', { theme: code }]
  if (type === 'Organisation') return ['/projects', { organisation: code }]
  return undefined
}
