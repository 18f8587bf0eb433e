/** @import {Program, Tool} from "../types.js" */
import { backfile, backfileMarkdown } from './backfile.js';
import { eleventy } from './eleventy.js';
import { hugo } from './hugo.js';
import { installPeers } from './install.js';
import { zola } from './zola.js';

/** @typedef {Tool & {program: Program, version: string}} Installed */

const PACKAGES = [zola, eleventy];

/**
 * @param {string[]} peers keys of those that are wanted
 * @param {(line: string) => void} say
 * @returns {Installed[]} Backfile and the peers that are here; first those that are packages are installed
 */
export function findTools(peers, say) {
  if (PACKAGES.some(({ key }) => peers.includes(key))) installPeers(say);
  const wanted = [zola, hugo, eleventy].filter(({ key }) => peers.includes(key));
  return [backfile, backfileMarkdown, ...wanted].flatMap((tool) => {
    const found = tool.find();
    if (!found) say(`${tool.name} is not installed and left out`);
    return found ? [{ ...tool, ...found }] : [];
  });
}
