/** The steps of a build → how long each took, and which templates took longest. The first step begins at once. */

import type { Step } from '../build.ts';
import type { Host } from './host.ts';
import { duration, grouped } from './progress.ts';

export interface Timing {
  /** A step begins, or goes on, and the one before it ends. */
  begin(step: Step): void;
  /** Takes note of some pages of a template. */
  addTemplate(template: string, time: { readonly pages: number; readonly milliseconds: number }): void;
  /** Lines for people. */
  end(): string;
}

const NAMES: Readonly<Record<Step, string>> = {
  find: 'find files',
  read: 'read them',
  decide: 'decide',
  print: 'print volumes',
  index: 'index for search',
  bind: 'bind the rest',
  write: 'put into place',
  keep: 'keep for later',
};

export function openTiming({ now }: Pick<Host, 'now'>): Timing {
  const steps = new Map<Step, number>();
  const templates = new Map<string, { pages: number; milliseconds: number }>();
  let current: Step = 'find';
  let start = now();

  function finish(): void {
    const time = now();
    steps.set(current, (steps.get(current) ?? 0) + time - start);
    start = time;
  }

  return {
    begin(step) {
      finish();
      current = step;
    },
    addTemplate(template, { pages, milliseconds }) {
      const known = templates.get(template) ?? { pages: 0, milliseconds: 0 };
      templates.set(template, { pages: known.pages + pages, milliseconds: known.milliseconds + milliseconds });
    },
    end() {
      finish();
      const slowest = [...templates].sort(([, a], [, b]) => b.milliseconds - a.milliseconds);
      return [
        ...[...steps].map(([step, milliseconds]) => line(NAMES[step], milliseconds)),
        ...slowest.map(([name, { pages, milliseconds }]) => line(`${name}.html`, milliseconds, `${grouped(pages)} pages`)),
      ].join('');
    },
  };
}

function line(name: string, milliseconds: number, note = ''): string {
  return `${name.padEnd(16)} ${duration(milliseconds / 1000).padStart(8)}  ${note}`.trimEnd().concat('\n');
}
