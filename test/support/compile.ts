/** Before any test: `build/` is compiled from the sources as they are, since tests of the command run it. */

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export default function compile(): void {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  execFileSync('npm', ['run', '--silent', 'bundle'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}
