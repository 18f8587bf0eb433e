/** Template sources → functions from data to HTML. Everything printed is escaped, and printing nothing is an error. */

import { Eta, EtaParseError } from 'eta';
import { templateFault } from '../model/catalogue.ts';
import { Failure } from '../model/failure.ts';

export interface Templates {
  /** The HTML of one template. `source` is what the page was made from, for errors. Throws a usage `Failure`. */
  render(name: string, data: object, source: string | undefined): string;
}

/** A fault inside a template, on its way out of the templates that include it. */
class Fault extends Error {
  readonly template: string;
  readonly line: number;

  constructor(template: string, line: number, message: string) {
    super(message);
    this.template = template;
    this.line = line;
  }
}

/** Compiles every template at once, so that a slip in one that is rarely used shows at every build. */
export function compileTemplates(sources: ReadonlyMap<string, string>): Templates {
  const fast = engine(sources, false);
  for (const [name, source] of sources) checkSyntax(fast, name, source);
  return {
    render(name, data, source) {
      try {
        return fast.render(name, data);
      } catch {
        // Whatever a template threw, the slower engine throws again, and knows where.
        throw failureOf(sources, name, data, source);
      }
    },
  };
}

function engine(sources: ReadonlyMap<string, string>, debug: boolean): Eta {
  const eta = new Eta({ cache: true, debug, escapeFunction: escapeText, autoTrim: [false, 'nl'] });
  eta.resolvePath = (name) => name;
  eta.readFile = (name) => sources.get(name) ?? missing(name);
  eta.RuntimeErr = (error, _source, line, template): never => {
    throw error instanceof Fault ? error : new Fault(template, line, error.message);
  };
  return eta;
}

/** Text for HTML, in an element or in a quoted attribute. A value that is not there is a slip in the template. */
export function escapeText(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') throw new TypeError(`nothing to print: the value is ${value}`);
  return String(value).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function missing(name: string): never {
  throw new Error(`there is no template ${name}.html`);
}

function failureOf(sources: ReadonlyMap<string, string>, name: string, data: object, source: string | undefined): Failure {
  const hint = source === undefined ? undefined : `it happened while printing ${source}`;
  try {
    engine(sources, true).render(name, data);
  } catch (error) {
    // Every template is compiled with its lines, so what comes out is a Fault.
    const { template, line, message } = error as Fault;
    return new Failure('usage', [templateFault({ source: `${template}.html`, line }, message, hint)]);
  }
  return new Failure('usage', [templateFault({ source: `${name}.html` }, 'the template failed once and then did not', hint)]);
}

function checkSyntax(eta: Eta, name: string, source: string): void {
  try {
    eta.compile(source);
  } catch (error) {
    if (!(error instanceof EtaParseError)) throw error;
    const line = /at line (\d+)/.exec(error.message)?.[1] ?? badLine(eta, source);
    const place = { source: `${name}.html`, ...(line === undefined ? {} : { line: Number(line) }) };
    throw new Failure('usage', [templateFault(place, reasonOf(error.message))]);
  }
}

/** The engine does not say on which line JavaScript cannot be read; the shortest beginning that cannot be mended does. */
function badLine(eta: Eta, source: string): number | undefined {
  const nodes = eta.withConfig({ debug: true }).parse(source);
  for (const node of nodes) {
    if (typeof node === 'string' || node.t === 'e' || isExpression(node.val)) continue;
    return node.lineNo;
  }
  return undefined;
}

function isExpression(text: string): boolean {
  try {
    new Function('it', `return (${text}\n)`);
    return true;
  } catch {
    // A SyntaxError is the answer no.
    return false;
  }
}

function reasonOf(message: string): string {
  const lines = message.split('\n').filter((line) => line.trim() !== '');
  return (lines[0] === 'Bad template syntax' ? lines[1] : lines[0])?.replace(/ at line \d+ col \d+:$/, '') ?? message;
}
