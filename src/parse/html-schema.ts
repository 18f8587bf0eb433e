/** What HTML an article may hold. */

import type { Options as Schema } from 'rehype-sanitize';

/** Elements that are taken out with what is in them; of all others off the list, the text stays. */
export const DROPPED = 'script style template iframe frameset noembed noframes svg math head title textarea select'.split(' ');
/** Elements whose loss is worth a warning. `<font>` and `<center>` only lose their looks. */
export const WARNED = new Set([
  ...DROPPED,
  ...'form input button object embed applet frame meta link base video audio source canvas map area dialog marquee plaintext xmp portal'.split(
    ' ',
  ),
]);
/** For `rehype-sanitize`, from its own schema. */
export function articleSchema(defaultSchema: Schema): Schema {
  return {
    ...defaultSchema,
    clobberPrefix: '',
    strip: DROPPED,
    tagNames: [
      // The sources of a picture are requests that no other rule sees.
      ...(defaultSchema.tagNames ?? []).filter((name) => name !== 'picture' && name !== 'source'),
      ...'abbr address article aside bdi bdo caption cite col colgroup data dfn figcaption figure footer header hgroup mark small time u wbr'.split(
        ' ',
      ),
    ],
    attributes: {
      ...defaultSchema.attributes,
      '*': 'id title lang dir align colSpan rowSpan headers scope start type value reversed dateTime cite span abbr open'.split(
        ' ',
      ),
      a: [
        'href',
        'ariaDescribedBy',
        'ariaLabel',
        'dataFootnoteBackref',
        'dataFootnoteRef',
        ['className', 'data-footnote-backref'],
      ],
      img: ['src', 'alt'],
      code: [['className', /^language-[A-Za-z0-9+#._-]{1,40}$/]],
      input: [['type', 'checkbox'], ['disabled', true], 'checked'],
      section: ['dataFootnotes', ['className', 'footnotes']],
      h2: [['className', 'sr-only']],
      li: [['className', 'task-list-item']],
      ul: [['className', 'contains-task-list']],
      ol: [['className', 'contains-task-list'], 'start', 'reversed', 'type'],
    },
    // Addresses are looked at one by one, so that each that goes is reported.
    protocols: {},
  };
}
