import pg from 'pg'
import type { BenchServer } from './bench-server.ts'

/** Does a piece of work in the server's own database, where databases are made and dropped. */
export async function onServer<T>(server: BenchServer, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: server.url('postgres') })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}
