/** Where a server listens. */
export interface Address {
  /** 0 takes any free port. */
  port: number
  /**
   * `127.0.0.1` is reached from this machine only, `0.0.0.0` or `::` from everywhere: a laptop on a foreign network should
   * not serve its neighbours unasked.
   */
  host: string
}

/** The server cannot listen: says why and what to do, in one sentence. */
export class ListenError extends Error {
  override name = 'ListenError'
}

/**
 * Why a server could not listen, and what to do, in one sentence.
 *
 * @param error - As node gives it, with a code.
 */
export function listenProblem(error: unknown, { host, port }: Address): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program: stop that one, or choose another port, such as PORT=${port + 1}.`
    case 'EACCES':
      return `This user may not listen on port ${port}: choose one above 1023, such as PORT=4000.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `"${host}" is no address of this machine: set HOST to 127.0.0.1 for this machine only, or to 0.0.0.0 for all.`
    default:
      return `The server cannot listen on ${host}:${port}: ${error instanceof Error ? error.message : String(error)}.`
  }
}
