import { createWdiImporter, publish, stage, worldBankAreas } from '@opencorridor/ingest'
import { migrate, openDatabase } from '@opencorridor/schema'
import { starterImporters } from './src/starter-release.ts'
const database = await openDatabase({ url: 'postgresql://postgres@127.0.0.1:5432/oc_review_wdi' })
await migrate(database.pool)
for (const importer of starterImporters()) await stage(database, importer)
await publish(database, { name: 'starter' })
await stage(database, createWdiImporter({ folder: '/work/shared/data/wdi/latest', areas: worldBankAreas() }))
await publish(database, { name: 'wdi' })
await database.close()
