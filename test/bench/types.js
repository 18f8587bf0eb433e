/** @import {Article} from "./articles/article.js" */

/**
 * What one program run used.
 *
 * @typedef {object} Sample
 * @property {number} wall in seconds
 * @property {number | undefined} cpu in seconds, user and system; none where the system does not tell
 * @property {number | undefined} memory in bytes; none where the system does not tell
 *
 * @typedef {{command: string, args: string[]}} Program
 *
 * A generator of sites, with all that differs between generators.
 *
 * @typedef {object} Tool
 * @property {string} key as the command line has it
 * @property {string} name
 * @property {string} out the folder that it writes, below that of the site
 * @property {string[]} wiped what a cold build must not find, below the folder of the site
 * @property {() => {program: Program, version: string} | undefined} find none where it is not installed
 * @property {(folder: string) => void} scaffold writes all but the articles
 * @property {(article: Article) => {path: string, text: string}} source the article as a file, below the folder of the site
 *
 * @typedef {"cold" | "same" | "changed"} State what a build finds: no output; its own; its own, and one article changed
 *
 * One who takes part in a row.
 *
 * @typedef {object} Contender
 * @property {string} name
 * @property {(round: number) => Promise<void>} prepare not timed
 * @property {() => Promise<Sample>} run
 * @property {() => {files: number, bytes: number} | undefined} written after a run
 *
 * @typedef {{title: string, standings: Standing[]}} Result of a row
 *
 * @typedef {{name: string, samples: Sample[], median: Sample, written: {files: number, bytes: number} | undefined}} Standing
 */

export {};
