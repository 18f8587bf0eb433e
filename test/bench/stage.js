/** @import {Installed} from "./peers/tools.js" */
/** @import {BuildRow} from "./rows.js" */
/** @import {Site} from "./sites.js" */
/** @import {Contender, Program} from "./types.js" */
import { join } from 'node:path';
import { builder, floor } from './contenders.js';
import { FLOOR, ONE_WORKER } from './rows.js';
import { createSites } from './sites.js';

/**
 * @param {BuildRow[]} rows
 * @param {Installed[]} tools
 * @param {string} work folder for the sites, which rows of one size share
 * @returns {(row: BuildRow) => Contender[]} the base first
 */
export function createStage(rows, tools, work) {
  /** @type {Map<number, Site[]>} */ const stock = new Map();
  return (row) => {
    const folder = join(work, String(row.articles));
    const sites = stock.get(row.articles) ?? createSites(toolsFor(row.articles, rows, tools), row.articles, folder);
    stock.set(row.articles, sites);
    return list(row, sites, tools, folder);
  };
}

/**
 * @param {number} articles
 * @param {BuildRow[]} rows
 * @param {Installed[]} tools
 */
function toolsFor(articles, rows, tools) {
  const keys = rows.filter((row) => row.articles === articles).flatMap(({ base, rivals }) => [base, ...rivals]);
  return tools.filter(({ key }) => keys.includes(key));
}

/**
 * @param {BuildRow} row
 * @param {Site[]} sites
 * @param {Installed[]} tools
 * @param {string} folder
 * @returns {Contender[]}
 */
function list(row, sites, tools, folder) {
  const [base, ...rivals] = [row.base, ...row.rivals].flatMap((key) => {
    const site = sites.find(({ tool }) => tool.key === key);
    const tool = tools.find((each) => each.key === key);
    return site && tool ? [{ ...tool, site }] : [];
  });
  if (!base) return [];
  const { name, program, site } = base;
  const contenders = [builder(name, program, site, row)];
  if (row.rivals.includes(FLOOR)) contenders.push(floor(site, join(folder, FLOOR)));
  if (row.rivals.includes(ONE_WORKER)) contenders.push(builder(`${name}, 1 worker`, withOneWorker(program), site, row));
  return [...contenders, ...rivals.map((rival) => builder(rival.name, rival.program, rival.site, row))];
}

/**
 * @param {Program} program
 * @returns {Program}
 */
function withOneWorker({ command, args }) {
  return { command, args: [...args, '--workers', '1'] };
}
