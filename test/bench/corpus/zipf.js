/**
 * Weights that fall with the rank, after Zipf and Mandelbrot.
 *
 * @param {number} size
 * @param {number} offset flattens the head: the larger, the less the first ranks stand out
 * @returns {Float64Array}
 */
export function zipf(size, offset) {
  const weights = new Float64Array(size);
  // Square roots are exact on every machine, powers are not: this is the exponent 1.5.
  for (let rank = 0; rank < size; rank++) {
    const place = rank + offset;
    weights[rank] = 1 / (place * Math.sqrt(place));
  }
  return weights;
}
