/** Eleventy has its collections made here: what Zola and Hugo call grouping. */

/** @typedef {{date: Date, url: string, data: {page: {date: Date}, previous?: Item, next?: Item}}} Item */
/** @typedef {{getFilteredByTag: (tag: string) => Item[]}} Collections */

/** @param {{addCollection: (name: string, make: (all: Collections) => unknown[]) => void}} config */
export default function configure(config) {
  config.addCollection('articles', (all) => linkNeighbours(all.getFilteredByTag('article')));
  config.addCollection('months', (all) => group(all.getFilteredByTag('article'), 7));
  config.addCollection('years', (all) => group(all.getFilteredByTag('article'), 4));
  // The text of an article is no template.
  return { markdownTemplateEngine: false };
}

/** @param {Item[]} items in the order of their dates */
function linkNeighbours(items) {
  items.forEach(({ data }, place) => {
    const previous = items[place - 1];
    const next = items[place + 1];
    if (previous) data.previous = previous;
    if (next) data.next = next;
  });
  return items;
}

/**
 * @param {Item[]} items
 * @param {number} length of the part of the date that groups
 */
function group(items, length) {
  /** @type {Map<string, {key: string, items: Item[]}>} */ const groups = new Map();
  for (const item of items) {
    const key = item.date.toISOString().slice(0, length);
    const found = groups.get(key);
    if (found) found.items.push(item);
    else groups.set(key, { key, items: [item] });
  }
  return [...groups.values()];
}
