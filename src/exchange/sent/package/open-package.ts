import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { limits } from '../limits.ts';
import { CannotRead } from '../why-not.ts';

/** A packed file (ZIP) as its directory has it. Nothing is unpacked before it is asked for, and a part never comes to more than the directory says. */
export interface Package {
  /** Names of all parts, in small letters. */
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** A part's bytes, piece by piece. */
  readonly read: (name: string) => AsyncGenerator<Uint8Array>;
  /** How long a part is once unpacked. */
  readonly lengthOf: (name: string) => number;
}

export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
    autoClose: false,
    lazyEntries: true,
  }).catch(brokenZip);
  const parts = await listParts(zip, bytes.length);
  let unpacked = 0;
  return {
    names: [...parts.keys()],
    has: (name) => parts.has(name.toLowerCase()),
    lengthOf: (name) => parts.get(name.toLowerCase())?.uncompressedSize ?? 0,
    read: async function* (name) {
      const entry = parts.get(name.toLowerCase());
      if (entry === undefined) throw new CannotRead('broken');
      refuseBomb(entry);
      unpacked += entry.uncompressedSize;
      if (unpacked > limits.unpacked) throw new CannotRead('too-large-unpacked');
      // That a part is as long as it says, and no longer, is seen to by the library.
      const stream = await zip.openReadStreamPromise(entry).catch(brokenZip);
      try {
        for await (const piece of stream) if (piece instanceof Uint8Array) yield piece;
      } catch (error) {
        throw error instanceof CannotRead ? error : new CannotRead('broken');
      } finally {
        stream.destroy();
      }
    },
  };
}

async function listParts(zip: ZipFile, length: number): Promise<ReadonlyMap<string, Entry>> {
  const parts = new Map<string, Entry>();
  let packed = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (parts.size > limits.parts) throw new CannotRead('too-large-unpacked');
      if (entry.isEncrypted()) throw new CannotRead('encrypted');
      const name = entry.fileName.toLowerCase().replace(/^\//, '');
      packed += entry.compressedSize;
      // Two parts of one name, and parts that lie over each other, are ways to show one reader what another does not see.
      if (parts.has(name) || packed > length) throw new CannotRead('broken');
      parts.set(name, entry);
    }
  } catch (error) {
    throw error instanceof CannotRead ? error : new CannotRead('broken');
  }
  return parts;
}

function refuseBomb({ uncompressedSize, compressedSize }: Entry): void {
  const isLarge = uncompressedSize > limits.smallPart;
  if (uncompressedSize > limits.unpackedPart || (isLarge && uncompressedSize > compressedSize * limits.ratio)) {
    throw new CannotRead('too-large-unpacked');
  }
}

function brokenZip(): never {
  throw new CannotRead('broken');
}
