import { crc32, deflateRawSync } from 'node:zlib'

/** For tests: a file of a zip archive, and what may be wrong with it. */
export interface TestEntry {
  path: string
  content: string | Uint8Array
  /** Bits of the general purpose flag: 1 for an encrypted file. */
  flags?: number
  /** Compression method. Default 8, deflate. */
  method?: number
  /** Size that the archive states. Default: the true one. */
  statedSize?: number
  /** Checksum that the archive states. Default: the true one. */
  statedSum?: number
}

/** For tests: a zip archive (PKWARE APPNOTE 4.3) of these files. */
export function zipOf(entries: readonly TestEntry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { path, content, flags = 0, method = 8, statedSize, statedSum } of entries) {
    const bytes = Buffer.from(content)
    const packed = method === 8 ? deflateRawSync(bytes) : bytes
    const name = Buffer.from(path)
    // What the header before the file and the one in the directory have in common.
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags | 0x800, 2)
    common.writeUInt16LE(method, 4)
    common.writeUInt32LE(statedSum ?? crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(statedSize ?? bytes.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, name, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, rest, name)
    parts.push(local)
    offset += local.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(listing.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, listing, Buffer.from('PK\u0005\u0006'), end])
}
