/** Roots, and single questions by their title, that ask the database each time, since what they list grows without bound, and with how many statements. */
export const askedEachTime: ReadonlyMap<string, number> = new Map([
  ['changes', 2],
  // How far a page looked is asked too, since looking is bounded.
  ['changes of areas and indicators', 3],
  ['release', 1],
  ['releases', 1],
])

/** The global id of a node, as Relay makes it. */
const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64')

const seriesId = globalId('Series', 'POP/TJK.A@report')
const observations = 'observations { nodes { period value } }'

/**
 * Questions to each root, for the snapshots of the statements that they send. The first word of a title is the root; one
 * of just its name is there for every root.
 */
export const questions: Readonly<Record<string, string>> = {
  aggregate: '{ aggregate(indicator: "POP", region: "CA", latest: true) { points { period value } } }',
  agreements: '{ agreements { totalCount nodes { name } } }',
  area: '{ area(code: "CA") { name regions: __typename } }',
  changes:
    '{ changes(since: "1") { nodes { type kind key oldValue newValue description release { name } indicator { name } dataset { name } } pageInfo { hasNextPage hasPreviousPage } } }',
  'changes of areas and indicators':
    '{ changes(areas: ["TJK"], indicators: ["POP"], kinds: [SERIES, PROJECT_AREA], first: 100) { nodes { type description release { name } } } }',
  claims: `{ claims(indicator: "POP", area: "TJK") { observations { value } statements { text } } }`,
  cost: '{ cost(query: "{ info { countryCount } }") { requested allowed } }',
  compareReleases:
    '{ compareReleases(indicators: ["POP", "GDP"], areas: ["TJK"], older: "1") { counts { __typename } } }',
  corridor: '{ corridor(code: "TJK-RUS") { name projects { totalCount } reverse { code } } }',
  'corridor with all its series': `{ corridor(code: "TJK-RUS") { series { nodes { ${observations} } } } }`,
  corridors: '{ corridors { totalCount nodes { code origin { name } } } }',
  'corridors with a value each': '{ corridors { nodes { value(indicator: "FLOW") { value } } } }',
  'corridors where an indicator is above a value':
    '{ corridors(where: [{ indicator: "FLOW", above: 1 }]) { nodes { code } } }',
  countries: '{ countries { totalCount nodes { code name } } }',
  'countries with a value each': '{ countries { nodes { value(indicator: "POP") { value } } } }',
  'countries with their top corridors':
    '{ countries { nodes { topCorridors(indicator: "FLOW") { observation { value } } value(indicator: "POP") { value } } } }',
  'countries where an indicator is above a value':
    '{ countries(where: [{ indicator: "POP", above: 1 }]) { nodes { code } } }',
  country: '{ country(code: "TJK") { name codes { code } regions { code } } }',
  'country with all its series': `{ country(code: "TJK") { series { nodes { ${observations} } } } }`,
  'country with some series': `{ country(code: "TJK") { series(indicators: ["POP", "GDP"]) { nodes { ${observations} } } } }`,
  datasets: '{ datasets { nodes { name } } }',
  events: '{ events { nodes { name } } }',
  indicator: '{ indicator(code: "POP") { name } }',
  indicators: '{ indicators { nodes { code } } }',
  info: '{ info { countryCount release { name } } }',
  'info of an earlier release': '{ info(release: "1") { countryCount } }',
  instrument: '{ instrument(id: "c097") { name } }',
  instruments: '{ instruments { nodes { name parties: __typename } } }',
  node: `{ node(id: "${globalId('Country', 'TJK')}") { id } }`,
  'node that is a series': `{ node(id: "${seriesId}") { ... on Series { ${observations} } } }`,
  nodes: `{ nodes(ids: ["${seriesId}", "${globalId('Project', 'coherence')}"]) { id } }`,
  organisation: '{ organisation(id: "iom") { name } }',
  organisations: '{ organisations { nodes { name } } }',
  panel: `{ panel(indicators: ["POP", "GDP", "FLOW"], from: "2018") { count ${observations} } }`,
  'panel of a few areas': '{ panel(indicators: ["POP", "GDP"], areas: ["TJK", "KGZ"]) { count values } }',
  'panel of an earlier release':
    '{ panel(indicators: ["POP"], region: "CA", release: "1") { count values } }',
  'panel of corridors': '{ panel(indicators: ["FLOW"], origins: ["TJK", "KGZ"]) { count values } }',
  'panel of corridors to a destination':
    '{ panel(indicators: ["FLOW"], destinations: ["RUS"]) { count values } }',
  project: '{ project(id: "coherence") { title areas { place } organisations { role } results { value } } }',
  projects:
    '{ projects(filter: { areas: ["TJK"] }) { totalCount nodes { title status countries { name } } } }',
  'projects where an indicator is above a value':
    '{ projects(filter: { areasWhere: [{ indicator: "POP", above: 1 }] }) { nodes { title } } }',
  publications: '{ publications { nodes { title } } }',
  ranking: '{ ranking(indicator: "POP") { entries { rank observation { value } } } }',
  'ranking of the corridors of an origin':
    '{ ranking(indicator: "FLOW", origins: ["TJK"]) { entries { rank observation { value } } } }',
  'ranking of all corridors':
    '{ ranking(indicator: "FLOW", period: "2018") { entries { rank observation { value } } } }',
  regions: '{ regions { nodes { code name } } }',
  release: '{ release { name } }',
  releases: '{ releases { nodes { name } } }',
  resolve: '{ resolve(texts: ["Tajikistan", "KG"]) { outcome } }',
  resource: '{ resource(id: "portal") { name } }',
  resources: '{ resources { nodes { name } } }',
  search: '{ search(text: "migration") { __typename } }',
  sectors: '{ sectors { nodes { name } } }',
  series: `{ series(indicators: ["POP"], areas: ["TJK"]) { nodes { ${observations} } } }`,
  'series of a region': `{ series(indicators: ["POP", "GDP"], region: "CA") { nodes { ${observations} } } }`,
  statements: '{ statements { nodes { metric } } }',
  statistics: '{ statistics(indicator: "POP") { count mean median max { value } } }',
  'statistics with a correlation':
    '{ statistics(indicator: "POP") { correlation(with: "GDP") { __typename } } }',
  theme: '{ theme(id: "pillar-1") { name } }',
  themes: '{ themes { nodes { name } } }',
}
