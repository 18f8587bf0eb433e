/** @typedef {[start: number, end: number]} Range from `start` to before `end` */

const BOUNDARY = 'backfile-bench-part';

/**
 * @param {string | undefined} header `bytes=0-99,200-299`, `bytes=100-` or `bytes=-100`
 * @param {number} size
 * @returns {Range[] | undefined} none where the whole is asked for, or what is no range of it
 */
export function readRanges(header, size) {
  const [, list] = /^bytes=(.+)$/.exec(header ?? '') ?? [];
  const ranges = list?.split(',').map((range) => readRange(range.trim(), size));
  return ranges?.every((range) => range !== undefined) ? ranges : undefined;
}

/**
 * @param {Buffer} content
 * @param {Range[]} ranges
 * @param {string} type
 * @returns {{headers: Record<string, string>, body: Buffer}} of an answer with one part, or with several (RFC 9110, 14.6)
 */
export function joinParts(content, ranges, type) {
  const [first] = ranges;
  const place = (/** @type {Range} */ [start, end]) => `bytes ${start}-${end - 1}/${content.length}`;
  if (first && ranges.length === 1)
    return { headers: { 'Content-Type': type, 'Content-Range': place(first) }, body: content.subarray(...first) };
  const parts = ranges.flatMap((range) => [
    Buffer.from(`\r\n--${BOUNDARY}\r\nContent-Type: ${type}\r\nContent-Range: ${place(range)}\r\n\r\n`),
    content.subarray(...range),
  ]);
  const body = Buffer.concat([...parts, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
  return { headers: { 'Content-Type': `multipart/byteranges; boundary=${BOUNDARY}` }, body };
}

/**
 * @param {string} range
 * @param {number} size
 * @returns {Range | undefined}
 */
function readRange(range, size) {
  const [, first, last] = /^(\d*)-(\d*)$/.exec(range) ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  /** @type {Range} */
  const found = first === '' ? [Math.max(0, size - Number(last)), size] : [Number(first), lastOf(last, size) + 1];
  return found[0] < found[1] ? found : undefined;
}

/**
 * @param {string} last
 * @param {number} size
 */
function lastOf(last, size) {
  return last === '' ? size - 1 : Math.min(Number(last), size - 1);
}
