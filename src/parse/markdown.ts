/** A source of Markdown → its document, or why it is none. */

import * as catalogue from '../model/catalogue.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { groupBy } from '../model/group.ts';
import type { Mutable } from '../model/mutable.ts';
import type { Source } from '../model/source.ts';
import { exceededLimit } from './bounds.ts';
import { readDateValue } from './date-value.ts';
import { decode } from './decode.ts';
import type { Document, ProseDocument } from './document.ts';
import { type ReadFields, readFields } from './fields.ts';
import { readFileName } from './file-name.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import type { Removal } from './html-tree.ts';
import { renderMarkdown } from './markdown-body.ts';
import type { ParseOptions } from './options.ts';
import { splitParagraphs } from './paragraphs.ts';
import { placeAt } from './place.ts';
import { renderSimple } from './simple-markdown.ts';
import { plainLinks } from './template-links.ts';

/** Reads the front matter, dates the article and renders its body. */
export function readMarkdown(source: Source, options: ParseOptions): Document | Diagnostic {
  const decoded = decode(source, options);
  if ('code' in decoded) return decoded;
  const { text, diagnostics } = decoded;
  const header = readFrontMatter(source.source, text);
  if ('code' in header) return header;
  const placeOf = (field: string) => placeOfField(source.source, text, header, field);
  const read = readFields(header.data, placeOf);
  if ('code' in read) return read;
  const named = readFileName(source.path);
  const dated =
    dateOf(read, named.date, () => placeOf('date'), options) ?? catalogue.dateFieldMissing(placeAt(source.source, text, 0));
  if ('code' in dated) return dated;
  const base: Mutable<Base> = {
    date: dated.date,
    dialect: header.dialect,
    fields: read.fields,
    layout: read.fields.keepsLines ? 'lines' : options.layout,
    unknownFields: read.unknown,
  };
  if (dated.written !== undefined) base.dateWritten = dated.written;
  if (named.lang !== undefined) base.lang = named.lang;
  return readBody(source.source, text, header, base, [...diagnostics, ...read.warnings, ...dated.warnings]);
}

type Base = Omit<ProseDocument, 'form' | 'paragraphs' | 'diagnostics'>;

/** The header is blanked out, so that lines and columns of the body are those of the file. */
function readBody(
  source: string,
  text: string,
  { end }: FrontMatter,
  base: Base,
  warnings: readonly Diagnostic[],
): Document | Diagnostic {
  // Joined to one flat string, since it is read character by character.
  const body = [text.slice(0, end).replace(/[^\n]+/g, ''), text.slice(end)].join('');
  if (text.slice(end).trim() === '') return catalogue.bodyEmpty(placeAt(source, text, end));
  const exceeded = exceededLimit(body);
  if (exceeded !== undefined) {
    const warning = catalogue.markdownLimit(placeAt(source, body, exceeded.index), exceeded.limit);
    return { form: 'prose', paragraphs: splitParagraphs(body), diagnostics: [...warnings, warning], ...base };
  }
  const markdown = plainLinks(body);
  const keepsLines = base.layout === 'lines';
  const { removals, ...rendered } = renderSimple(markdown, keepsLines) ?? renderMarkdown(markdown, keepsLines);
  if (rendered.blocks.length === 0 && rendered.references.length === 0 && rendered.heading === undefined) {
    return catalogue.bodyEmpty(placeAt(source, text, end));
  }
  return { form: 'markdown', diagnostics: [...warnings, ...removalWarnings(source, text, removals)], ...base, ...rendered };
}

interface Dated {
  readonly date: CivilDate;
  readonly written?: string;
  readonly warnings: readonly Diagnostic[];
}

/** The field wins over the date that the file's name has; undefined where there is neither. */
function dateOf(
  { date: written }: ReadFields,
  named: CivilDate | undefined,
  placeOf: () => Place,
  { dates }: ParseOptions,
): Dated | Diagnostic | undefined {
  if (written === undefined) return named && { date: named, warnings: [] };
  const date = readDateValue(written, placeOf, dates);
  if (typeof date !== 'string') return date;
  const warnings = named === undefined || named === date ? [] : [catalogue.dateDisagrees(placeOf(), date, named)];
  return { date, written, warnings };
}

/** The place of a field's value; of the file's start where the field is not written on a line of its own. */
function placeOfField(source: string, text: string, { end }: FrontMatter, field: string): Place {
  const match = new RegExp(`^[ \\t]*"?${escapePattern(field)}"?[ \\t]*[:=][ \\t]*`, 'im').exec(text.slice(0, end));
  return placeAt(source, text, match === null ? 0 : match.index + match[0].length);
}

/** One warning for each thing that was taken out, at its first place. */
function removalWarnings(source: string, text: string, removals: readonly Removal[]): Diagnostic[] {
  if (removals.length === 0) return [];
  const groups = groupBy(removals, ({ what }) => what);
  const lines = text.split('\n');
  return [...groups].map(([what, [first, ...others]]) => {
    const line = first?.line ?? 1;
    const excerpt = lines[line - 1] ?? '';
    const place = { source, line, column: 1, ...(excerpt.length <= 400 ? { excerpt } : {}) };
    const count = others.length + 1;
    return first?.kind === 'url' ? catalogue.urlRemoved(place, what, count) : catalogue.htmlRemoved(place, what, count);
  });
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
