/** The graph of the peer that is written by hand: no more than the questions need. */
export const mercuriusSchema = `
  type Query {
    country(code: String!): Country
    series(indicator: String!, area: String!): [Observation!]!
    panel(indicators: [String!]!, areas: [String!]!, from: Int!, to: Int!): [Columns!]!
    latest(indicator: String!): [Observation!]!
    countries(codes: [String!]!): [Country!]!
    projects(theme: String!, country: String, status: [String!]!, after: String!): [Project!]!
    projectsAbove(indicator: String!, above: Float!): [Project!]!
  }
  type Country {
    code: String!
    name: String!
    latitude: Float
    longitude: Float
    topCorridors(indicator: String!, first: Int!): [CorridorValue!]!
  }
  type Observation { area: String! year: Int! value: Float }
  type Columns { indicator: String! area: String! years: [Int!]! values: [Float]! }
  type CorridorValue { corridor: String! period: Int! value: Float newest(indicator: String!): Newest }
  type Newest { period: Int! value: Float }
  type Project { code: String! title: String! status: String! startsOn: String countries: [Country!]! }
`
