import { tableFormats } from '@opencorridor/formats'
import { parametersOf } from '@opencorridor/schema'
import type { TableQuestion } from '@opencorridor/schema'
import { errorCodes } from '@opencorridor/schema/errors'
import { tableQuestions } from '../table-pages.ts'
import { parameterObject } from './parameter-schema.ts'

const query = (name: string, description: string, schema: object): object => ({
  ...{ name, description, schema, in: 'query', required: false },
})

const common = [
  query('language', 'Language of names (BCP 47); English where there is no name in it.', {
    type: 'string',
    default: 'en',
  }),
  query(
    'comments',
    'Of CSV: whether citation, licence and release stand in comment lines before the header.',
    {
      type: 'boolean',
      default: true,
    },
  ),
]

const formatParameter = query('format', 'The format, in place of the header Accept.', {
  type: 'string',
  enum: tableFormats.map(({ name }) => name),
})

const extensionParameter = {
  ...{ name: 'extension', in: 'path', required: true, description: 'The format.' },
  schema: { type: 'string', enum: tableFormats.map(({ extension }) => extension) },
}

const content = Object.fromEntries(
  tableFormats.map(({ mediaType }) => [mediaType.split(';', 1)[0] ?? '', { schema: {} }]),
)

const error = (description: string): object => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Errors' } } },
})

/** An error after which the same may be asked again. */
const waiting = (description: string): object => ({
  ...error(description),
  headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } },
})

const responses = {
  '200': {
    description:
      'The table. `Link` with the relation `describedby` leads to its description (CSV on the Web).',
    headers: {
      ETag: { description: 'Changes with the bytes.', schema: { type: 'string' } },
      Link: { description: 'Description of the table, and its permalink.', schema: { type: 'string' } },
    },
    content,
  },
  '304': { description: 'What the client has is up to date (If-None-Match).' },
  '400': error('A parameter does not say what it should, or the question is too large.'),
  '401': error('A key was sent, and is not valid; none is needed.'),
  '404': error('There is no such release.'),
  '422': error('An indicator does not bear what is to be done with it.'),
  '429': waiting('Too much was asked in a short time.'),
  '451': error('The release was taken down by law; the message says when and why.'),
  '503': waiting('The data can not be reached now.'),
  '504': error('It took longer than the service allows.'),
}

const summaries: Readonly<Record<TableQuestion, string>> = {
  panel: 'Values of indicators for places and years.',
  series: 'Series as datasets give them, also those of several datasets side by side.',
  ranking: 'Places by the value of an indicator.',
  projects: 'What organisations do about labour migration.',
  corridors: 'Pairs of an origin and a destination of which something is known.',
}

function pathsOf(question: TableQuestion): [string, object][] {
  const parameters = [...parametersOf(question).map(parameterObject), ...common]
  const get = (operationId: string, own: readonly object[]): object => ({
    get: {
      ...{ operationId, summary: summaries[question], tags: ['tables'], responses },
      parameters: [...own, ...parameters],
    },
  })
  return [
    [`/v1/${question}`, get(question, [formatParameter])],
    [`/v1/${question}.{extension}`, get(`${question}File`, [extensionParameter])],
  ]
}

const text = (name: string, description: string): object => ({
  ...{ name, description, in: 'path', required: true, schema: { type: 'string' } },
})

const bulk = {
  get: {
    operationId: 'bulkFile',
    summary: 'A file of a release as a whole; `datapackage.json` lists them, with checksums.',
    tags: ['bulk'],
    parameters: [text('release', 'Name of the release.'), text('file', 'Name of the file.')],
    responses: {
      '200': { description: 'The file.' },
      '206': { description: 'The part that was asked for (Range).' },
      '304': { description: 'What the client has is up to date (If-None-Match).' },
      '404': error('There is no such release or file.'),
      '451': error('The release was taken down by law; the message says when and why.'),
      '416': error('The part begins behind the end of the file.'),
    },
  },
}

const errorsSchema = {
  type: 'object',
  required: ['errors'],
  properties: {
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['message', 'extensions'],
        properties: {
          message: { type: 'string' },
          extensions: {
            type: 'object',
            required: ['code', 'requestId'],
            properties: { code: { type: 'string', enum: [...errorCodes] }, requestId: { type: 'string' } },
          },
        },
      },
    },
  },
}

/**
 * The plain addresses as OpenAPI 3.1 describes them. Parameters come from the definitions by which they are read, and
 * these from the graph, so that none of the three can say another thing.
 *
 * @param publicUrl - The address of the service.
 */
export function openApi(publicUrl: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'OpenCorridor',
      version: '1.0.0',
      summary: 'Open data on labour migration.',
      description:
        'Tables for spreadsheets, statistics packages and notebooks. The whole of the data is a graph: see /graphql and /schema.graphql.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    tags: [
      { name: 'tables', description: 'Answers to questions, in the format of your tools.' },
      { name: 'bulk', description: 'Releases as a whole.' },
    ],
    paths: Object.fromEntries([...tableQuestions.flatMap(pathsOf), ['/releases/{release}/{file}', bulk]]),
    components: { schemas: { Errors: errorsSchema } },
  }
}
