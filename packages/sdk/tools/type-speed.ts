/**
 * What the compiler takes for an empty project that imports the packed client and writes ten typed questions of its own:
 * `pnpm measure:types`. The median of five runs; the counts are pinned by `pnpm test:package`.
 */
import { rmSync } from 'node:fs'
import { makeConsumer } from './package/consumer.ts'
import { measureTypes, newest, oldest } from './package/measure-types.ts'
import type { TypeWork } from './package/measure-types.ts'
import { makeTarball } from './package/tarball.ts'

const runs = 5

const tarball = await makeTarball()
try {
  const project = await makeConsumer(tarball)
  process.stdout.write('| TypeScript | instantiations | seconds | of the processor |\n')
  process.stdout.write('| --- | ---: | ---: | ---: |\n')
  for (const compiler of [oldest, newest]) {
    const all: TypeWork[] = []
    for (let run = 0; run < runs; run += 1) {
      all.push(await measureTypes(project, 'ten.tsconfig.json', compiler))
    }
    const errors = all.map((work) => work.errors).join('')
    if (errors !== '') throw new Error(errors)
    const median = (pick: (work: TypeWork) => number): number =>
      all.map(pick).sort((one, other) => one - other)[Math.floor(runs / 2)] ?? NaN
    const times = [median((work) => work.seconds), median((work) => work.processorSeconds)]
    const [one, other] = times.map((time) => time.toFixed(2))
    const counted = median((work) => work.instantiations)
    process.stdout.write(`| ${compiler.version} | ${counted} | ${one ?? ''} | ${other ?? ''} |\n`)
  }
} finally {
  rmSync(tarball.folder, { recursive: true })
}
