/** @import {Contender, Sample, Standing} from "./types.js" */
import { spawnSync } from 'node:child_process';
import { medianSample } from './measure/statistics.js';

/**
 * Runs contenders in turns, A B A B, so that whatever else the machine does falls on all.
 * One that fails is out, with a line that says so, and the others go on; the first, which the others are compared with, must not fail.
 *
 * @param {Contender[]} contenders
 * @param {number} rounds
 * @param {(line: string) => void} say
 * @returns {Promise<Standing[]>} in the order of the contenders
 */
export async function compete(contenders, rounds, say) {
  const field = contenders.map((contender) => ({ contender, samples: /** @type {Sample[]} */ ([]), isOut: false }));
  for (let round = 1; round <= rounds; round++) {
    for (const runner of field.filter(({ isOut }) => !isOut)) {
      try {
        const sample = await takeTurn(runner.contender, round);
        runner.samples.push(sample);
        say(`  round ${round}: ${runner.contender.name} ${sample.wall.toFixed(2)} s`);
      } catch (error) {
        if (runner === field[0]) throw error;
        runner.isOut = true;
        say(`  round ${round}: ${runner.contender.name} is out: ${error instanceof Error ? error.message : error}`);
      }
    }
  }
  return field.filter(({ isOut }) => !isOut).map(({ contender, samples }) => stand(contender, samples));
}

/**
 * @param {Contender} contender
 * @param {Sample[]} samples
 * @returns {Standing}
 */
function stand({ name, written }, samples) {
  return { name, samples, median: medianSample(samples), written: written() };
}

/**
 * @param {Contender} contender
 * @param {number} round
 * @returns {Promise<Sample>}
 */
async function takeTurn(contender, round) {
  await contender.prepare(round);
  // What others left to be written must not slow this one down. Systems without the command do without.
  spawnSync('sync');
  return await contender.run();
}
