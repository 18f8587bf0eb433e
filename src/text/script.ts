/**
 * Which script a text is written in, by counting its letters, and what follows: its direction, and whether a language
 * can be written that way. The ranges are our own, because those of the platform change with its Unicode version.
 */

export type Script = (typeof RANGES)[number][2] | 'Zyyy';

/** First and last code point, ISO 15924 code; in order. Letters of scripts that are not here count for none. */
const RANGES = [
  [0x41, 0x5a, 'Latn'],
  [0x61, 0x7a, 'Latn'],
  [0xc0, 0x24f, 'Latn'],
  [0x250, 0x2af, 'Latn'],
  [0x370, 0x3ff, 'Grek'],
  [0x400, 0x52f, 'Cyrl'],
  [0x531, 0x588, 'Armn'],
  [0x5d0, 0x5f4, 'Hebr'],
  [0x620, 0x64a, 'Arab'],
  [0x66e, 0x6d5, 'Arab'],
  [0x6ee, 0x6ef, 'Arab'],
  [0x6fa, 0x6ff, 'Arab'],
  [0x710, 0x74f, 'Syrc'],
  [0x750, 0x77f, 'Arab'],
  [0x780, 0x7b1, 'Thaa'],
  [0x7ca, 0x7ff, 'Nkoo'],
  [0x8a0, 0x8c7, 'Arab'],
  [0x904, 0x939, 'Deva'],
  [0x958, 0x97f, 'Deva'],
  [0x985, 0x9b9, 'Beng'],
  [0x9dc, 0x9f1, 'Beng'],
  [0xa05, 0xa39, 'Guru'],
  [0xa85, 0xab9, 'Gujr'],
  [0xb05, 0xb39, 'Orya'],
  [0xb85, 0xbb9, 'Taml'],
  [0xc05, 0xc39, 'Telu'],
  [0xc85, 0xcb9, 'Knda'],
  [0xd05, 0xd3a, 'Mlym'],
  [0xd85, 0xdc6, 'Sinh'],
  [0xe01, 0xe30, 'Thai'],
  [0xe40, 0xe46, 'Thai'],
  [0xe81, 0xec6, 'Laoo'],
  [0xf40, 0xf6c, 'Tibt'],
  [0x1000, 0x102a, 'Mymr'],
  [0x10a0, 0x10ff, 'Geor'],
  [0x1100, 0x11ff, 'Hang'],
  [0x1200, 0x135a, 'Ethi'],
  [0x13a0, 0x13fd, 'Cher'],
  [0x1400, 0x167f, 'Cans'],
  [0x1780, 0x17b3, 'Khmr'],
  [0x1820, 0x1878, 'Mong'],
  [0x1c90, 0x1cbf, 'Geor'],
  [0x1e00, 0x1eff, 'Latn'],
  [0x1f00, 0x1fff, 'Grek'],
  [0x3041, 0x30ff, 'Kana'],
  [0x3105, 0x312f, 'Bopo'],
  [0x3131, 0x318e, 'Hang'],
  [0x3400, 0x9fff, 'Hani'],
  [0xac00, 0xd7a3, 'Hang'],
  [0xf900, 0xfaff, 'Hani'],
  [0xfb1d, 0xfb4f, 'Hebr'],
  [0xfb50, 0xfdff, 'Arab'],
  [0xfe70, 0xfefc, 'Arab'],
  [0xff21, 0xff5a, 'Latn'],
  [0xff66, 0xff9f, 'Kana'],
  [0x10d00, 0x10d27, 'Rohg'],
  [0x1e900, 0x1e943, 'Adlm'],
  [0x20000, 0x3ffff, 'Hani'],
] as const;

const RIGHT_TO_LEFT: ReadonlySet<Script> = new Set(['Hebr', 'Arab', 'Syrc', 'Thaa', 'Nkoo', 'Rohg', 'Adlm'] as const);

