/**
 * Runs in the browser: offers the sentence whose link has the focus, or that the address names, as a quotation with its
 * source, and a search for what is like it, as long as the sentence is in sight. The button stands right after that link, so that Tab reaches it next.
 */
const transcript = document.querySelector<HTMLElement>('.transcript');

if (transcript && navigator.clipboard) {
  const { copy = '', copied = '' } = transcript.dataset;
  const status = document.createElement('span');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  transcript.append(status);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.lang = document.documentElement.lang;

  const alike = document.createElement('a');
  alike.className = 'alike';
  alike.textContent = transcript.dataset['alike'] ?? '';
  alike.lang = button.lang;

  const inSight = new IntersectionObserver(([entry]) => {
    const { activeElement } = document;
    const isUsed = activeElement === button || activeElement === alike;
    button.hidden = alike.hidden = !entry?.isIntersecting && !isUsed;
  });

  const offer = (link: Element | null | undefined): void => {
    if (!link || link.nextSibling === button) return;
    button.textContent = copy;
    status.textContent = '';
    link.after(button, alike);
    alike.href = `${transcript.dataset['explore']}?like=${link.closest('.sentence')?.id}`;
    inSight.disconnect();
    inSight.observe(link);
  };
  const ofAddress = (): void => {
    if (location.hash.length > 1)
      offer(document.getElementById(location.hash.slice(1))?.querySelector('.permalink'));
  };

  /** Quotation marks inside a quotation. */
  const single = (text: string | null | undefined): string =>
    (text ?? '').replaceAll('“', '‘').replaceAll('”', '’');

  /** “What is said”, and our translation after it where the page has one. */
  const quotation = (sentence: Element): string => {
    const said = sentence.querySelector('.said')?.cloneNode(true) as Element;
    said.querySelector('.speaker')?.remove();
    const inner = single(said.textContent);
    const translation = single(sentence.querySelector('.translation')?.textContent);
    const english = translation && (transcript.dataset['translated'] ?? '').replace('{}', translation);
    const credit = sentence.closest<HTMLElement>('.turn')?.dataset['credit'] ?? '';
    const address = `${location.origin}${location.pathname}#${sentence.id}`;
    return `“${inner}”${english}${credit} ${address}`;
  };

  transcript.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.matches('.permalink')) offer(target);
  });
  window.addEventListener('hashchange', ofAddress);
  button.addEventListener('click', () => {
    const sentence = button.closest('.sentence');
    if (!sentence) return;
    void navigator.clipboard.writeText(quotation(sentence)).then(() => {
      button.textContent = copied;
      status.textContent = copied;
    });
  });
  ofAddress();
}
