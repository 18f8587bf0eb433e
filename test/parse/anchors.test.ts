/** Every paragraph has an anchor of its own, made from its text alone. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SafeHtml } from '../../src/model/brand.ts';
import { anchored } from '../../src/parse/anchors.ts';
import { renderProse } from '../../src/parse/prose.ts';
import { withoutAnchors } from '../support/anchors.ts';

const anchors = (body: string): string[] => [...anchored(body as SafeHtml).matchAll(/<p id="([^"]*)"/g)].map(([, id = '']) => id);

describe('the anchor of a paragraph', () => {
  test('is the CRC-32 of its text in base 36, and published: it may never change', () => {
    expect(anchored('<p>Text.</p>\n' as SafeHtml)).toBe(
      '<p id="p-1k3ioz6">Text.<a href="#p-1k3ioz6" aria-hidden="true" tabindex="-1"></a></p>\n',
    );
  });

  test('does not depend on marks, line ends, or what else the article says', () => {
    const [own] = anchors('<p>One two three</p>');
    expect(anchors('<p>Before</p><p class="align-center">One <em>two</em>\nthree</p><p>After</p>')[1]).toBe(own);
    expect(anchors('<p>One <a href="b">two</a> three</p>')).toEqual([own]);
    expect(anchors('<p> One two  three </p>')).toEqual([own]);
    expect(anchors('<p>One two four</p>')).not.toEqual([own]);
  });

  test('is numbered where the article says the same again', () => {
    const [own] = anchors('<p>Same</p>');
    expect(anchors('<p>Same</p><p>Other</p><p>Same</p><p>Same</p>').toSpliced(1, 1)).toEqual([own, `${own}-2`, `${own}-3`]);
  });

  test('needs the end of the paragraph', () => {
    expect(anchored('<p>One</p><pre>x</pre><p>open' as SafeHtml)).toMatch(/<\/p><pre>x<\/pre><p>open$/);
  });

  test('adds nothing to the body but itself, in any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, unit: 'binary' })), (paragraphs) => {
        const body = renderProse(paragraphs);
        const ids = anchors(body);
        expect(withoutAnchors(anchored(body))).toBe(body);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
