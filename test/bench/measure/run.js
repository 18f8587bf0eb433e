/** @import {Program, Sample} from "../types.js" */
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { childrenTime, treeMemory } from './processes.js';

/** Milliseconds between two looks at the memory. */
const INTERVAL = 25;
/** How much of what a program says is kept, in characters. */
const KEPT = 4000;

/**
 * Runs a program from start to end.
 *
 * @param {Program} program
 * @param {string} folder where it runs
 * @returns {Promise<{sample: Sample, stdout: string}>}
 * @throws {Error} where it fails: the figures of a failed build say nothing
 */
export async function run({ command, args }, folder) {
  const timeBefore = childrenTime();
  const start = performance.now();
  const child = spawn(command, args, { cwd: folder, env: { ...process.env, TZ: 'UTC' }, stdio: ['ignore', 'pipe', 'pipe'] });
  const memory = watchMemory(child.pid);
  const kill = () => child.kill('SIGKILL');
  // Before the listeners that clean up, which it would write on against.
  process.prependOnceListener('exit', kill);
  const { code, end, stdout, stderr } = await ending(child);
  process.off('exit', kill);
  const peak = memory.stop();
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${stdout}${stderr}`);
  return { sample: { wall: (end - start) / 1000, cpu: difference(childrenTime(), timeBefore), memory: peak }, stdout };
}

/** @param {number | undefined} pid */
function watchMemory(pid) {
  let peak = 0;
  const look = () => {
    if (pid !== undefined) peak = Math.max(peak, treeMemory(pid));
  };
  look();
  const timer = setInterval(look, INTERVAL);
  return {
    stop() {
      clearInterval(timer);
      return peak === 0 ? undefined : peak;
    },
  };
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @returns {Promise<{code: number | string | null, end: number, stdout: string, stderr: string}>}
 */
function ending(child) {
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  let end = 0;
  child.once('exit', () => {
    end = performance.now();
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code: code ?? signal, end, stdout: stdout(), stderr: stderr() }));
  });
}

/**
 * @param {import('node:stream').Readable} stream
 * @returns {() => string} the beginning of what came
 */
function collect(stream) {
  let text = '';
  stream.setEncoding('utf8').on('data', (part) => {
    text = (text + part).slice(0, KEPT);
  });
  return () => text;
}

/**
 * @param {number | undefined} after
 * @param {number | undefined} before
 */
function difference(after, before) {
  return after === undefined || before === undefined ? undefined : after - before;
}
