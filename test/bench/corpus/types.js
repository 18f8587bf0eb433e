/**
 * @typedef {object} Options
 * @property {number} articles how many files, exactly
 * @property {number} [seed]
 * @property {number} [years] how many calendar years the dates span
 * @property {number} [first] the first year
 * @property {number} [bytes] the mean size of an article in UTF-8 bytes
 * @property {string[]} [languages] codes of the languages to mix
 * @property {number} [dirty] percentage of files that get one defect
 *
 * @typedef {object} Entry
 * @property {string} path relative, with forward slashes
 * @property {string} text
 * @property {"utf8" | "latin1"} encoding how the text is to be written
 * @property {string | undefined} defect its kind, when the file is broken on purpose
 *
 * @typedef {{year: number, month: number, day: number, weekday: number}} Day
 *
 * @typedef {"noun" | "adjective" | "verb" | "adverb"} Kind
 *
 * @typedef {object} Names
 * @property {string[]} first
 * @property {string[]} last
 * @property {string[][]} moreLast lists whose picks, joined, form a further surname
 * @property {string} gap what parts a first name from a surname
 * @property {boolean} lastFirst whether the surname leads
 * @property {string[]} places
 * @property {string[][]} morePlaces
 * @property {string[][]} organisations
 * @property {string[]} agencies
 *
 * @typedef {object} Language
 * @property {string} code
 * @property {Record<Kind, string[]>} words real words, the most frequent first
 * @property {Record<Kind, string[][]>} forms lists whose picks, joined, form a rare word
 * @property {Record<Kind, number>} sizes how many words of a kind there are in all
 * @property {string[]} prepositions
 * @property {string[][]} topics real nouns of each topic, none where there is no list
 * @property {string[]} months
 * @property {string[]} weekdays from Sunday
 * @property {Names} names
 * @property {string[]} leads openings of a first sentence
 * @property {string[]} openings
 * @property {string[]} tails clauses that lengthen a sentence
 * @property {string[]} quotes whole sentences
 * @property {string[]} headlines
 * @property {string[]} datelines
 * @property {string} stop what ends a sentence
 * @property {string} gap what parts two sentences
 */

export {};
