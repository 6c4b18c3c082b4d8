import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { errorCode } from '../database-error.ts'

/** What `postmaster.pid` says about the server of a cluster. */
export interface Postmaster {
  pid: number
  /** TCP port on 127.0.0.1. */
  port: number
  /** False while it starts or stops. */
  ready: boolean
}

/** The file by which PostgreSQL itself sees to it that a cluster has one server. */
export function pidFile(cluster: string): string {
  return join(cluster, 'postmaster.pid')
}

/** Reads `postmaster.pid`; undefined when there is none, or its process is gone (the server was killed). */
export function findPostmaster(cluster: string): Postmaster | undefined {
  let lines: string[]
  try {
    lines = readFileSync(pidFile(cluster), 'utf8').split('\n')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/** Whether a process of that id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/**
 * Whether a live process may be the server of this cluster. After a power failure, or in a new container, the id in
 * `postmaster.pid` may belong to any other program. Two servers on one cluster would ruin it, so the answer is no
 * only on evidence: the program is another, it is dead and waits to be collected, or it stands in another directory.
 */
export function mayBeServerOf(pid: number, cluster: string): boolean {
  try {
    if (process.platform === 'linux') return mayBeServerOnLinux(pid, cluster)
    if (process.platform === 'win32') return true
    return /postgres/.test(execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }))
  } catch {
    return true
  }
}

function mayBeServerOnLinux(pid: number, cluster: string): boolean {
  // `4711 (postgres) S ...`: the program's name, and Z for a process that is dead.
  const [, program, state] = /\((.*)\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
  if (program !== 'postgres' || state === 'Z' || state === 'X') return false
  // A container's root may not look at this of another user's process: that throws, and is no evidence. Not by
  // name, because a directory may be mounted at two places.
  const [own, its] = [statSync(cluster), statSync(`/proc/${pid}/cwd`)]
  return own.ino === its.ino && own.dev === its.dev
}
