/** A document of the repository that has a page. */
export interface Entry {
  /** Its place below `/docs/`. */
  slug: string
  /** Its file, from the root of the repository. */
  file: string
  /** One sentence on what it is for. */
  about: string
}

export interface Group {
  title: string
  entries: readonly Entry[]
}

/** Everything that is shown, in the order of the contents. */
export const groups: readonly Group[] = [
  {
    title: 'Guides',
    entries: [
      { slug: 'start', file: 'docs/guides/start.md', about: 'What there is, and where to begin.' },
      {
        slug: 'researchers',
        file: 'docs/guides/researchers.md',
        about: 'Panels, files, and numbers that stay.',
      },
      {
        slug: 'developers',
        file: 'docs/guides/developers.md',
        about: 'The graph, the SDK, paging, errors, caches.',
      },
      { slug: 'editors', file: 'docs/guides/editors.md', about: 'A chart in a page, with its source.' },
      {
        slug: 'embeds',
        file: 'docs/guides/embeds.md',
        about: 'Every attribute, event and colour of the embeds.',
      },
      { slug: 'operators', file: 'docs/guides/operators.md', about: 'From a laptop to several nodes.' },
      { slug: 'contributors', file: 'CONTRIBUTING.md', about: 'To work on the software.' },
    ],
  },
  {
    title: 'Using the data',
    entries: [
      { slug: 'citing', file: 'docs/guides/citing.md', about: 'How to cite a number, a table or a chart.' },
      {
        slug: 'changes',
        file: 'docs/guides/changes.md',
        about: 'Releases, revisions and the feeds of changes.',
      },
      {
        slug: 'methods',
        file: 'docs/guides/methods.md',
        about: 'What is computed, how, and what is refused.',
      },
      {
        slug: 'formats',
        file: 'docs/formats.md',
        about: 'CSV, Excel, Parquet, SDMX and others at plain addresses.',
      },
      { slug: 'limits', file: 'docs/limits.md', about: 'What one request and one client may ask for.' },
      { slug: 'errors', file: 'docs/errors.md', about: 'Every code, and what to do.' },
      {
        slug: 'licences',
        file: 'DATA-LICENSES.md',
        about: 'Licences of the data that ship with the program.',
      },
      {
        slug: 'glossary',
        file: 'docs/guides/glossary.md',
        about: "The field's words, as they are used here.",
      },
      {
        slug: 'accessibility',
        file: 'docs/guides/accessibility.md',
        about: 'What is done so that all can read it.',
      },
    ],
  },
  {
    title: 'Data dictionary',
    entries: [
      {
        slug: 'dictionary',
        file: 'docs/data/dictionary.md',
        about: 'Data sets, indicators, dimensions, code lists.',
      },
      { slug: 'dictionary-fields', file: 'docs/data/dictionary-fields.md', about: 'Fields of the graph.' },
      {
        slug: 'dictionary-vocabularies',
        file: 'docs/data/dictionary-vocabularies.md',
        about: 'Words of its lists.',
      },
      { slug: 'areas', file: 'docs/data/areas.md', about: 'Countries, regions, codes and names.' },
      {
        slug: 'corridors',
        file: 'docs/data/corridors.md',
        about: 'Which way round, and what is measured on them.',
      },
      { slug: 'starter', file: 'docs/data/starter.md', about: 'The data set that ships with the program.' },
    ],
  },
  {
    title: 'SDK and HTTP',
    entries: [
      { slug: 'sdk', file: 'packages/sdk/README.md', about: 'The typed client.' },
      { slug: 'sdk-documents', file: 'docs/sdk/documents.md', about: 'Questions of your own, typed.' },
      { slug: 'sdk-data', file: 'docs/sdk/data.md', about: 'Tables, exports and charts from answers.' },
      { slug: 'sdk-react', file: 'docs/sdk/react.md', about: 'In React.' },
      { slug: 'sdk-testing', file: 'docs/sdk/testing.md', about: 'Tests of programs that use it.' },
      { slug: 'sdk-cli', file: 'docs/sdk/cli.md', about: 'Its command.' },
      { slug: 'without-sdk', file: 'docs/sdk/http.md', about: 'Python, R and curl.' },
      { slug: 'http', file: 'docs/http.md', about: 'Addresses, headers and caches of the service.' },
    ],
  },
  {
    title: 'Running it',
    entries: [
      {
        slug: 'configuration',
        file: 'docs/operators/configuration.md',
        about: 'Every variable and its default.',
      },
      {
        slug: 'releases',
        file: 'docs/operators/releases.md',
        about: 'Compare, publish, withdraw, announce.',
      },
      { slug: 'sync', file: 'docs/operators/sync.md', about: 'Sources that keep themselves up to date.' },
      { slug: 'scaling', file: 'docs/operators/scaling.md', about: 'Workers, replicas, several nodes.' },
      { slug: 'watching', file: 'docs/operators/watching.md', about: 'Health, readiness, metrics, logs.' },
      { slug: 'security', file: 'docs/security.md', about: 'What protects it.' },
    ],
  },
]
