/** What the command line needs of the process that it runs in. */

/** Where text goes. */
export interface Output {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

export interface Host {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  readonly version: string;
}

/** Whether to colour what goes there: a terminal, unless `NO_COLOR` is set to something. */
export function hasColor({ isTTY }: Output, { env }: Host): boolean {
  return isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
}
