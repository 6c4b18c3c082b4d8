/** The servers that are compared, in the order in which they are listed. */
export const peerNames = ['opencorridor', 'postgraphile', 'mercurius', 'prisma', 'sql', 'bare'] as const

/** One of the servers. */
export type PeerName = (typeof peerNames)[number]

/** What each server is, as the report words it. */
export const peerTitles: Readonly<Record<PeerName, string>> = {
  opencorridor: 'OpenCorridor',
  postgraphile: 'PostGraphile 5',
  mercurius: 'Mercurius, jit, hand-written SQL',
  prisma: 'Pothos + Prisma, nested',
  sql: 'one SQL query of packed rows',
  bare: 'bare node:http, the same bytes',
}

/** Whether a text names a server. */
export function isPeerName(text: string): text is PeerName {
  return (peerNames as readonly string[]).includes(text)
}
