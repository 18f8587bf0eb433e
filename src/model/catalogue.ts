/** Every diagnostic that there is: one constructor for each code, which words it. */

import type { Code } from './codes.ts';
import type { Diagnostic, Place, Severity } from './diagnostic.ts';

const SEVERITIES: Record<string, Severity> = { E: 'error', W: 'warning', N: 'note' };

/** A diagnostic of this code. Stages use the constructors below; tests and the command line may word their own. */
export function diagnose(code: Code, place: Place, message: string, hint?: string): Diagnostic {
  const severity = SEVERITIES[code.charAt(0)] ?? 'error';
  return { code, severity, message, ...(hint === undefined ? {} : { hint }), ...place };
}

export function fileEmpty(place: Place): Diagnostic {
  return diagnose('E-FILE-EMPTY', place, 'the file is empty', 'restore it from the original, or delete it');
}

export function fileBlank(place: Place): Diagnostic {
  const hint = 'restore it from the original, or delete it';
  return diagnose('E-FILE-BLANK', place, 'the file holds only white space', hint);
}

export function fileSize(place: Place, bytes: number, limit: number): Diagnostic {
  const message = `the file has ${bytes} bytes, more than the limit of ${limit}`;
  return diagnose('E-FILE-SIZE', place, message, 'split it into articles, or raise `limits.fileBytes`');
}

export function fileSpecial(place: Place, kind: string): Diagnostic {
  return diagnose('E-FILE-SPECIAL', place, `this is ${kind}, not a file`, 'replace it by the file that it stands for');
}

export function fileUnreadable(place: Place, reason: string): Diagnostic {
  const hint = 'make it readable for the user who runs the build';
  return diagnose('E-FILE-UNREADABLE', place, `the file cannot be read (${reason})`, hint);
}

export function folderUnreadable(place: Place, reason: string): Diagnostic {
  const hint = 'make it readable for the user who runs the build; nothing below it was read';
  return diagnose('E-FOLDER-UNREADABLE', place, `the folder cannot be listed (${reason})`, hint);
}

export function lineLength(place: Place, characters: number, limit: number): Diagnostic {
  const message = `the line has ${characters} characters, more than the limit of ${limit}`;
  return diagnose('E-LINE-LENGTH', place, message, 'break it into paragraphs, or raise `limits.lineCharacters`');
}

export function pathLength(place: Place, bytes: number, limit: number): Diagnostic {
  const message = `the path has ${bytes} bytes, more than the limit of ${limit}`;
  return diagnose('E-PATH-LENGTH', place, message, 'shorten it, or raise `limits.pathBytes`');
}

export function pathEncoding(place: Place): Diagnostic {
  const message = 'the name is not valid UTF-8; the bytes that are not are written \\xHH here';
  return diagnose('E-PATH-ENCODING', place, message, 'rename it; for a folder, nothing below it was read');
}

export function linkOutside(place: Place, target: string): Diagnostic {
  const hint = 'copy the file into the input folder, or give the folder that it is in as an input of its own';
  return diagnose('E-LINK-OUTSIDE', place, `the link leads out of the input folder, to ${target}`, hint);
}

export function linkDangling(place: Place, target: string): Diagnostic {
  const hint = 'restore what it points to, or delete the link';
  return diagnose('E-LINK-DANGLING', place, `the link leads to ${target}, which does not exist`, hint);
}

export function linkLoop(place: Place, target: string): Diagnostic {
  return diagnose('E-LINK-LOOP', place, `the link leads in a circle, to ${target}`, 'delete the link');
}

export function linkFolder(place: Place, target: string): Diagnostic {
  const message = `the link leads to the folder ${target}, which is hidden and so not read where it stands`;
  return diagnose('E-LINK-FOLDER', place, message, 'replace the link by the folder, or give the folder as an input of its own');
}

/** `byte` is undefined at the end of the file; `likely` is what the bytes look like, if they look like anything. */
export function encoding(
  place: Place,
  byte: number | undefined,
  offset: number,
  expected: string,
  likely: string | undefined,
): Diagnostic {
  const what = byte === undefined ? `the end of the file, at offset ${offset},` : `byte ${hex(byte, 2)} at offset ${offset}`;
  const guess = likely === undefined ? '' : `; the file is most likely ${likely}`;
  const message = `${what} is not ${expected.replace(/^utf/, 'UTF')}${likely === expected ? ', but the rest of the file is' : guess}`;
  return diagnose('E-ENCODING', place, message, encodingHint(expected, likely));
}

function encodingHint(expected: string, likely: string | undefined): string {
  if (likely === expected || expected.startsWith('utf-16'))
    return 'restore the file from the original; it was cut off or damaged';
  if (likely === 'utf-8') return 'exempt it from `encoding` in the config';
  if (likely === undefined) return 'convert it to UTF-8, or set `encoding` in the config to what it is';
  return `convert it with iconv -f ${likely.toUpperCase()} -t UTF-8, or set \`"encoding": "${likely}"\` in the config`;
}

