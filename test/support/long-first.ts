import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files of tests that take longest, longest first. A fresh checkout knows no durations of its own, and one core
 * would wait for the last file that another began late.
 */
const LONG = [
  'work/rebuild.property',
  'parse/markdown.property',
  'browser/browse',
  'browser/seed',
  'browser/attacks',
  'search/site',
  'browser/search',
  'work/crew',
  'determinism',
  'html/valid',
  'render/budgets',
  'browser/layout',
  'browser/harm',
  'work/amendments',
  'parse/simple-markdown.property',
  'parse/commonmark',
  'package/pack',
];

function rank(file: TestSpecification): number {
  const place = LONG.findIndex((name) => file.moduleId.endsWith(`/test/${name}.test.ts`));
  return place === -1 ? LONG.length : place;
}

/** Begins with the long files; the others follow in the order in which the runner would take them. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
