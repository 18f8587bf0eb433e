/** The documents of pass 1 → what `backfile check` wants to know of each. Texts are looked at and let go: some 160 bytes are kept of each. */

import { hash } from 'node:crypto';
import type { DocumentStore } from '../arrange/document-store.ts';
import { type Document, textsOf } from '../parse/document.ts';
import { writingOf } from '../text/script.ts';
import type { Script } from '../text/scripts.ts';
import { collapse } from '../text/white-space.ts';
import { dateFormOf } from './date-forms.ts';
import { openSignatures, type Signatures } from './min-hash.ts';

/** What is known of a text when it has been let go. */
export interface Surveyed {
  /** The ledger's name of its file. */
  readonly source: string;
  /** Bytes of the text in UTF-8, its white space collapsed, fields and header not counted. */
  readonly bytes: number;
  /** The first 48 bits of the SHA-256 of that text. */
  readonly fingerprint: number;
  /** Of its beginning. */
  readonly script: Script;
  /** How its date is written. */
  readonly dateForm: string;
  /** In which dialect its fields are written. */
  readonly dialect: string;
}

/** A document store that keeps no document. */
export interface Survey extends DocumentStore {
  /** In the order in which they came. */
  readonly texts: readonly Surveyed[];
  /** Of the same texts, by the same index. */
  readonly signatures: Signatures;
}

const FINGERPRINT_BYTES = 6;
/** Code units at the beginning of a text that tell its script. */
const SCRIPT_SAMPLE = 1000;

export function openSurvey(): Survey {
  const texts: Surveyed[] = [];
  const signatures = openSignatures();
  const names = new Map<string, string>();
  return {
    texts,
    signatures,
    keep(source, document) {
      const text = textOf(document);
      const { dialect = 'dated text' } = document;
      const dateForm = dateFormOf(document);
      texts.push({ source, ...measure(text), dateForm: shared(names, dateForm), dialect: shared(names, dialect) });
      signatures.add(text);
    },
    take: () => undefined,
  };
}

function textOf(document: Document): string {
  return collapse(textsOf(document).join(' '));
}

function measure(text: string): Pick<Surveyed, 'bytes' | 'fingerprint' | 'script'> {
  const fingerprint = hash('sha256', text, 'buffer').readUIntBE(0, FINGERPRINT_BYTES);
  return { bytes: Buffer.byteLength(text), fingerprint, script: writingOf(text.slice(0, SCRIPT_SAMPLE)).script };
}

/** One string for all that are equal, so that a million articles keep it once. */
function shared(names: Map<string, string>, name: string): string {
  const known = names.get(name);
  if (known === undefined) names.set(name, name);
  return known ?? name;
}
