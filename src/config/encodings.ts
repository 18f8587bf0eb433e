/** A label such as `latin1` → the name of the encoding in the WHATWG Encoding Standard, if Backfile decodes it. */

/** Those that Node 20 and 24 decode alike, as a test holds; not among them are `iso-8859-16` and `x-user-defined`. */
const ENCODINGS = new Set(
  [
    'utf-8 utf-16le utf-16be',
    'windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258',
    'iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-8-i iso-8859-10 iso-8859-13',
    'iso-8859-14 iso-8859-15 windows-874 koi8-r koi8-u ibm866 macintosh x-mac-cyrillic',
    'shift_jis euc-jp iso-2022-jp gbk gb18030 big5 euc-kr',
  ].flatMap((names) => names.split(' ')),
);

/** What the sources that a glob means are encoded in. */
export interface EncodingRule {
  /** For paths below the input. */
  readonly glob: string;
  /** Name of the encoding. */
  readonly encoding: string;
}

/** The name, or undefined for a label that is unknown. */
export function encodingNamed(label: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(label);
    return ENCODINGS.has(encoding) ? encoding : undefined;
  } catch {
    // TextDecoder throws a RangeError at a label that it does not know.
    return undefined;
  }
}

/** The rules of a config, in its order; its labels are valid. */
export function encodingRules(encoding: string | Readonly<Record<string, string>>): EncodingRule[] {
  const labels = typeof encoding === 'string' ? { '**': encoding } : encoding;
  return Object.entries(labels).map(([glob, label]) => ({ glob, encoding: encodingNamed(label) ?? label }));
}
