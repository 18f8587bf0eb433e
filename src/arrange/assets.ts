/** Files that articles refer to → where they are published: once each, named by their content. */

import { readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, posix, relative, sep } from 'node:path';
import { imageSize } from 'image-size';
import type { SiteUrl } from '../model/brand.ts';
import type { LedgerLine } from '../model/ledger.ts';
import { digestOf } from '../read/digest.ts';
import { contains, type Input, locate } from '../read/inputs.ts';
import { mediaUrl } from './urls.ts';

export interface Asset {
  /** Its name in the ledger. */
  readonly source: string;
  readonly file: string;
  readonly url: SiteUrl;
  /** SHA-256 of its bytes in hex. */
  readonly digest: string;
  /** Pixels, of images whose header says them. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** Looks for files among those that the walk found, and in the media folder. */
export interface Assets {
  /** The file that a source refers to by a relative or site-absolute path. */
  find(source: string, path: string): Asset | undefined;
  /** Those that were found, by their names in the ledger, in that order. */
  found(): readonly Asset[];
  /** Every file that was looked for, whether it was there or not. */
  probed(): Iterable<string>;
}

/** Kinds of files that are published: images, and what readers download. No markup, which could run. */
const IMAGES = new Set('png jpg jpeg gif webp avif svg'.split(' '));
const FILES = new Set(
  'pdf epub csv tsv zip gz mp3 ogg oga wav flac m4a mp4 webm ogv doc docx xls xlsx ppt pptx odt ods odp rtf'.split(' '),
);
/** Larger files are not published: half a gigabyte on a page is a mistake. */
const MAX_BYTES = 512 * 1024 * 1024;
/** Orientations of EXIF from here on lie on their side. */
const FIRST_TURNED = 5;

/** `media` is the folder behind site-absolute paths, if the config names one. */
export function openAssets(inputs: readonly Input[], lines: readonly LedgerLine[], media: string | undefined): Assets {
  const sources = new Set(
    lines.flatMap((line) => (line.diagnostics.some(({ code }) => code === 'N-IGNORED-TYPE') ? [line.source] : [])),
  );
  const known = new Map<string, Asset | undefined>();
  const probed = new Set<string>();
  const at = (source: string, file: string): Asset | undefined => {
    probed.add(file);
    if (!known.has(source)) known.set(source, readAsset(source, file));
    return known.get(source);
  };
  const inInput = (source: string) => (sources.has(source) ? at(source, locate(inputs, source).file) : undefined);
  return {
    find(source, path) {
      const clean = decoded(path).replace(/[?#].*$/, '');
      if (!isPublishable(clean)) return undefined;
      if (!clean.startsWith('/')) return inInput(posix.join(posix.dirname(source), clean));
      const prefix = inputs.find((input) => source.startsWith(input.prefix))?.prefix ?? '';
      return inInput(prefix + posix.join('.', clean)) ?? inMedia(media, clean, at, probed);
    },
    probed: () => probed,
    found: () => [...known.values()].flatMap((asset) => asset ?? []).sort((a, b) => (a.source < b.source ? -1 : 1)),
  };
}

/** Whether a file of this name is an image; others are linked, not shown. */
export function isImage(path: string): boolean {
  return IMAGES.has(extensionOf(path));
}

function inMedia(
  media: string | undefined,
  path: string,
  at: (source: string, file: string) => Asset | undefined,
  probed: Set<string>,
): Asset | undefined {
  if (media === undefined) return undefined;
  probed.add(join(media, path));
  try {
    const root = realpathSync(media);
    const file = realpathSync(join(root, path));
    const below = relative(root, file).split(sep).join('/');
    return contains(root, file) ? at(`media:${below}`, file) : undefined;
  } catch {
    // What is not there is not found.
    return undefined;
  }
}

function readAsset(source: string, file: string): Asset | undefined {
  try {
    const stat = statSync(file);
    if (!stat.isFile() || stat.size > MAX_BYTES) return undefined;
    const bytes = readFileSync(file);
    const digest = digestOf(bytes);
    const size = isImage(file) ? sizeOf(bytes) : undefined;
    return { source, file, digest, url: mediaUrl(digest, extensionOf(file)), ...(size === undefined ? {} : { size }) };
  } catch {
    // A file that cannot be read is as good as missing, and is reported so.
    return undefined;
  }
}

function sizeOf(bytes: Buffer): Asset['size'] {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    return orientation < FIRST_TURNED ? { width, height } : { width: height, height: width };
  } catch {
    // The library throws for headers that it does not know; the image then goes without its size.
    return undefined;
  }
}

function isPublishable(path: string): boolean {
  return IMAGES.has(extensionOf(path)) || FILES.has(extensionOf(path));
}

function extensionOf(path: string): string {
  return extname(path).slice(1).toLowerCase();
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray % is part of the name.
    return path;
  }
}
