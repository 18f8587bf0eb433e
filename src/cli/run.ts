/** Arguments → a command, its messages and an exit code. */

import { Command, CommanderError } from 'commander';
import { Failure } from '../model/failure.ts';
import { type BuildFlags, buildCommand } from './build-command.ts';
import type { CheckFlags } from './check-command.ts';
import { printDiagnostics, relativeTo } from './diagnostics.ts';
import { EXIT, exitCodeOfFailure } from './exit-codes.ts';
import { type Host, hasColor } from './host.ts';
import { reportDiagnostic } from './report.ts';

const EXIT_CODES = `
Exit codes:
  0  built, nothing rejected
  1  built, some sources rejected (0 with --lenient); with --strict, not built
  2  wrong use, config or template; nothing written
  3  disk or environment; nothing written
  4  another build is writing to the same output
`;

const CHECK_EXIT_CODES = `
Exit codes, those of build --strict:
  0  nothing is wrong
  1  there are errors or warnings
  2  wrong use or config, or nothing to publish
  3  disk or environment
`;

/** Runs the command that the arguments name. Never throws for what a user did. */
export async function run(args: readonly string[], host: Host): Promise<number> {
  let exitCode: number = EXIT.built;
  const program = commands(host, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.built : EXIT.usage;
    if (!(error instanceof Failure)) throw error;
    tellFailure(error, args.includes('--json'), host);
    return exitCodeOfFailure(error);
  }
}

function commands(host: Host, end: (code: number) => void): Command {
  const program = new Command('backfile')
    .description('Turns a folder of dated news articles into a complete static archive site.')
    .version(host.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .configureOutput({ writeOut: (text) => host.stdout.write(text), writeErr: (text) => host.stderr.write(text) });
  program
    .command('build')
    .description('build the site')
    .argument('[input...]', 'folders of articles (default: seeds, or `input` of the config)')
    .option('--out <folder>', 'output folder (default: dist, or `out` of the config)')
    .option('--config <file>', 'config file (default: backfile.config.json or backfile.config.mjs)')
    .option('--cache <folder>', 'where to keep what spares the next build work (default: .backfile beside the config)')
    .option('--no-cache', 'build everything anew and keep nothing')
    .option('--workers <n>', 'threads that read and print; 0 does all in one (default: as many as the machine has cores)')
    .option('--wait', 'wait while another build writes to the same output')
    .option('--report <file>', 'write the ledger, one JSON object for each file found')
    .option('--strict', 'any error or warning stops the build and leaves the output as it was')
    .option('--lenient', 'exit 0 even if sources were rejected')
    .option('--future', 'publish articles that are dated after today')
    .option('--json', 'print diagnostics and the result as JSON Lines on standard output')
    .option('--verbose', 'print how long each step took, and which templates took longest')
    .option('--profile <file>', 'write a CPU profile of the main thread; with --workers 0 of the whole build')
    .option('--quiet', 'print errors and warnings only')
    .addHelpText('after', EXIT_CODES)
    .action(async (inputs: string[], flags: BuildFlags) => end(await buildCommand(inputs, flags, host)));
  program
    .command('check')
    .description('report what the inputs are and what is wrong with them; writes nothing')
    .argument('[input...]', 'folders of articles (default: seeds, or `input` of the config)')
    .option('--config <file>', 'config file (default: backfile.config.json or backfile.config.mjs)')
    .option('--future', 'count articles that are dated after today as published')
    .option('--json', 'print one JSON object on standard output')
    .addHelpText('after', CHECK_EXIT_CODES)
    .action(async (inputs: string[], flags: CheckFlags) => {
      const { checkCommand } = await import('./check-command.ts');
      end(await checkCommand(inputs, flags, host));
    });
  return program;
}

function tellFailure(failure: Failure, json: boolean, host: Host): void {
  const diagnostics = failure.diagnostics.map((diagnostic) => relativeTo(host.cwd, diagnostic));
  if (json) {
    const lines = diagnostics.map((diagnostic) => ({
      type: 'diagnostic',
      source: diagnostic.source,
      ...reportDiagnostic(diagnostic),
    }));
    host.stdout.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  } else {
    host.stderr.write(printDiagnostics(diagnostics, { color: hasColor(host.stderr, host), excerpts: true }));
  }
}
