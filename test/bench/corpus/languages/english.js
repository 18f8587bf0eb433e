/** @import {Language} from "../types.js" */
import { NAMES } from './english-names.js';
import { DATELINES, HEADLINES, LEADS, OPENINGS, QUOTES, TAILS } from './english-templates.js';
import { TOPICS } from './english-topics.js';
import { ADJECTIVES, ADVERBS, NOUNS, VERBS } from './english-words.js';

const PREFIXES = 're con de in pro inter sub trans over under ad com dis ex per pre ob sus ab counter'.split(' ');
const ROOTS =
  'struct port duct form vert spect tract pos scrib fact vent gress ject puls cess ced clam cred curs dict fer fid flect flict found fract fund grad hab jur lect lig lit loc log merg miss mut nav nomin not ord pass pend plet plic press quest rupt sect sent sert serv sign sist solv son spir stat strict sum tain tang tend term test tort tribut turb util vad val vers vinc vis viv voc volv vot cult dom ferr gran hum lumin mar'.split(
    ' ',
  );

/** @type {Language} */
export const english = {
  code: 'en',
  words: {
    noun: [...new Set(NOUNS)].map((noun) => noun.replace('-', ' ')),
    adjective: [...new Set(ADJECTIVES)],
    verb: VERBS.filter((verb) => !verb.includes('-')),
    adverb: ADVERBS,
  },
  forms: {
    noun: [PREFIXES, ROOTS, 'ion ment or ance ity ism ure age ist ant ence ency al ery ive orate ling ward'.split(' ')],
    adjective: [PREFIXES, ROOTS, 'al ive able ary ent ous ional ic ible ory'.split(' ')],
    verb: [PREFIXES, ROOTS, 'ate ize ify ish en'.split(' ')],
    adverb: [PREFIXES, ROOTS, 'ively ally ably ously ently'.split(' ')],
  },
  sizes: { noun: 12000, adjective: 6000, verb: 3500, adverb: 1500 },
  prepositions:
    'in over with against after for under near before during from across behind around through toward within beyond amid'.split(
      ' ',
    ),
  topics: TOPICS,
  months: 'January February March April May June July August September October November December'.split(' '),
  weekdays: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  names: NAMES,
  leads: LEADS,
  openings: OPENINGS,
  tails: TAILS,
  quotes: QUOTES,
  headlines: HEADLINES,
  datelines: DATELINES,
  stop: '.',
  gap: ' ',
};
