import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openHost } from './search/host.js';
import { readRanges } from './search/ranges.js';

async function hostOf(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-host-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const host = await openHost(folder, { '/more.html': '<p>more' });
  onTestFinished(() => {
    host.close();
    rmSync(folder, { recursive: true });
  });
  return host;
}

test('ranges are read as RFC 9110 has them', () => {
  const read = (header: string | undefined) => readRanges(header, 100);
  expect(read('bytes=0-9')).toEqual([[0, 10]]);
  expect(read('bytes=90-, -5,0-0, 95-200')).toEqual([
    [90, 100],
    [95, 100],
    [0, 1],
    [95, 100],
  ]);
  for (const header of [undefined, 'bytes=-', 'bytes=9-0', 'bytes=100-', 'bytes=a-b', 'lines=0-9', 'bytes=0-9,x'])
    expect(read(header), header).toBeUndefined();
});

test('one range is sent as it is, and several as parts', async () => {
  const host = await hostOf({ 'a.bin': '0123456789' });
  const one = await fetch(`${host.origin}/a.bin`, { headers: { Range: 'bytes=2-4' } });
  expect([one.status, one.headers.get('content-range'), await one.text()]).toEqual([206, 'bytes 2-4/10', '234']);
  const several = await fetch(`${host.origin}/a.bin`, { headers: { Range: 'bytes=0-1,8-' } });
  const type = several.headers.get('content-type') ?? '';
  expect(type).toMatch(/^multipart\/byteranges; boundary=/);
  const parts = (await several.text()).split(`--${type.split('=')[1]}`);
  expect(parts.slice(1, 3).map((part) => part.trim().split('\r\n').slice(1))).toEqual([
    ['Content-Range: bytes 0-1/10', '', '01'],
    ['Content-Range: bytes 8-9/10', '', '89'],
  ]);
});

test('every answer is noted with what was sent, and text is sent compressed', async () => {
  const host = await hostOf({ 'a.js': ' '.repeat(1000), 'a.bin': '0123456789' });
  const texts = await Promise.all(
    ['a.js', 'more.html', 'none'].map(async (name) => (await fetch(`${host.origin}/${name}`)).text()),
  );
  expect(texts).toEqual([' '.repeat(1000), '<p>more', 'not found']);
  await (await fetch(`${host.origin}/a.bin`, { headers: { Range: 'bytes=1-3' } })).text();
  const [script, ...others] = host.take().sort((a, b) => b.plain - a.plain);
  expect([script?.path, script?.plain, (script?.sent ?? 1000) < 100]).toEqual(['/a.js', 1000, true]);
  expect(others.find(({ path }) => path === '/a.bin')).toEqual({ path: '/a.bin', sent: 3, plain: 3 });
  expect([others.length, host.count()]).toEqual([3, 0]);
});
