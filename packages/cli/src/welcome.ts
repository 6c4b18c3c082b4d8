/** A question that shows something worth seeing on the data that ship with the program. */
const firstQuery = `{
  panel(indicators: ["OC.MIG.NETR"], latest: true) {
    observations(first: 5, orderBy: VALUE_DESC) {
      nodes { value period series { subject { ... on Country { name } } dataset { name licence } } }
    }
  }
}`

/**
 * What `start` prints when the service answers.
 * @param url address of the service, without a slash at the end
 * @param release name of the release that answers
 */
export function welcome(url: string, release: string): string[] {
  return [
    '',
    `OpenCorridor serves release ${release} at ${url}/graphql`,
    '',
    `Look around in a browser: ${url}/`,
    '',
    'The first address has example queries, or try this one first:',
    'the five countries that most people move to, for their size.',
    '',
    ...firstQuery.split('\n').map((line) => `  ${line}`),
    '',
    `  curl -s ${url}/graphql -H 'content-type: application/json' \\`,
    `    -d '${JSON.stringify({ query: firstQuery.replace(/\s+/gu, ' ') })}'`,
    '',
    'More data: World Development Indicators from a folder of files, in a second terminal:',
    '  pnpm opencorridor ingest wdi FOLDER && pnpm opencorridor publish',
    '',
    'Ctrl+C stops it.',
  ]
}
