/** Input files: where one is, and what it holds. */

/** Where an input file is. */
export interface Located {
  /** Its name in the ledger: the path below its input, prefixed by the input's name where there are several. */
  readonly source: string;
  /** The path below its input folder, `/` between its parts. */
  readonly path: string;
  /** The path to open it by. */
  readonly file: string;
}

/** One input file that should hold an article. */
export interface Source extends Located {
  readonly bytes: Buffer;
  /** As it was before the bytes were read. Absent where they come from no file. */
  readonly stamp?: Stamp;
}

/** What the system says of a file without opening it: size in bytes, times of change in milliseconds, number. */
export type Stamp = readonly [size: number, mtimeMs: number, ctimeMs: number, ino: number];

/** Whether the system says the same of a file twice. */
export function isSameStamp(a: Stamp, b: Stamp): boolean {
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3];
}
