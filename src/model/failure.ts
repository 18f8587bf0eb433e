/** The one exception that a build throws on purpose: it cannot go on, and says why. */

import type { Diagnostic } from './diagnostic.ts';

/**
 * `usage`: the command, the config or a template is wrong. `environment`: the disk, or a file that changed. `busy`: another
 * build holds the output folder.
 */
export type FailureKind = 'usage' | 'environment' | 'busy';

/** A build that stopped. The output folder is as it was. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly kind: FailureKind;
  readonly diagnostics: readonly Diagnostic[];

  constructor(kind: FailureKind, diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((diagnostic) => diagnostic.message).join('; '));
    this.kind = kind;
    this.diagnostics = diagnostics;
  }
}
