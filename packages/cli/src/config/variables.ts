import {
  address,
  bytes,
  listOf,
  networks,
  oneOf,
  optional,
  points,
  port,
  text,
  variable,
  wholeNumber,
} from './kinds.ts'

const postgres = address(['postgres', 'postgresql'], 'postgresql://user:password@host:5432/database')
const redis = address(['redis', 'rediss'], 'redis://host:6379')
const web = address(['http', 'https'], 'https://data.example.org')

/**
 * Every variable of the environment that the service looks at, in the order in which they are printed. What is read
 * elsewhere than here is not of the service: terminals' `NO_COLOR`, say.
 */
export const variables = {
  PORT: variable(port, {
    fallback: 4000,
    consequence: 'where the service listens; `0` takes any free port',
  }),
  HOST: variable(text, {
    fallback: '127.0.0.1',
    consequence: '`0.0.0.0` serves other machines too',
  }),
  PUBLIC_URL: optional(web, {
    shown: "the request's",
    consequence: 'address of the service as readers know it, for links',
  }),
  DATABASE_URL: optional(postgres, {
    shown: 'none',
    consequence: 'a PostgreSQL server (14 or later) in place of the embedded one',
    secret: true,
  }),
  DATABASE_REPLICA_URLS: variable(listOf(postgres), {
    fallback: [],
    shown: 'none',
    consequence:
      'standbys of that server, with commas between them: they take reads of the releases that they have, so an answer is never older than one before',
    secret: true,
  }),
  OPENCORRIDOR_DATA_DIR: optional(text, {
    shown: "`opencorridor` in the user's data folder",
    consequence: 'where the embedded server keeps its data',
  }),
  OPENCORRIDOR_BULK_DIR: optional(text, {
    shown: 'beside the embedded database',
    consequence: 'releases as files: where `publish` writes them and the service finds them',
  }),
  OPENCORRIDOR_CACHE_DIR: optional(text, {
    shown: "`opencorridor` in the user's cache folder",
    consequence: 'where pages of an API are kept while they are fetched',
  }),
  CACHE_BYTES: variable(bytes(1), {
    fallback: 512 * 1024 * 1024,
    shown: '536870912 (512 MB)',
    consequence: 'bound of the series kept in memory, all workers together',
  }),
  RESPONSE_CACHE_BYTES: variable(bytes(0), {
    fallback: 64_000_000,
    shown: '64000000 (64 MB)',
    consequence: 'bound of the answers kept in memory, all workers together; `0` keeps none',
  }),
  PERSISTED_DOCUMENTS: optional(text, {
    shown: 'those of the SDK',
    consequence: 'file of the documents that are known by their hash from the start',
  }),
  REDIS_URL: optional(redis, {
    shown: 'none',
    consequence: 'nodes count together what a client asked, and share documents known by their hash',
    secret: true,
  }),
  TRUSTED_PROXIES: variable(networks, {
    fallback: [] as string[],
    shown: 'none',
    consequence: 'networks of proxies whose word on the address of a client is taken: `10.0.0.0/8, fd00::/8`',
  }),
  RATE_LIMIT: variable(points, {
    fallback: 60_000_000,
    consequence: 'points that an address may spend in a minute (docs/limits.md); `0` sets no limit',
  }),
  RATE_LIMIT_KEY: variable(points, {
    fallback: 300_000_000,
    consequence: 'points that a key may spend in a minute, where it has no limit of its own',
  }),
  DRAIN_SECONDS: variable(wholeNumber(0, 600, 'a number of seconds from 0 to 600'), {
    fallback: 0,
    consequence:
      'after SIGTERM `/readyz` fails and everything is answered for so long, until balancers have noticed; behind one, a little more than the time between its checks',
  }),
  METRICS_PORT: optional(port, {
    shown: 'none',
    consequence:
      '`/metrics` has this port to itself, for Prometheus on another machine; without it, only programs of this machine get it, on `PORT`',
  }),
  OTEL_EXPORTER_OTLP_ENDPOINT: optional(web, {
    shown: 'none',
    consequence:
      'traces are sent there by OTLP over HTTP; the other `OTEL_*` variables as OpenTelemetry has them: docs/operators/watching.md',
  }),
  LOG_LEVEL: variable(oneOf('debug', 'info', 'warn', 'error', 'silent'), {
    fallback: 'warn',
    consequence: '`info` writes a line for each answer: docs/operators/watching.md',
  }),
} as const
