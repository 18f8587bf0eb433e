/** Template sources → functions from data to HTML. Everything printed is escaped, and printing nothing is an error. */

import { Eta, EtaParseError } from 'eta';
import { templateFault } from '../model/catalogue.ts';
import { Failure } from '../model/failure.ts';
import { bodyOf, openPrinters } from './printers.ts';

export interface Templates {
  /** The HTML of one template. `subject` is what the page is about, for errors. Throws a usage `Failure`. */
  render(name: string, data: object, subject: string): string;
}

/** A template as the user may edit it. */
export interface TemplateSource {
  /** Path of the file, for errors. */
  readonly file: string;
  readonly text: string;
}

type Sources = ReadonlyMap<string, TemplateSource>;

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
export function compileTemplates(sources: Sources): Templates {
  const eta = engine(sources, false);
  for (const source of sources.values()) checkSyntax(eta, source);
  const print = openPrinters(eta, (name) => sources.get(name)?.text ?? missing(name));
  return {
    render(name, data, subject) {
      try {
        return print(name, data);
      } catch {
        // Whatever a template threw, the engine throws again, and knows where.
        throw failureOf(sources, name, data, subject);
      }
    },
  };
}

function engine(sources: Sources, debug: boolean): Eta {
  const eta = new Eta({ cache: true, debug, escapeFunction: escapeText, autoTrim: [false, 'nl'] });
  eta.resolvePath = (name) => name;
  eta.readFile = (name) => sources.get(name)?.text ?? missing(name);
  eta.RuntimeErr = (error, _source, line, template): never => {
    throw error instanceof Fault ? error : new Fault(template, line, error.message);
  };
  return eta;
}

/** Text for HTML, in an element or in a quoted attribute. A value that is not there is a slip in the template. */
export function escapeText(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') throw new TypeError(`nothing to print: the value is ${value}`);
  const text = String(value);
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character) : text;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function missing(name: string): never {
  throw new Error(`there is no template ${name}.html`);
}

function failureOf(sources: Sources, name: string, data: object, subject: string): Failure {
  const hint = `it happened while printing ${subject}`;
  try {
    engine(sources, true).render(name, data);
  } catch (error) {
    // Every template is compiled with its lines, so what comes out is a Fault.
    const { template, line, message } = error as Fault;
    return new Failure('usage', [templateFault({ source: fileOf(sources, template), line }, message, hint)]);
  }
  return new Failure('usage', [
    templateFault({ source: fileOf(sources, name) }, 'the template failed once and then did not', hint),
  ]);
}

function fileOf(sources: Sources, name: string): string {
  return sources.get(name)?.file ?? `${name}.html`;
}

function checkSyntax(eta: Eta, { file, text }: TemplateSource): void {
  try {
    bodyOf(eta, text);
  } catch {
    const error = syntaxErrorOf(eta, text);
    const line = /at line (\d+)/.exec(error.message)?.[1] ?? badLine(eta, text);
    const place = { source: file, ...(line === undefined ? {} : { line: Number(line) }) };
    throw new Failure('usage', [templateFault(place, reasonOf(error.message))]);
  }
}

/** What the engine says of a template that cannot be compiled, which is more than the language does. */
function syntaxErrorOf(eta: Eta, text: string): EtaParseError {
  try {
    eta.compile(text);
  } catch (error) {
    if (error instanceof EtaParseError) return error;
    throw error;
  }
  throw new Error('the template could not be compiled once and then could');
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
