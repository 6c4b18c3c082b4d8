/** What a server is told when it is started. */
export interface PeerSettings {
  /** Address of the database. */
  url: string
  port: number
}

/** Reads the settings from the environment. @throws Error when one is missing */
export function readSettings(env: NodeJS.ProcessEnv = process.env): PeerSettings {
  const { DATABASE_URL: url, PORT: port } = env
  if (url === undefined || port === undefined) throw new Error('DATABASE_URL and PORT must be set.')
  return { url, port: Number(port) }
}
