/** Every bound on what one input may cost. The documentation shows this table. */

export interface Limits {
  /** Bytes of one source. */
  readonly fileBytes: number;
  /** Characters of one line. */
  readonly lineCharacters: number;
  /** Bytes of a source's path below its input. */
  readonly pathBytes: number;
  /** Bytes of parsed text that are kept between the two passes; what does not fit is read again. */
  readonly memoryBytes: number;
  /** Articles that a year may hold as one volume; a larger year is built by months. */
  readonly volumeArticles: number;
  /** Articles that a segment of the search index may hold, if it is of more than one volume. */
  readonly segmentArticles: number;
}

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 2 * 1024 * 1024,
  lineCharacters: 1_000_000,
  pathBytes: 1024,
  memoryBytes: 128 * 1024 * 1024,
  volumeArticles: 500,
  segmentArticles: 50_000,
};
