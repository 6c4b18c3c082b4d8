import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { variables } from './config/variables.ts'

const root = new URL('../../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

/** A part of a file, as far as it is looked at here. */
interface Part {
  [key: string]: unknown
}

interface ComposeService {
  image?: string
  environment?: Record<string, string>
  read_only?: boolean
  cap_drop?: string[]
  ports?: string[]
  volumes?: string[]
  depends_on?: Record<string, Part>
  stop_grace_period?: string
}

const known = new Set<string>(Object.keys(variables))

describe('deploy/compose.yaml', () => {
  // With merge keys (`<<`), as Docker reads it.
  const { services, volumes, networks } = parse(read('deploy/compose.yaml'), { merge: true }) as {
    services: Record<string, ComposeService>
    volumes: Record<string, unknown>
    networks: { default: { ipam: { config: { subnet: string }[] } } }
  }
  const nodes = Object.entries(services).filter(([name]) => name.startsWith('node-'))

  test('has PostgreSQL, Redis, two nodes and what stands before them', () => {
    expect(Object.keys(services).sort()).toEqual(['nginx', 'node-a', 'node-b', 'postgres', 'redis'])
    expect(Object.keys(volumes)).toEqual(['postgres'])
  })

  test('tells nodes nothing that the program does not know', () => {
    for (const [name, { environment = {} }] of nodes)
      expect([name, Object.keys(environment).filter((variable) => !known.has(variable))]).toEqual([name, []])
  })

  test('lets nodes do no more than they must, and gives them the time to go', () => {
    for (const [, node] of nodes) {
      expect(node).toMatchObject({ read_only: true, cap_drop: ['ALL'] })
      const grace = Number(/^(\d+)s$/.exec(node.stop_grace_period ?? '')?.[1])
      expect(grace).toBeGreaterThan(Number(node.environment?.['DRAIN_SECONDS']) + 10)
    }
  })

  test('believes nginx, and the network that they share alone, about the address of a reader', () => {
    const [{ subnet } = { subnet: '' }] = networks.default.ipam.config
    expect(subnet).toMatch(/^172\.\d+\.\d+\.0\/24$/)
    for (const [, { environment }] of nodes) expect(environment?.['TRUSTED_PROXIES']).toBe(subnet)
    // No other port is shown: whoever asks a node has come through nginx.
    for (const [name, { ports = [] }] of Object.entries(services))
      if (name !== 'nginx') expect(ports).toEqual([])
  })

  test('waits for services that are there, shows a port to this machine alone, and names versions', () => {
    for (const { depends_on = {}, ports = [], image = '' } of Object.values(services)) {
      for (const other of Object.keys(depends_on)) expect(services).toHaveProperty(other)
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/)
      expect(image).toMatch(/^opencorridor$|:\d/)
    }
  })

  test('mounts files that are there', () => {
    for (const volume of services['nginx']?.volumes ?? [])
      expect(existsSync(new URL(`deploy/${volume.split(':')[0] ?? ''}`, root))).toBe(true)
  })
})

interface Container {
  env: { name: string; value: string }[]
  ports: { name: string; containerPort: number }[]
  securityContext: Part
  [probe: string]: unknown
}

interface Manifest {
  apiVersion: string
  kind: string
  metadata: { name: string }
  resources?: string[]
  spec: {
    selector: { matchLabels?: Record<string, string>; app?: string }
    ports?: { targetPort: string }[]
    template: {
      metadata: { labels: Record<string, string> }
      spec: {
        securityContext: Part
        terminationGracePeriodSeconds: number
        automountServiceAccountToken: boolean
        containers: Container[]
      }
    }
  }
}

