/** Hosts of images → the content security policy of every page: it runs, loads and sends only what is the site's own. */

/** `data:` is for images in the stylesheet; forms and connections serve the search. */
export function contentPolicy(imageHosts: readonly string[] = []): string {
  const images = imageHosts.flatMap((host) => [`https://${host}`, `http://${host}`]);
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src ${["'self'", 'data:', ...images].join(' ')}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}
