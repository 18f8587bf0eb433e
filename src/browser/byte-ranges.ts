/** A server's answer to a request for ranges of a file → their bytes (RFC 9110, 14 and 15.3.7). */

import type { Part } from '../search/search.ts';

/** The value of the `Range` header. */
export function rangeHeader(parts: readonly Part[]): string {
  return `bytes=${parts.map(({ start, end }) => `${start}-${end - 1}`).join(', ')}`;
}

/** A run of bytes of the file that the server sent. */
interface Sent {
  readonly start: number;
  readonly bytes: Uint8Array;
}

/**
 * The bytes of each part, undefined for those that did not come: a server may answer with some of the ranges, or with one that
 * holds several. `type` and `range` are the headers `Content-Type` and `Content-Range`.
 */
export function partsIn(
  body: Uint8Array,
  { type, range }: { readonly type: string; readonly range: string },
  parts: readonly Part[],
): (Uint8Array | undefined)[] {
  const boundary = /^multipart\/byteranges;.*boundary="?([^";]+)/i.exec(type)?.[1];
  const sent = boundary === undefined ? sentAlone(body, range) : sentTogether(body, boundary);
  return parts.map(({ start, end }) => {
    const own = sent.find((one) => one.start <= start && end <= one.start + one.bytes.length);
    return own?.bytes.subarray(start - own.start, end - own.start);
  });
}

function sentAlone(bytes: Uint8Array, range: string): Sent[] {
  const place = placeIn(range);
  return place !== undefined && place.end - place.start === bytes.length ? [{ start: place.start, bytes }] : [];
}

/** The parts of a multipart body: how long each is, its own `Content-Range` says. */
function sentTogether(body: Uint8Array, boundary: string): Sent[] {
  // One character a byte, so that places in the text are places in the body.
  const text = new TextDecoder('latin1').decode(body);
  const sent: Sent[] = [];
  for (let at = text.indexOf(`--${boundary}`); at >= 0; at = text.indexOf(`--${boundary}`, at + 1)) {
    const headersEnd = text.indexOf('\r\n\r\n', at);
    const place = headersEnd < 0 ? undefined : placeIn(/^content-range:(.*)$/im.exec(text.slice(at, headersEnd))?.[1] ?? '');
    if (place === undefined) break;
    const start = headersEnd + 4;
    const bytes = body.subarray(start, start + place.end - place.start);
    if (bytes.length === place.end - place.start) sent.push({ start: place.start, bytes });
    at = start + bytes.length - 1;
  }
  return sent;
}

function placeIn(range: string): Part | undefined {
  const [, first, last] = /bytes (\d+)-(\d+)\//.exec(range) ?? [];
  return first === undefined || last === undefined ? undefined : { start: Number(first), end: Number(last) + 1 };
}
