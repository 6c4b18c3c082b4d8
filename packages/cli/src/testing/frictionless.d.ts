/** What the tests take of Frictionless' own libraries. */
declare module 'datapackage' {
  interface LoadedPackage {
    valid: boolean
    errors: Error[]
    resources: { name: string; tabular: boolean; errors: Error[] }[]
  }
  export const Package: { load(descriptor: object): Promise<LoadedPackage> }
}
