/** What the rules of text must know of a language. One file per language beside this one. */

export interface LanguageRules {
  /** Abbreviations as written, without their last full stop, that do not end a sentence. */
  readonly abbreviations: ReadonlySet<string>;
  /** Abbreviations only before a number: `No. 5`. */
  readonly abbreviationsBeforeNumber?: ReadonlySet<string>;
  /** Whether a number with a full stop is an ordinal: `3. Januar`. */
  readonly ordinals?: boolean;
  /** Words for shortening headlines; only languages that have them get more than the `…` cut. */
  readonly headline?: HeadlineWords;
}

export interface HeadlineWords {
  /** Words before which a sentence can end: `as`, `after`. */
  readonly cutBefore: ReadonlySet<string>;
  /** Words that open a sentence whose first part cannot stand alone: `With`, `Despite`. */
  readonly openers: ReadonlySet<string>;
  /** Words before any cut word that make it part of a phrase: `even` as, `just` after. */
  readonly binding: ReadonlySet<string>;
  /** The same for one cut word: `known` as, `hours` after. */
  readonly bindingTo: Readonly<Record<string, ReadonlySet<string>>>;
  /** Words behind a cut word that make it part of a phrase: as `of`, as `well`. */
  readonly boundBy: Readonly<Record<string, ReadonlySet<string>>>;
  /** News agencies as datelines print them. */
  readonly agencies: ReadonlySet<string>;
  /** Month names in full and short, without full stops, as datelines print them. */
  readonly months: ReadonlySet<string>;
  /** `said`, `says`. */
  readonly attributions: ReadonlySet<string>;
  /** `Monday`. */
  readonly weekdays: ReadonlySet<string>;
  /** First words of an editor's bracket: `(Corrects …)`. */
  readonly corrections: ReadonlySet<string>;
}

/** A set from words between blanks. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}
