/** Characters one by one: counting them, cutting between them, and naming the ones that do harm. */

/** C0 and C1 controls but tab, line feed and carriage return, and the noncharacters of Unicode. */
export const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\p{Noncharacter_Code_Point}/gu;

/** Embeddings, overrides and isolates: the marks that move other text. LRM, RLM and ALM are ordinary Arabic and Hebrew typing. */
export const BIDI_CONTROL = /[\u202a-\u202e\u2066-\u2069]/u;

/** Number of code points. */
export function characterCount(text: string): number {
  let count = text.length;
  for (let index = 1; index < text.length; index += 1) if (isLowSurrogate(text, index)) count -= 1;
  return count;
}

/** Index in code units of the code point number `count`, or the length of a shorter text. */
export function indexOfCharacter(text: string, count: number): number {
  let index = 0;
  for (let passed = 0; passed < count && index < text.length; passed += 1) index += isPair(text, index) ? 2 : 1;
  return index;
}

/** The text with everything escaped that a terminal or a reader could be misled by: `\u{202e}`, `\u{1b}`. */
export function visible(text: string): string {
  return text.replace(/[\0-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, escapeOne);
}

function escapeOne(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff && isHigh(text.charCodeAt(index - 1));
}

function isPair(text: string, index: number): boolean {
  return isHigh(text.charCodeAt(index)) && index + 1 < text.length;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
