/** One file of a publisher, wherever it lies: on disk, inside a zip archive, behind an https address. */
export interface SourceFile {
  /** As messages name it: `sp.pop.totl.csv.gz`, `WDI_CSV.zip/WDICSV.csv`. */
  readonly name: string
  /** Its name alone, without folder, archive and `.gz`: `WDICSV.csv`. */
  readonly base: string
  /** Bytes as it lies, packed; undefined where a server does not say. For the progress bar. */
  readonly size: number | undefined
  /** Where it lies on disk as `read` gives it; absent where it is packed. For formats that are read out of order. */
  readonly path?: string
  /**
   * Its content, unpacked, chunk by chunk; each call reads from the beginning.
   * @param onRead is told the packed bytes as they are taken, for the progress bar
   * @throws IngestError with name, what is wrong and a way out: it breaks off, is damaged, unpacks to far more than
   *   any such file, a server answers with something else
   */
  read(onRead?: (bytes: number) => void): AsyncGenerator<Uint8Array>
}

/** What a location holds: one file, the files of a folder, the entries of an archive. */
export interface Source {
  /** As it was given. */
  readonly location: string
  /** In order of name; folders inside archives and files of the operating system (`__MACOSX`) left out. */
  readonly files: readonly SourceFile[]
  /** Gives back descriptors and temporary files. */
  close(): Promise<void>
}
