import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { run, tryRun } from '../../../../tools/testing/run.ts'
import { startService } from '../../../../tools/testing/service.ts'
import type { Service } from '../../../../tools/testing/service.ts'
import { makeConsumer } from './consumer.ts'
import { packageFolder } from './tarball.ts'

const tsc = join(createRequire(import.meta.url).resolve('typescript'), '../../bin/tsc')

const tada = join(createRequire(import.meta.url).resolve('gql.tada/package.json'), '../bin/cli.js')
const tarball = inject('tarball')

describe('the tarball', () => {
  it('holds the build, the README and the licence, and nothing else', async () => {
    const listed = (await run({ cwd: tarball.folder }, 'tar', '-tzf', tarball.file)).trim().split('\n').sort()
    const { publishConfig } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
      publishConfig: { exports: unknown }
    }
    // Every file that an entry names, and the parts that entries share.
    const named: readonly string[] =
      JSON.stringify(publishConfig.exports).match(/(?<="\.\/)[^"]+(?=")/gu) ?? []
    const others = listed.map((name) => name.replace('package/', '')).filter((name) => !named.includes(name))
    for (const name of named.filter((it) => it.includes('dist/'))) expect(listed).toContain(`package/${name}`)
    const parts = /^dist\/[\w.-]+\.(?:[cm]?js|d\.c?ts)(?:\.map)?$/u
    expect(others.filter((name) => !parts.test(name))).toEqual(['LICENSE', 'README.md'])
  })

  it('says what a statement of provenance is checked against', async () => {
    const text = await run({ cwd: tarball.folder }, 'tar', '-xzOf', tarball.file, 'package/package.json')
    const manifest = JSON.parse(text) as Record<string, unknown>
    expect(manifest).toMatchObject({
      name: '@opencorridor/sdk',
      license: 'MIT',
      repository: {
        type: 'git',
        url: 'git+https://github.com/opencorridor/opencorridor.git',
        directory: 'packages/sdk',
      },
      publishConfig: { access: 'public', provenance: true },
    })
    // Nothing runs when it is installed, and nothing private is in it.
    expect(manifest).not.toHaveProperty('private')
    expect(JSON.stringify(manifest['dependencies'])).not.toContain('workspace:')
    expect(Object.keys(manifest['scripts'] ?? {})).not.toContain('postinstall')
  })

  it('has right types for every way to resolve it (attw)', async () => {
    const { code, out } = await tryRun(
      { cwd: packageFolder },
      'pnpm',
      'exec',
      'attw',
      tarball.file,
      '--no-emoji',
      // A text, not a module.
      '--exclude-entrypoints',
      './schema.graphql',
    )
    expect(out).toContain('No problems found')
    expect(code).toBe(0)
  })

  it('is as packages should be (publint, strict)', async () => {
    const { code, out } = await tryRun(
      { cwd: packageFolder },
      'pnpm',
      'exec',
      'publint',
      'run',
      tarball.file,
      '--strict',
    )
    expect(out).toContain('All good!')
    expect(code).toBe(0)
  })
})

describe('an empty project that installs it', () => {
  let project: string
  let service: Service
  beforeAll(async () => {
    service = await startService()
    console.log(`The service runs at ${service.endpoint}, ${service.startedInMs} ms after its start`)
    return service.stop
  })
  beforeAll(async () => {
    project = await makeConsumer(tarball)
    console.log(`Installed into ${project}`)
  })

  /** On the data that ship with the program. */
  const answer = {
    country: 'Namibia',
    corridor: 'Tajikistan – Russian Federation',
    cost: 1.9,
    projects: 40,
    values: 1,
    refused: 'RELEASE_NOT_FOUND',
  }

  it('gets graphql-request and what that needs, and no other packages', () => {
    const lock = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { dev?: boolean }>
    }
    const installed = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true)
    expect(installed.map(([path]) => path.replace('node_modules/', '')).sort()).toEqual([
      '@graphql-typed-document-node/core',
      '@opencorridor/sdk',
      'graphql',
      'graphql-request',
    ])
  })

  it.each(['esm.mjs', 'cjs.cjs'])('asks the service in %s', async (program) => {
    const out = await run({ cwd: project }, process.execPath, program, service.endpoint)
    console.log(`${program}: ${out}`)
    expect(JSON.parse(out)).toEqual(answer)
  })

  it('gets an answer to every operation', async () => {
    expect(JSON.parse(await run({ cwd: project }, process.execPath, 'every.mjs', service.endpoint))).toEqual({
      Country: ['TUR', 'Турция'],
      Countries: 20,
      Corridor: true,
      Corridors: true,
      Indicator: 'persons',
      Indicators: true,
      Projects: 'Central Asia Regional Migration Programme (CARMP)',
      Project: ['carmp', true, true],
      Panel: ['RESOLVED', 'UNKNOWN'],
    })
  })

  it('compiles typed.ts and typed.cts strictly under nodenext, and asks the service with the result', async () => {
    await run({ cwd: project }, process.execPath, tsc, '-p', 'consumer.tsconfig.json')
    const out = await run({ cwd: project }, process.execPath, 'run-typed.mjs', service.endpoint)
    console.log(`typed.ts: ${out}`)
    expect(JSON.parse(out)).toEqual(answer)
  })

  it('compiles with the types of Node only', async () => {
    await run({ cwd: project }, process.execPath, tsc, '-p', 'node.tsconfig.json')
  })

  it('is told of a wrong variable by the compiler', async () => {
    const { code, out } = await tryRun({ cwd: project }, process.execPath, tsc, '-p', 'wrong.tsconfig.json')
    expect(out).toMatch(/wrong\.ts\(4,84\): error TS2353: .*'kode' does not exist/u)
    expect(code).not.toBe(0)
  })
})

describe('the checker of the editor’s plug-in', () => {
  it('finds wrong arguments, with the lines of docs/sdk/documents.md', async () => {
    const project = await makeConsumer(tarball)
    const guide = readFileSync(new URL('../../../../docs/sdk/documents.md', import.meta.url), 'utf8')
    const [, lines = ''] = /^ {2}```json\n([\s\S]*?)^ {2}```$/mu.exec(guide) ?? []
    const own = JSON.parse(lines) as { compilerOptions: object }
    const config = { extends: './ten.tsconfig.json', ...own, files: ['arguments.ts'] }
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(config))
    const asked = 'query Name($code: String!) { country(kode: $code) { name } }'
    const program = `import { graphql } from '@opencorridor/sdk/graphql'\nexport const Name = graphql('${asked}')\n`
    writeFileSync(join(project, 'arguments.ts'), program)
    const check = () => tryRun({ cwd: project }, process.execPath, tada, 'check')
    const wrong = await check()
    expect(wrong.out + wrong.err).toContain('Unknown argument "kode" on field "Query.country".')
    expect(wrong.code).toBe(1)
    writeFileSync(join(project, 'arguments.ts'), program.replace('kode', 'code'))
    expect((await check()).code).toBe(0)
  })
})

it('the published sources compile with nothing of Node in sight', async () => {
  await run({ cwd: packageFolder }, process.execPath, tsc, '--noEmit', '-p', 'tsconfig.browser.json')
})
