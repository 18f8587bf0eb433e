/** What the parser must know of the config. */

/** The same for every source of a build. */
export interface ParseOptions {
  /** Language of the articles, BCP 47. */
  readonly language: string;
  readonly lineCharacters: number;
}
