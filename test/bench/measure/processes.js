/** What Linux tells of processes in `/proc`. Elsewhere there is no such folder, and nothing is told. */

import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time for programs in hundredths of a second, whatever its own clock. */
const TICKS = 100;

/**
 * @returns {number | undefined} seconds that all children used, user and system, theirs included, since this process began;
 *   a child counts from when it has ended
 */
export function childrenTime() {
  const stat = read('/proc/self/stat');
  // The name of the program stands in brackets and may hold blanks; fields 16 and 17 are the 14th and 15th behind it.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields && (Number(fields[13]) + Number(fields[14])) / TICKS;
}

/**
 * @param {number} pid
 * @returns {number} the peaks of the resident memory of the process and of those below it that still run, added up, in bytes;
 *   memory that they share counts for each
 */
export function treeMemory(pid) {
  return listTree(pid).reduce((sum, each) => sum + peakMemory(each), 0);
}

/**
 * @param {number} pid
 * @returns {number[]}
 */
function listTree(pid) {
  return [pid, ...listChildren(pid).flatMap(listTree)];
}

/**
 * @param {number} pid
 * @returns {number[]} the children of all threads
 */
function listChildren(pid) {
  return listThreads(pid)
    .flatMap((thread) => read(`/proc/${pid}/task/${thread}/children`)?.split(' ') ?? [])
    .filter((child) => child.trim() !== '')
    .map(Number);
}

/**
 * @param {number} pid
 * @returns {string[]}
 */
function listThreads(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    // The process has ended.
    return [];
  }
}

/**
 * @param {number} pid
 * @returns {number}
 */
function peakMemory(pid) {
  const [, kilobytes] = /^VmHWM:\s*(\d+) kB/m.exec(read(`/proc/${pid}/status`) ?? '') ?? [];
  return Number(kilobytes ?? 0) * 1024;
}

/**
 * @param {string} path
 * @returns {string | undefined}
 */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // No Linux, or the process has ended.
    return undefined;
  }
}
