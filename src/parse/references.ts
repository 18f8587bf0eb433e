/**
 * Links and images of an article → marks in its HTML, which stand for them until all articles and files are known. A mark is
 * made of noncharacters, which no decoded text holds, and is resolved when the article is printed.
 */

import type { SafeHtml } from '../model/brand.ts';

/** A link or an image as the source has it. */
export interface Reference {
  readonly kind: 'link' | 'image';
  readonly url: string;
  /** Alternative text of an image. */
  readonly text: string;
  readonly line: number;
}

/** What becomes of a reference. `text`: only its text stays. */
export type Resolution =
  | { readonly kind: 'text' }
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'image'; readonly src: string; readonly width?: number; readonly height?: number };

const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const END = '\ufdd2';

/** The mark at which the reference of this number begins; an image is nothing but its beginning. */
export function openMark(index: number): string {
  return `${OPEN}${index}${END}`;
}

/** The mark at which a link ends. */
export function closeMark(index: number): string {
  return `${CLOSE}${index}${END}`;
}

/** Puts the resolved references into the HTML. `resolutions` has one for each reference, by its number. */
export function resolveMarks(html: string, references: readonly Reference[], resolutions: readonly Resolution[]): SafeHtml {
  const resolved = html.replace(/([\ufdd0\ufdd1])(\d+)\ufdd2/g, (_, mark: string, number: string) => {
    const reference = references[Number(number)];
    const resolution = resolutions[Number(number)] ?? { kind: 'text' };
    if (reference === undefined) throw new Error(`there is no reference ${number}`);
    return mark === OPEN ? opening(reference, resolution) : closing(resolution);
  });
  return resolved as SafeHtml;
}

function opening({ kind, text }: Reference, resolution: Resolution): string {
  const alt = kind === 'image' ? escapeHtml(text) : '';
  switch (resolution.kind) {
    case 'text':
      return alt;
    case 'link':
      return `<a href="${escapeHtml(resolution.href)}">${alt}${kind === 'image' ? '</a>' : ''}`;
    case 'image':
      return image(alt, resolution);
  }
}

function closing(resolution: Resolution): string {
  return resolution.kind === 'link' ? '</a>' : '';
}

function image(alt: string, { src, width, height }: Extract<Resolution, { kind: 'image' }>): string {
  const size = width === undefined || height === undefined ? '' : ` width="${width}" height="${height}"`;
  return `<img src="${escapeHtml(src)}" alt="${alt}"${size} loading="lazy">`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
