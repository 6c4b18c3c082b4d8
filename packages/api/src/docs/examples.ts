import { parse, print } from 'graphql'

/** A question to each root of the graph that has an answer on the data that ship with the program. */
const examples: Readonly<Record<string, string>> = {
  aggregate:
    '{ aggregate(indicator: "SP.POP.TOTL", region: "SEEECA", latest: true) { method points { period value membersWithData membersAsked } } }',
  agreements: '{ agreements(first: 3) { totalCount nodes { name adoptedOn status } } }',
  area: '{ area(code: "SEEECA") { __typename code name(language: "ru") } }',
  changes: '{ changes(first: 3) { nodes { type kind description release { name } } } }',
  claims:
    '{ claims(indicator: "BX.TRF.PWKR.DT.GD.ZS", area: "TJK") { observations { period value series { dataset { name } } } statements { metric text value } } }',
  corridor: '{ corridor(code: "TJK-RUS") { name origin { name } destination { name } reverse { code } } }',
  corridors: '{ corridors(origin: "TJK", first: 5) { totalCount nodes { code name } } }',
  cost: '{ cost(query: "{ countries(first: 100) { nodes { name } } }") { requested limit allowed } }',
  countries: '{ countries(region: "SEEECA", first: 5) { totalCount nodes { code name footnote } } }',
  country: '{ country(code: "KG") { code name codes { scheme code } } }',
  datasets: '{ datasets(first: 3) { nodes { code name licence publisher { name } } } }',
  events: '{ events(first: 3) { nodes { name startsOn place } } }',
  indicator: '{ indicator(code: "OC.MIG.NETR") { name definition unit { text } } }',
  indicators: '{ indicators(filter: { text: "remittances" }, first: 5) { nodes { code name subject } } }',
  info: '{ info { release { name publishedAt digest } countryCount corridorCount indicatorCount projectCount } }',
  instrument: '{ instrument(id: "ilo-c097") { name kind adoptedOn parties { ... on Country { name } } } }',
  instruments: '{ instruments(filter: { kinds: [CONVENTION] }, first: 3) { nodes { code name } } }',
  node: '{ node(id: "Q291bnRyeTpLR1o=") { id ... on Country { name } } }',
  nodes: '{ nodes(ids: ["Q291bnRyeTpLR1o=", "Q291bnRyeTpUSks="]) { ... on Country { name } } }',
  organisation: '{ organisation(id: "iom") { name acronym offices { name city } } }',
  organisations: '{ organisations(filter: { text: "IOM" }, first: 3) { nodes { code name acronym } } }',
  panel:
    '{ panel(indicators: ["OC.MIG.NETR", "SP.POP.TOTL"], areas: ["KGZ", "TJK", "XKX"], latest: true) { periods values statuses series { indicator { code } subject { ... on Country { name footnote } } } citation { text } } }',
  project:
    '{ project(id: "tjk-diaspora") { title status themes { name } results { label value text unit } } }',
  projects: '{ projects(filter: { areas: ["MDA"] }, first: 5) { totalCount nodes { code title } } }',
  publications: '{ publications(first: 3) { nodes { title publishedOn url } } }',
  ranking:
    '{ ranking(indicator: "OC.MIG.NETR", region: "SEEECA", first: 5) { count entries { rank subject { ... on Country { name } } observation { value period } } } }',
  regions: '{ regions(first: 5) { totalCount nodes { code name kind } } }',
  release: '{ release { name publishedAt digest citation { bibtex } } }',
  releases: '{ releases(first: 5) { nodes { name publishedAt } } }',
  resolve:
    '{ resolve(texts: ["Türkiye", "CS", "Kosovo", "Atlantis"]) { requested outcome area { code } candidates { area { code } } reason } }',
  resource: '{ resource(id: "mrc-seeeca") { name kind } }',
  resources: '{ resources(first: 3) { nodes { code name kind } } }',
  search: '{ search(text: "Kyrgistan", first: 3) { title node { __typename id } } }',
  sectors: '{ sectors(first: 3) { nodes { code name vocabulary } } }',
  series:
    '{ series(indicators: ["OC.MIG.NETR"], areas: ["KGZ"]) { nodes { firstPeriod lastPeriod unit dataset { name licence } latest { period value } } } }',
  statements:
    '{ statements(filter: { corridors: ["TJK-RUS"] }, first: 3) { nodes { metric value text unit sources { locator } } } }',
  statistics:
    '{ statistics(indicator: "OC.MIG.NETR") { count mean median standardDeviation max { value } min { value } } }',
  theme: '{ theme(id: "section-1.2") { name parent { name } projects { totalCount nodes { title } } } }',
  themes: '{ themes(filter: { kinds: [PILLAR] }) { nodes { code name children { name } } } }',
}

/** Compares the two newest releases, whose names only an installation knows. */
const comparison = (newer: string, older: string): string =>
  `{ compareReleases(indicators: ["OC.MIG.NETR"], older: ${JSON.stringify(older)}, newer: ${JSON.stringify(newer)}) { counts { added revised removed unchanged } changes(first: 3) { nodes { change period oldValue newValue subject { ... on Country { name } } } } } }`

/**
 * The example of a root, a field to each line; undefined where there is none, as for a comparison while there is but one
 * release.
 * @param releases names of the newest releases, the newest first
 */
export function exampleOf(root: string, releases: readonly string[]): string | undefined {
  const [newer, older] = releases
  if (root === 'compareReleases') {
    return newer === undefined || older === undefined ? undefined : print(parse(comparison(newer, older)))
  }
  const query = examples[root]
  return query === undefined ? undefined : print(parse(query))
}
