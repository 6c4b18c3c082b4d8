import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { makeTarball } from './tarball.ts'
import type { Tarball } from './tarball.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The package as it would be published. */
    tarball: Tarball
  }
}

/** Builds and packs the package once for all test files: two builds at a time would clean each other's folder. */
export default async function setup(project: TestProject): Promise<() => void> {
  const tarball = await makeTarball()
  project.provide('tarball', tarball)
  return () => {
    rmSync(tarball.folder, { recursive: true })
  }
}