describe('deploy/kubernetes', () => {
  const folder = fileURLToPath(new URL('deploy/kubernetes/', root))
  const manifests = new Map(
    readdirSync(folder).map((name) => {
      const documents = parseAllDocuments(read(`deploy/kubernetes/${name}`))
      expect(documents.flatMap(({ errors }) => errors)).toEqual([])
      return [name, documents[0]?.toJS() as Manifest] as const
    }),
  )
  const deployment = manifests.get('deployment.yaml')?.spec
  const pod = deployment?.template.spec
  const container = pod?.containers[0]

  test('names every file of the folder, and each says what it is', () => {
    const { resources = [] } = manifests.get('kustomization.yaml') ?? {}
    expect([...resources, 'kustomization.yaml'].sort()).toEqual([...manifests.keys()].sort())
    for (const name of resources)
      expect(manifests.get(name)).toMatchObject({
        apiVersion: expect.stringMatching(/v1$/) as string,
        metadata: { name: 'opencorridor' },
      })
  })

  test('selects its own pods, by ports that they have', () => {
    const { labels } = deployment?.template.metadata ?? { labels: {} }
    expect(labels).toMatchObject(deployment?.selector.matchLabels ?? { app: 'missing' })
    const service = manifests.get('service.yaml')?.spec
    expect(labels['app']).toBe(service?.selector.app)
    const ports = container?.ports.map(({ name }) => name)
    for (const { targetPort } of service?.ports ?? [{ targetPort: 'missing' }])
      expect(ports).toContain(targetPort)
  })

  test('tells the program nothing that it does not know, and asks health where it is told', () => {
    expect(container?.env.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([])
    expect(container?.env.map(({ name }) => name)).toContain('TRUSTED_PROXIES')
    for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe'])
      expect(container?.[probe]).toMatchObject({
        httpGet: { path: expect.stringMatching(/^\/(healthz|readyz)/) as string, port: 'http' },
      })
  })

  test('lets the program do no more than it must, and gives it the time to go', () => {
    expect(pod).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true },
    })
    expect(container?.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    })
    const drain = Number(container?.env.find(({ name }) => name === 'DRAIN_SECONDS')?.value)
    expect(pod?.terminationGracePeriodSeconds).toBeGreaterThan(drain + 10)
  })
})

describe('deploy/Dockerfile', () => {
  const lines = read('deploy/Dockerfile')
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const of = (instruction: string): string[] =>
    lines
      .filter((line) => line.startsWith(`${instruction} `))
      .map((line) => line.slice(instruction.length + 1))

  test('has instructions alone, of images with a version', () => {
    for (const line of lines)
      expect(line).toMatch(/^(FROM|WORKDIR|ENV|COPY|RUN|USER|EXPOSE|HEALTHCHECK|ENTRYPOINT|CMD) /)
    for (const image of of('FROM')) expect(image).toMatch(/^node:20-[\w-]+( AS \w+)?$/)
  })

  test('copies what is there, and runs as nobody in particular what it has made', () => {
    const copied = of('COPY').filter((text) => !text.startsWith('--from'))
    for (const path of copied.flatMap((text) => text.split(' ').slice(0, -1)))
      expect([path, existsSync(new URL(path, root))]).toEqual([path, true])
    expect(of('USER')).toEqual(['node'])
    const [entry = ''] = of('ENTRYPOINT')
    expect(JSON.parse(entry)).toEqual(['node', 'packages/cli/dist/image/main.mjs'])
    expect(JSON.parse(of('CMD')[0] ?? '')).toEqual(['start'])
  })
})

test('the configuration of nginx has one upstream of two nodes, and a cache that outlives them', () => {
  const [main, locations] = [read('deploy/nginx/nginx.conf'), read('deploy/nginx/locations.conf')]
  for (const text of [main, locations])
    expect([...text.matchAll(/\{/g)].length).toBe([...text.matchAll(/\}/g)].length)
  // `pnpm drill` runs nginx with it; this is for who has no nginx.
  expect(main.match(/server node-[ab]:4000/g)).toHaveLength(2)
  expect(locations).toMatch(/proxy_cache_use_stale [^;]*error[^;]*timeout[^;]*http_503/)
  expect(locations).toMatch(/location = \/metrics \{\s*return 404;/)
})
