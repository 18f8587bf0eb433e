/**
 * Templates → functions from data to HTML, by Eta's parser and its compiler of bodies. What is around a body is ours: an
 * include finds its function at once and copies the data only where it adds to them, and a page makes a few hundred includes.
 */

import type { Eta } from 'eta';

/** The HTML that a template makes of data. */
export type Print = (name: string, data: object) => string;

type Data = Readonly<Record<string, unknown>>;
type Block = () => void;

/** What a body appends to and escapes with, under the names that the compiler gives them. */
interface Sheet {
  res: string;
  readonly e: (value: unknown) => string;
}

type Body = (
  it: Data,
  sheet: Sheet,
  include: (name: string, more?: Data) => string,
  layout: (name: string, more?: Data) => void,
  output: (html: string) => void,
  capture: (block: Block) => string,
  block: (name: string, block?: Block) => string,
) => void;

/** Parameters in the order of `Body`; the first two are the compiler's names. */
const PARAMETERS = ['it', '__eta', 'include', 'layout', 'output', 'capture', 'block'];

/** By the text of the template: a process that builds again compiles only what is new. */
const compiled = new Map<string, Body>();

/** The body of a template with this text. Throws what the compiler throws. Every engine of a process must have the same settings. */
export function bodyOf(eta: Eta, text: string): Body {
  const known = compiled.get(text);
  if (known !== undefined) return known;
  const body = new Function(...PARAMETERS, eta.compileBody(eta.parse(text))) as Body;
  compiled.set(text, body);
  return body;
}

/** `textOf` gives the source of a template and throws for a name that is none. */
export function openPrinters(eta: Eta, textOf: (name: string) => string): Print {
  const toHtml = eta.config.escapeFunction;

  /** `blocks` are those that a page has for its layout. */
  function print(name: string, it: Data, blocks: ReadonlyMap<string, string> = NO_BLOCKS): string {
    const sheet: Sheet = { res: '', e: toHtml };
    let outer: { readonly name: string; readonly more: Data | undefined } | undefined;
    let own: Map<string, string> | undefined;
    const capture = (block: Block): string => {
      const before = sheet.res;
      sheet.res = '';
      block();
      const captured = sheet.res;
      sheet.res = before;
      return captured;
    };
    bodyOf(eta, textOf(name))(
      it,
      sheet,
      (other, more) => print(other, more === undefined ? it : { ...it, ...more }, blocks),
      (other, more) => {
        outer = { name: other, more };
      },
      (html) => {
        sheet.res += html;
      },
      capture,
      (block, fill) => {
        if (outer === undefined) return blocks.get(block) ?? (fill === undefined ? '' : capture(fill));
        own ??= new Map();
        if (fill !== undefined) own.set(block, capture(fill));
        return '';
      },
    );
    return outer === undefined ? sheet.res : print(outer.name, { ...it, body: sheet.res, ...outer.more }, own);
  }

  return (name, data) => print(name, data as Data);
}

const NO_BLOCKS: ReadonlyMap<string, string> = new Map();
