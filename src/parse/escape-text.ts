/** Text → the HTML of it in an element, as the printer of unified writes it. */

export function escapeText(text: string): string {
  return /[&<]/.test(text) ? text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;') : text;
}