export function encodingUtf16(place: Place, order: 'LE' | 'BE'): Diagnostic {
  const message = `the file is UTF-16 (${order === 'LE' ? 'little' : 'big'}-endian) without a byte order mark`;
  const name = `UTF-16${order}`;
  const hint = `convert it with iconv -f ${name} -t UTF-8, or set \`"encoding": "${name.toLowerCase()}"\` in the config`;
  return diagnose('E-ENCODING-UTF16', place, message, hint);
}

export function textNul(place: Place, offset: number): Diagnostic {
  const message = `NUL at offset ${offset}: this is a binary file or a damaged one`;
  return diagnose('E-TEXT-NUL', place, message, 'restore it from the original, or delete the NUL bytes');
}

export function dateMissing(place: Place, laterLine: number | undefined): Diagnostic {
  const hint =
    laterLine === undefined
      ? 'write `date YYYY-MM-DD` before the first paragraph'
      : `line ${laterLine} holds a date; move it to the top of the file`;
  return diagnose('E-DATE-MISSING', place, 'the file does not begin with `date YYYY-MM-DD`', hint);
}

export function dateFieldMissing(place: Place): Diagnostic {
  const hint = 'add a field such as `date: 2017-01-23`, or begin the name of the file with it';
  return diagnose('E-DATE-MISSING', place, 'neither the front matter nor the name of the file has a date', hint);
}

export function dateForm(place: Place, written: string): Diagnostic {
  const message = written === '' ? 'no date follows the word `date`' : `${quoted(written)} is not a date of the form YYYY-MM-DD`;
  return diagnose('E-DATE-FORM', place, message, 'write year, month and day as in 2017-01-23, with a blank behind');
}

export function dateCharacter(place: Place, character: string, name: string, ascii: string): Diagnostic {
  const message = `${quoted(character)} (${codePoint(character)}, ${name}) stands where the date needs ${quoted(ascii)}`;
  return diagnose('E-DATE-CHARACTER', place, message, 'write the date with the digits 0 to 9 and the hyphen of the keyboard');
}

export function dateRange(place: Place, written: string, why: string): Diagnostic {
  const hint = 'look the date up in the original; dates are never rolled over';
  return diagnose('E-DATE-RANGE', place, `${written} is not a calendar date (${why})`, hint);
}

export function datePartial(place: Place, written: string): Diagnostic {
  const missing = written.length === 4 ? 'the month and the day are' : 'the day is';
  return diagnose(
    'E-DATE-PARTIAL',
    place,
    `${written} is not a whole date: ${missing} missing`,
    'look the day up and write it out',
  );
}

export function dateTwice(place: Place, first: string): Diagnostic {
  const message = `a second header follows the one of ${first}, and nothing says which of them dates the article`;
  return diagnose('E-DATE-TWICE', place, message, 'delete the header that is wrong');
}

export function dateAmbiguous(place: Place, written: string): Diagnostic {
  const hint = 'set `dates` to "dmy" or "mdy" in the config, if that holds for the whole archive';
  return diagnose('E-DATE-AMBIGUOUS', place, `${quoted(written)} can be read day first or month first`, hint);
}

export function frontMatter(place: Place, reason: string): Diagnostic {
  return diagnose('E-FRONT-MATTER', place, reason, 'mend the lines between the fences at the top of the file');
}

export function fieldValue(place: Place, field: string, expected: string, actual: string): Diagnostic {
  return diagnose(
    'E-FIELD-VALUE',
    place,
    `\`${field}\` must be ${expected}, not ${quoted(actual)}`,
    'mend it, or delete the field',
  );
}

export function fieldNear(place: Place, field: string, meant: string): Diagnostic {
  return diagnose('W-FIELD-NEAR', place, `there is no field \`${field}\``, `if \`${meant}\` is meant, rename it`);
}

export function slugUnusable(place: Place, slug: string): Diagnostic {
  const message = `${quoted(slug)} cannot stand in a URL; the URL is made from the title`;
  return diagnose('W-SLUG', place, message, 'write 1 to 100 characters a-z, 0-9 and -, and not `index`');
}

export function dateDisagrees(place: Place, field: string, name: string): Diagnostic {
  const message = `the field says ${field}, the name of the file ${name}; the field wins`;
  return diagnose('W-DATE-DISAGREES', place, message, 'rename the file, or mend the field');
}

export function htmlRemoved(place: Place, what: string, count: number): Diagnostic {
  const times = count > 1 ? `, and ${count - 1} more like it,` : '';
  return diagnose(
    'W-HTML',
    place,
    `${what}${times} was taken out: articles are text, and run nothing`,
    'delete it, or put its text in its place',
  );
}

