import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
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
 * Whether the process is the server of this cluster. After a power failure, or in a new container, the id that
 * `postmaster.pid` names may belong to any other program.
 */
export function isServerOf(pid: number, cluster: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
    if (process.platform === 'win32') return true
    return /postgres/.test(execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }))
  } catch (error) {
    // The process is gone in the meantime; one that we may not look at is not run by our user.
    return errorCode(error) !== 'ENOENT' && errorCode(error) !== 'EACCES'
  }
}
