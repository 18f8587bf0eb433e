/** What gives away an article that runs something, fetches something or leads away: in a page, and in the process of the build. */

import type { Page } from 'playwright-core';

/** A list to which all is added that a page without scripts of articles does not do. */
export function watch(page: Page, root: string): readonly string[] {
  const faults: string[] = [];
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('popup', (popup) => faults.push(`popup: ${popup.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(root)) faults.push(`request: ${request.url()}`);
  });
  return faults;
}

/** What there is on the page that could run, be fetched or lead away; events that a reader causes are caused. */
export function harm(page: Page, root: string): Promise<string[]> {
  return page.evaluate<string[]>(`(${HARM})(${JSON.stringify(root)})`);
}

/** Whether something ran in this process. It is as if it had not, afterwards. */
export function ranInBuild(): boolean {
  const ran = 'pwned' in globalThis || 'pwned' in {};
  Reflect.deleteProperty(globalThis, 'pwned');
  Reflect.deleteProperty(Object.prototype, 'pwned');
  return ran;
}

/**
 * A program for the page. An address is harmless if it is one of the site or says that it is http, https or mailto; what only
 * leads elsewhere once the browser has resolved it, is not.
 */
const HARM = `(root) => {
  const found = [];
  const body = document.querySelector('.article-body');
  const FORBIDDEN = 'script, style, iframe, object, embed, base, form, svg, math, template, frame, frameset, applet, portal, meta, link';
  const HANDLERS = /^on|^style$|^srcdoc$|^srcset$|^ping$|^formaction$|^background$/i;
  const ADDRESSES = /^(?:href|src|action|data|poster|cite|xlink:href)$/i;
  const isHarmless = (address) =>
    /^(?:https?:\\/\\/|mailto:)/i.test(address) || !URL.canParse(address, document.baseURI) || new URL(address, document.baseURI).href.startsWith(root);
  const isOurs = (element) =>
    element.tagName === 'SCRIPT' && new URL(element.src, location.href).pathname.includes('/assets/') && element.textContent === '';
  /** Ids of articles are all prefixed, so only the site can have made this one. */
  const isAnchor = (element) => element.tagName === 'P' && /^p-[0-9a-z]{1,7}(?:-\\d+)?$/.test(element.id);
  for (const element of document.querySelectorAll('*')) {
    const inBody = body?.contains(element) ?? false;
    if (inBody ? element.matches(FORBIDDEN) : element.matches('script, base, iframe, object, embed') && !isOurs(element)) found.push(element.outerHTML);
    if (inBody && element.id !== '' && !element.id.startsWith('text-') && !isAnchor(element)) found.push('id=' + element.id);
    for (const { name, value } of element.attributes)
      if (HANDLERS.test(name) || (ADDRESSES.test(name) && !isHarmless(value))) found.push(name + '=' + value);
    if (inBody)
      for (const type of ['mouseover', 'focus', 'click'])
        if (type !== 'click' || element.tagName !== 'A') element.dispatchEvent(new Event(type, { bubbles: true }));
  }
  if ('pwned' in window) found.push('pwned');
  return found;
}`;
