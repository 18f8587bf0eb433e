import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @param {string} name of a folder of `sites/`: templates and settings of one tool
 * @param {string} folder where it goes
 */
export function copySite(name, folder) {
  cpSync(fileURLToPath(new URL(`sites/${name}`, import.meta.url)), folder, { recursive: true });
}
