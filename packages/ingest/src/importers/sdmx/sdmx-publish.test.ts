import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, expect, test } from 'vitest'
import { createFixtureFolder } from '../../gather/testing.ts'
import { importerOf, places, base } from '../../publish/publish-fixture.ts'
import { publish } from '../../publish/publish.ts'
import { stage } from '../../stage/stage.ts'
import { sdmxImporterOf } from './testing-mapping.ts'

const database = await createTestDatabase()
const folder = createFixtureFolder()
afterAll(async () => {
  folder[Symbol.dispose]()
  await database.close()
})

const header = 'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE'
const described = {
  dimensions: '{ SEX: {} }',
  indicators: '[{ id: STOCK, name: Stock, unitKind: PERSONS, unit: persons }]',
}

async function release(name: string, rows: readonly string[]) {
  const text = [header, ...rows.map((row) => `dataflow,X:Y(1.0),${row}`), ''].join('\n')
  await stage(database, await sdmxImporterOf(folder, [text], described, { edition: name }))
  await publish(database, { name })
  const { rows: cells } = await database.pool.query<{ cell: string }>(
    `SELECT area_id || ' ' || (dimensions->>'SEX') || ' ' || time_period || ' ' || value AS cell
     FROM observation WHERE valid_to IS NULL ORDER BY 1`,
  )
  return cells.map(({ cell }) => cell)
}

test(
  'messages that add, replace and delete make the releases that they say',
  { timeout: 60_000 },
  async () => {
    await stage(database, importerOf([...base(), ...places()]))
    await publish(database, { name: 'areas' })

    const first = [
      'A,A,TJK,F,2018,1',
      'A,A,TJK,F,2019,2',
      'A,A,TJK,M,2018,3',
      'A,A,NAM,F,2018,4',
      'A,A,NAM,M,2018,5',
    ]
    expect(await release('first', first)).toEqual([
      ...['NAM F 2018 4', 'NAM M 2018 5', 'TJK F 2018 1', 'TJK F 2019 2', 'TJK M 2018 3'],
    ])
    // One cell is added, one taken back; the rest is not spoken of, and stays.
    expect(await release('second', ['A,A,TJK,M,2019,6', 'D,A,TJK,F,2018,'])).toEqual([
      ...['NAM F 2018 4', 'NAM M 2018 5', 'TJK F 2019 2', 'TJK M 2018 3', 'TJK M 2019 6'],
    ])
    // One observation is replaced and one removed by that, one series is deleted as a whole.
    expect(await release('third', ['R,A,TJK,M,2018,7', 'R,A,TJK,M,2019,', 'D,A,NAM,F,,'])).toEqual([
      ...['NAM M 2018 5', 'TJK F 2019 2', 'TJK M 2018 7'],
    ])
  },
)
