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

export function encoding(place: Place, byte: number, offset: number): Diagnostic {
  const message = `byte ${hex(byte, 2)} at offset ${offset} is not UTF-8`;
  return diagnose('E-ENCODING', place, message, 'convert the file to UTF-8, for example with iconv -f WINDOWS-1252 -t UTF-8');
}

export function encodingUtf16(place: Place, order: 'LE' | 'BE'): Diagnostic {
  const hint = `convert the file to UTF-8, for example with iconv -f UTF-16${order} -t UTF-8`;
  return diagnose('E-ENCODING-UTF16', place, `the file is UTF-16 (${order === 'LE' ? 'little' : 'big'}-endian)`, hint);
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
