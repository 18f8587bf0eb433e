/** A body without the anchors of its paragraphs, for tests of what is between them. */
export function withoutAnchors(body: string): string {
  return body
    .replace(/<p id="p-[a-z0-9-]+"/g, '<p')
    .replace(/<a href="#p-[a-z0-9-]+" aria-hidden="true" tabindex="-1"><\/a>/g, '');
}
