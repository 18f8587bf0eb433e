/** Bytes by name, up to a bound: what came in first goes first. */

export interface ByteCache {
  readonly get: (name: string) => Uint8Array | undefined;
  readonly set: (name: string, bytes: Uint8Array) => void;
}

/** Holds `most` bytes, and the newest even if it is larger. */
export function openByteCache(most: number): ByteCache {
  const kept = new Map<string, Uint8Array>();
  let size = 0;

  function drop(name: string): void {
    size -= kept.get(name)?.length ?? 0;
    kept.delete(name);
  }

  return {
    get: (name) => kept.get(name),
    set(name, bytes) {
      drop(name);
      kept.set(name, bytes);
      size += bytes.length;
      for (const oldest of kept.keys()) {
        if (size <= most || oldest === name) return;
        drop(oldest);
      }
    },
  };
}
