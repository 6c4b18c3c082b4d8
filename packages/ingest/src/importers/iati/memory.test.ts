import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import type { SourceFile } from '../../source/source-file.ts'
import { createIatiImporter } from './iati-importer.ts'
import { activityXml } from './testing-activities.ts'

const megabyte = 1024 * 1024
const size = 50 * megabyte

const transactions =
  '<transaction><transaction-type code="3"/><transaction-date iso-date="2015-01-02"/><value>5</value></transaction>'.repeat(
    20,
  )
const rest = `<description><narrative>${'Migrants are advised before they leave. '.repeat(1200)}</narrative></description>${transactions}`

/** What a run remembers to its end: an organisation and a relation of each activity. */
const own = (number: number): string =>
  `<participating-org role="4" ref="XX-an-organisation-of-its-own-${number}"/><related-activity type="3" ref="ZZ-1-a-long-one-as-publishers-make-them-0"/>`

/** A list of activities that is never in memory as a whole. */
function endless(): SourceFile {
  return {
    name: 'large.xml',
    base: 'large.xml',
    size,
    async *read() {
      yield Buffer.from('<iati-activities version="2.03">')
      for (let [written, number] = [0, 0]; written < size; number += 1) {
        const bytes = Buffer.from(
          activityXml({
            identifier: `ZZ-1-a-long-one-as-publishers-make-them-${number}`,
            rest: rest + own(number),
          }),
        )
        written += bytes.length
        yield bytes
      }
      yield await Promise.resolve(Buffer.from('</iati-activities>'))
    },
  }
}

/** Bytes in use when everything that can go has gone. */
function heap(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().heapUsed
}

test('a large file is read with no more in memory than one activity and what is told at the end', async () => {
  const before = heap()
  let [projects, money, most] = [0, 0, 0]
  const reasons: string[] = []
  for await (const item of createIatiImporter({ files: [endless()] }).items(() => undefined)) {
    if (item.type === 'reject') reasons.push(item.reason)
    else if (item.type === 'record' && item.kind === 'ProjectMoney') money += 1
    else if (item.type === 'record' && item.kind === 'Project') {
      projects += 1
      if (projects % 250 === 0) most = Math.max(most, heap())
    }
  }
  expect(projects).toBeGreaterThan(900)
  expect(money).toBe(projects * 20)
  expect(reasons).toEqual(['The activity names itself; it is not taken.'])
  expect(most - before).toBeLessThan(15 * megabyte)
}, 120_000)