export function urlRemoved(place: Place, what: string, count: number): Diagnostic {
  const times = count > 1 ? `, as do ${count - 1} more,` : '';
  return diagnose(
    'W-URL',
    place,
    `an address that begins with ${what}${times} is not safe; its text stays`,
    'give an address that begins with https://',
  );
}

export function linkUnknown(place: Place, url: string, count: number): Diagnostic {
  const more = count > 1 ? ` (the first of ${count} such links)` : '';
  const message = `${quoted(url)} leads to no article of this archive${more}; its text stays`;
  return diagnose('W-LINK', place, message, 'mend the link, or set `origin` to the address of the old site');
}

export function assetMissing(place: Place, url: string): Diagnostic {
  const hint = 'put the file there, or set `media` to the folder that site-absolute paths start from';
  return diagnose('W-ASSET', place, `the image ${quoted(url)} is missing; its alternative text stays`, hint);
}

export function markdownLimit(place: Place, limit: string): Diagnostic {
  const message = `the Markdown is beyond the limit \`${limit}\`; the article is shown as plain text`;
  return diagnose('W-MARKDOWN-LIMIT', place, message, 'simplify the markup here, if it is meant to be any');
}

export function heldDraft(place: Place): Diagnostic {
  return diagnose('N-HELD-DRAFT', place, 'a draft', 'delete `draft: true` or `published: false`, or move it out of _drafts/');
}

export function ignoredSection(place: Place): Diagnostic {
  return diagnose('N-IGNORED-SECTION', place, 'the page of a section, not an article');
}

export function fieldsUnknown(names: readonly (readonly [string, number])[]): Diagnostic {
  const listed = names
    .slice(0, 20)
    .map(([name, count]) => `${name} (${count})`)
    .join(', ');
  const more = names.length > 20 ? ` and ${names.length - 20} more` : '';
  return diagnose('N-FIELD-UNKNOWN', {}, `fields that are not used: ${listed}${more}`);
}

export function bodyEmpty(place: Place): Diagnostic {
  return diagnose('E-BODY-EMPTY', place, 'the date is there, but no text follows it', 'add the text, or delete the file');
}

export function urlClaimed(place: Place, url: string, others: readonly string[]): Diagnostic {
  const more = others.length > 3 ? ` and ${others.length - 3} more` : '';
  const message = `${url} is also claimed by ${others.slice(0, 3).join(', ')}${more}`;
  return diagnose('E-URL-CLAIMED', place, message, 'delete the copy, or rename the file of the other article');
}

export function textControl(place: Place, character: string, count: number): Diagnostic {
  const others = count > 1 ? `, the first of ${count} such characters,` : '';
  const message = `${codePoint(character)}${others} cannot stand in text; the page shows U+FFFD`;
  return diagnose('W-TEXT-CONTROL', place, message, 'delete it, or put the character there that was meant');
}

/** `misread`: the encoding that the config gives to a file which is UTF-8. */
export function textMojibake(
  place: Place,
  { sequence, meant, count }: { readonly sequence: string; readonly meant: string; readonly count: number },
  misread: string | undefined,
): Diagnostic {
  const cause = `UTF-8 was read as ${misread ?? 'windows-1252'}${misread === undefined ? ' and saved again' : ''}`;
  const message = `${quoted(sequence)}, the first of ${count} such sequences, was most likely ${quoted(meant)}: ${cause}`;
  const repair = 'take the file from where it came from again, or try iconv -f UTF-8 -t WINDOWS-1252; nothing is repaired here';
  const hint = misread === undefined ? repair : 'the file is UTF-8: exempt it from `encoding` in the config';
  return diagnose('W-TEXT-MOJIBAKE', place, message, hint);
}

export function headlineBidi(place: Place, character: string): Diagnostic {
  const message = `the headline holds ${codePoint(character)}, which changes the direction of the text after it`;
  return diagnose('W-HEADLINE-BIDI', place, message, 'delete it unless it is meant; pages keep it from reaching other text');
}

export function idDuplicate(place: Place, identifier: string, other: string): Diagnostic {
  const message = `${other} carries the same identifier, ${identifier}`;
  return diagnose('W-ID-DUPLICATE', place, message, 'if these are two copies of one article, delete one');
}

export function urlMoved(place: Place, from: string, to: string): Diagnostic {
  const message = `the page moved from ${from} to ${to}`;
  return diagnose(
    'W-URL-MOVED',
    place,
    message,
    'undo the change of date, first paragraph or file name, or redirect the old URL',
  );
}

export function heldFuture(place: Place, date: string, today: string): Diagnostic {
  return diagnose('N-HELD-FUTURE', place, `dated ${date}, after ${today}`, 'use --future to publish it now');
}

