// What makes browsing quicker where scripts run. Every page works without.
(() => {
  const root = document.documentElement;
  const find = (selector) => document.querySelector(selector);

  const button = find('button.theme');
  button.hidden = false;
  button.addEventListener('click', () => {
    const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = isDark ? 'light' : 'dark';
    try {
      localStorage.setItem('theme', root.dataset.theme);
    } catch {
      // Without storage the theme lasts as long as the page.
    }
  });

  // The clipboard is there only in secure contexts; elsewhere the text is at least selected.
  const copy = (text, element) => {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const range = document.createRange();
    range.selectNodeContents(element);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return document.execCommand('copy') ? Promise.resolve() : Promise.reject(new Error('copying is not allowed'));
  };

  const copyButton = find('button.copy');
  if (copyButton) {
    const citation = find('.citation');
    const label = copyButton.textContent;
    copyButton.hidden = false;
    copyButton.addEventListener('click', () => {
      copy(citation.textContent, citation).then(
        () => {
          copyButton.textContent = copyButton.dataset.done;
          setTimeout(() => {
            copyButton.textContent = label;
          }, 2000);
        },
        () => {},
      );
    });
  }

  // The link at the end of a paragraph leads to it; a click copies its address, too.
  find('.article-body')?.addEventListener('click', ({ target }) => {
    const link = target.closest('a[aria-hidden]');
    if (link && navigator.clipboard) navigator.clipboard.writeText(link.href).catch(() => {});
  });

  // `t` leads to the front page, from there to the days of the year, and from there to today's.
  const toToday = () => {
    const pad = (number) => String(number).padStart(2, '0');
    const now = new Date();
    const day = find(`a[data-day="${pad(now.getMonth() + 1)}-${pad(now.getDate())}"]`);
    const next = day?.href ?? (find('a.today') ?? find('.masthead .title a'))?.href;
    if (next && !(find('a[data-day]') && !day)) location.replace(day ? next : `${next.split('#')[0]}#today`);
  };
  const today = find('a.today');
  if (today) {
    today.textContent = today.dataset.today;
    today.href += '#today';
  }
  if (location.hash === '#today') toToday();

  // On some keyboards `/` needs Shift.
  const isBusy = ({ target, key, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented }) =>
    altKey ||
    ctrlKey ||
    metaKey ||
    (shiftKey && key !== '/') ||
    defaultPrevented ||
    target.closest('input, textarea, select, pre, .wide, [contenteditable]');
  document.addEventListener('keydown', (event) => {
    if (isBusy(event)) return;
    const isReversed = root.dir === 'rtl';
    const rel = { ArrowLeft: isReversed ? 'next' : 'prev', ArrowRight: isReversed ? 'prev' : 'next' }[event.key];
    if (rel) find(`.pager a[rel="${rel}"]`)?.click();
    else if (event.key === 't') toToday();
    else if (event.key === '/') {
      const box = find('input[type="search"]');
      if (!box) return;
      event.preventDefault();
      box.focus();
      box.select();
    }
  });
})();
