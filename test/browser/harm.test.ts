/** Each attack does harm where nothing stops it, and is noticed then: so silence about the site means something. */

import matter from 'gray-matter';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { tempFolder, writeTree } from '../support/files.ts';
import { serve } from '../support/server.ts';
import { type Attack, attacks } from './attacks.ts';
import { harm, ranInBuild, watch } from './harm.ts';
import { unsafePages } from './unsafe.ts';

/** Where each kind of address stands. */
const PLACES = ['link', 'link of Markdown', 'reference', 'image'];
const ofEach = (address: string, reason: string, places = PLACES) => places.map((place) => [`${place}, ${address}`, reason]);
const PATH = 'today’s browsers read a path in it, and older ones, or filters that normalise, a script';
const NO_ENGINE = 'gray-matter brings no engine of this name that runs anything; a plugin might';

/** Attacks that do nothing though nothing stops them, with the reason. */
const IGNORED: Readonly<Record<string, string>> = Object.fromEntries([
  ...['behind a NUL', 'behind a no-break space', 'with a percent sign', 'with full-width letters', 'with a long s'].flatMap(
    (address) => ofEach(address, PATH),
  ),
  ...ofEach('with a backslash', PATH, ['link']),
  ...ofEach('behind a control', 'Markdown makes U+FFFD of it; the one as it is tries the same', [
    'link of Markdown',
    'reference',
  ]),
  ['frameset', 'a browser skips it behind text; a filter may put it first'],
  ['plain text', 'a browser runs nothing in <xmp>; a filter may take the tags away around what is in it'],
  ['mark of a link that there is not', 'it can only stop the build, or show the number'],
  ...['json', 'coffee', 'cson', 'toml', 'constructor', '__proto__', 'toString', 'hasOwnProperty'].map((name) => [
    `front matter of ${name}`,
    NO_ENGINE,
  ]),
]);

/** Pages that are open at the same time. */
const AT_ONCE = 6;
/** What articles usually hold. */
const HARMLESS =
  'p[^1] [a](http://a.invalid/x "t") ![a](x.png) <http://a.invalid/> a@a.invalid\n\n```js\ncode\n```\n\n- [x] t\n\n<b>b</b>\n\n[^1]: n';

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.connect(inject('chromium'));
});

afterAll(() => browser.close());

test('every attack is noticed where articles are trusted, and only those that are named do nothing', async () => {
  expect((await unnoticedOf(attacks)).sort()).toEqual(Object.keys(IGNORED).sort());
}, 180_000);

test('an article that does no harm is not noticed', async () => {
  const harmless = [
    { name: 'text', body: HARMLESS },
    { name: 'fields', fields: 'title: t\nurl: http://a.invalid/' },
    { name: 'front matter', file: '---\ndate: 2017-01-23\n---\n' },
  ];
  expect(await unnoticedOf(harmless)).toEqual(['text', 'fields', 'front matter']);
});

/** Names of the attacks that neither a build nor a browser notices where articles are trusted. */
async function unnoticedOf(all: readonly Attack[]): Promise<string[]> {
  const quiet = all.filter((attack) => !runsInBuild(attack));
  const folder = tempFolder();
  const trap = await openTrap(await serve(folder, '/'));
  writeTree(folder, { '404.html': '' });
  const notices = quiet.map(() => false);
  const waiting = [...quiet.entries()];
  const look = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      notices[next[0]] = await runsInBrowser(next[1], folder, `${next[0]}.html`, trap);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, look));
  return quiet.filter((_, index) => !notices[index]).map(({ name }) => name);
}

async function runsInBrowser(attack: Attack, folder: string, path: string, trap: Trap): Promise<boolean> {
  for (const page of attack.file === undefined ? unsafePages(attack) : []) {
    writeTree(folder, { [path]: page });
    if (await isNoticed(trap, path)) return true;
  }
  return false;
}

/** What the front matter and the templates in an article do where they are trusted. */
function runsInBuild({ file, ...attack }: Attack): boolean {
  if (file === undefined) unsafePages(attack);
  else readTrusting(file);
  return ranInBuild();
}

function readTrusting(file: string): void {
  try {
    matter(file);
  } catch {
    // There is no such engine, or it cannot read this.
  }
}

/** A browser that is let nowhere but to the pages of a host. */
interface Trap {
  readonly context: BrowserContext;
  readonly root: string;
}

async function openTrap(root: string): Promise<Trap> {
  const context = await browser.newContext({ bypassCSP: true });
  onTestFinished(() => context.close());
  const isElsewhere = (url: URL) => !url.href.startsWith(root);
  await context.route(isElsewhere, (route) => route.abort());
  return { context, root };
}

async function isNoticed({ context, root }: Trap, path: string): Promise<boolean> {
  const page = await context.newPage();
  const faults = watch(page, root);
  try {
    await page.goto(root + path);
    return (await harm(page, root)).length > 0 || faults.length > 0;
  } catch {
    // A page that leads away is gone before it can be looked at.
    return true;
  } finally {
    await page.close();
  }
}