export function ignoredHidden(place: Place): Diagnostic {
  return diagnose('N-IGNORED-HIDDEN', place, 'hidden, because its name begins with a dot');
}

export function ignoredDropping(place: Place): Diagnostic {
  return diagnose('N-IGNORED-DROPPING', place, 'left behind by an editor or an operating system');
}

export function ignoredType(place: Place, extension: string): Diagnostic {
  const kind = extension === '' ? 'a file without extension' : `a ${extension} file`;
  return diagnose('N-IGNORED-TYPE', place, `${kind} is not an article`);
}

export function ignoredLink(place: Place, target: string): Diagnostic {
  return diagnose('N-IGNORED-LINK', place, `a link to ${target}, which is read where it stands`);
}

export function ignoredOutput(place: Place): Diagnostic {
  return diagnose('N-IGNORED-OUTPUT', place, 'the output folder');
}

export function urlNone(): Diagnostic {
  const message = 'no `url` in the config: canonical links are left out';
  return diagnose('N-URL-NONE', {}, message, 'set `url` to the address where the site will be');
}

export function inputMissing(input: string, reason: string): Diagnostic {
  return diagnose('E-INPUT-MISSING', { source: input }, reason, 'give the folder that holds the articles');
}

export function inputOverlap(input: string, other: string): Diagnostic {
  return diagnose('E-INPUT-OVERLAP', { source: input }, `this input and ${other} overlap`, 'give folders that lie apart');
}

export function inputEmpty(place: Place, found: number): Diagnostic {
  const message = `there is no article to publish (files found: ${found}); the output is left as it was`;
  return diagnose('E-INPUT-EMPTY', place, message, 'give the folder that holds the articles: backfile build FOLDER');
}

export function inputChanged(place: Place): Diagnostic {
  const message = 'the file changed while the build was reading it; the output is left as it was';
  return diagnose('E-INPUT-CHANGED', place, message, 'run the build again when nothing writes to the input');
}

export function configFile(place: Place, reason: string): Diagnostic {
  return diagnose('E-CONFIG-FILE', place, reason);
}

export function configKey(place: Place, key: string, nearest: string | undefined): Diagnostic {
  const hint = nearest === undefined ? 'the README lists the keys' : `did you mean \`${nearest}\`?`;
  return diagnose('E-CONFIG-KEY', place, `there is no key \`${key}\``, hint);
}

export function configValue(place: Place, key: string, expected: string, actual: string): Diagnostic {
  return diagnose('E-CONFIG-VALUE', place, `\`${key}\` must be ${expected}, not ${actual}`);
}

export function templateFault(place: Place, reason: string, hint?: string): Diagnostic {
  return diagnose('E-TEMPLATE', place, reason, hint);
}

export function outForeign(out: string): Diagnostic {
  const message = 'the output folder is not empty, and no earlier build of Backfile wrote it';
  return diagnose('E-OUT-FOREIGN', { source: out }, message, 'give an empty folder with --out, or empty this one yourself');
}

export function outForeignFile(file: string): Diagnostic {
  const message = 'the build needs this path, but what stands there was not written by Backfile';
  return diagnose('E-OUT-FOREIGN', { source: file }, message, 'move it out of the output folder');
}

export function cacheUnwritten(cache: string, code: string): Diagnostic {
  const message = `nothing could be kept for the next build (${code}); the site is complete`;
  return diagnose('W-CACHE', { source: cache }, message, 'give another folder with --cache, or build with --no-cache');
}

export function workerEnded(reason: string): Diagnostic {
  const message = `a worker thread ended before its work was done: ${reason}`;
  return diagnose('E-WORKER', {}, message, 'the output is as it was; try --workers 0, and report this if it happens again');
}

export function outBusy(out: string, holder: string): Diagnostic {
  const message = `another build is writing here (PID ${holder.split(' ', 1)[0] || 'unknown'})`;
  return diagnose('E-OUT-BUSY', { source: out }, message, 'wait for its end, or build with --wait');
}

export function outLink(file: string): Diagnostic {
  const message = 'this is a symbolic link, and nothing is written through links';
  return diagnose('E-OUT-LINK', { source: file }, message, 'replace it by a folder, or give another one with --out');
}

export function outDisk(file: string, reason: string): Diagnostic {
  return diagnose('E-OUT-DISK', { source: file }, `the system refused to write (${reason})`);
}

export function usage(message: string, hint?: string): Diagnostic {
  return diagnose('E-USAGE', {}, message, hint);
}

/** `U+202E`. */
export function codePoint(character: string): string {
  return `U+${hex(character.codePointAt(0) ?? 0, 4)}`;
}

function hex(value: number, width: number): string {
  return value.toString(16).toUpperCase().padStart(width, '0');
}

function quoted(text: string): string {
  const characters = Array.from(text);
  return `"${characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : text}"`;
}
