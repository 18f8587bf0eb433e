/** @import {Site} from "../sites.js" */
import { openEngine } from '../../../build/search/engine.js';
import { openFolderStore } from '../../../build/search/folder-store.js';
import { stemmerOf } from '../../../build/search/stemmers.js';
import { indexFolder } from './search-index.js';

/**
 * @param {Site} site
 * @returns {Promise<(text: string, url: string, limit: number) => Promise<number>>} the place of an address among what is found, from
 *   1; 0 if it is not among the first
 */
export async function openRanker(site) {
  const engine = await openEngine(openFolderStore(indexFolder(site)), stemmerOf);
  const request = { isTyping: false, from: '', to: '', language: '', order: /** @type {const} */ ('relevance') };
  return async (text, url, limit) => {
    const { hits } = await engine.search({ ...request, text });
    const records = await engine.records(hits.slice(0, limit));
    return records.findIndex(({ path }) => `/${path}` === url) + 1;
  };
}
