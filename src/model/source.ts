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
}
