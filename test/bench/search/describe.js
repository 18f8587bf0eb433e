/** @import {Installed} from "../peers/tools.js" */
import { availableParallelism } from 'node:os';

/**
 * @param {string[]} args
 * @param {number} rounds
 * @param {Installed[]} tools
 * @param {{version: string} | undefined} pagefind
 * @returns {string} what the figures are and where they come from
 */
export function describeSearch(args, rounds, tools, pagefind) {
  const command = ['npm run bench:search', ...(args.length > 0 ? ['--', ...args] : [])].join(' ');
  const versions = [...tools, ...(pagefind ? [{ name: 'Pagefind', version: pagefind.version }] : [])];
  return `\`${command}\`: medians, of ${rounds} ${rounds === 1 ? 'round' : 'rounds'} for builds; × is Backfile's figure as a multiple of the peer's.
The peer is Pagefind unless the line says so. Its index is what its folder holds without scripts, styles and machine code.
Node ${process.versions.node}, ${process.platform} ${process.arch}, ${availableParallelism()} cores; ${versions.map(({ name, version }) => `${name} ${version}`).join(', ')}.`;
}