/** Scripts that a language is written in where that is not Latin. Of ISO 639-1, what is not here is written in Latin. */
const SCRIPTS_OF_LANGUAGE: Readonly<Record<string, readonly Script[]>> = {
  ab: ['Cyrl'],
  am: ['Ethi'],
  ar: ['Arab'],
  as: ['Beng'],
  av: ['Cyrl'],
  az: ['Latn', 'Cyrl', 'Arab'],
  ba: ['Cyrl'],
  be: ['Cyrl', 'Latn'],
  bg: ['Cyrl'],
  bn: ['Beng'],
  bo: ['Tibt'],
  bs: ['Latn', 'Cyrl'],
  ce: ['Cyrl'],
  cr: ['Cans', 'Latn'],
  cu: ['Cyrl'],
  cv: ['Cyrl'],
  dv: ['Thaa'],
  dz: ['Tibt'],
  el: ['Grek'],
  fa: ['Arab'],
  ff: ['Latn', 'Adlm'],
  gu: ['Gujr'],
  ha: ['Latn', 'Arab'],
  he: ['Hebr'],
  hi: ['Deva'],
  hy: ['Armn'],
  ii: [],
  iu: ['Cans', 'Latn'],
  ja: ['Kana', 'Hani'],
  ka: ['Geor'],
  kk: ['Cyrl', 'Arab', 'Latn'],
  km: ['Khmr'],
  kn: ['Knda'],
  ko: ['Hang', 'Hani'],
  ks: ['Arab', 'Deva'],
  ku: ['Latn', 'Arab'],
  kv: ['Cyrl'],
  ky: ['Cyrl', 'Arab', 'Latn'],
  lo: ['Laoo'],
  mk: ['Cyrl'],
  ml: ['Mlym'],
  mn: ['Cyrl', 'Mong'],
  mr: ['Deva'],
  ms: ['Latn', 'Arab'],
  my: ['Mymr'],
  ne: ['Deva'],
  oj: ['Cans', 'Latn'],
  or: ['Orya'],
  os: ['Cyrl'],
  pa: ['Guru', 'Arab'],
  pi: [],
  ps: ['Arab'],
  ru: ['Cyrl'],
  sa: ['Deva'],
  sd: ['Arab', 'Deva'],
  si: ['Sinh'],
  sr: ['Cyrl', 'Latn'],
  ta: ['Taml'],
  te: ['Telu'],
  tg: ['Cyrl', 'Arab'],
  th: ['Thai'],
  ti: ['Ethi'],
  tk: ['Latn', 'Cyrl', 'Arab'],
  tt: ['Cyrl', 'Latn'],
  ug: ['Arab', 'Cyrl'],
  uk: ['Cyrl'],
  ur: ['Arab'],
  uz: ['Latn', 'Cyrl', 'Arab'],
  yi: ['Hebr'],
  zh: ['Hani', 'Bopo'],
};

/** The script with the most letters in the text; `Zyyy` where it has none. */
export function mainScript(text: string): Script {
  const counts = new Map<Script, number>();
  let latin = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (isAsciiLetter(unit)) latin += 1;
    else if (unit >= 0xc0) {
      const code = text.codePointAt(index) ?? 0;
      if (code > 0xffff) index += 1;
      const script = scriptOf(code);
      if (script !== undefined) counts.set(script, (counts.get(script) ?? 0) + 1);
    }
  }
  counts.set('Latn', (counts.get('Latn') ?? 0) + latin);
  return largest(counts);
}

export function isRightToLeft(script: Script): boolean {
  return RIGHT_TO_LEFT.has(script);
}

/** Whether text of this script can be in that language (BCP 47). What is not known is not contradicted. */
export function canWrite(language: string, script: Script): boolean {
  const [primary = '', ...subtags] = language.toLowerCase().split('-');
  const explicit = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  if (script === 'Zyyy' || primary === 'und') return true;
  if (explicit !== undefined) return KIN[explicit]?.includes(script) ?? explicit === script.toLowerCase();
  if (primary.length !== 2) return true;
  const scripts = SCRIPTS_OF_LANGUAGE[primary] ?? ['Latn'];
  return scripts.length === 0 || scripts.includes(script);
}

/** Script subtags that name a group or a variant. */
const KIN: Readonly<Record<string, readonly Script[]>> = {
  hans: ['Hani'],
  hant: ['Hani'],
  jpan: ['Kana', 'Hani'],
  hrkt: ['Kana'],
  hira: ['Kana'],
  kore: ['Hang', 'Hani'],
};

function scriptOf(code: number): Script | undefined {
  let low = 0;
  let high = RANGES.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last, script] = RANGES[middle] as (typeof RANGES)[number];
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return script;
  }
  return undefined;
}

function largest(counts: ReadonlyMap<Script, number>): Script {
  let best: Script = 'Zyyy';
  let most = 0;
  for (const [script, count] of counts) {
    if (count > most || (count === most && count > 0 && script < best)) [best, most] = [script, count];
  }
  return best;
}

function isAsciiLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}
