/**
 * Browser: offers a quotation with its source, and a search for similar sentences, at the sentence that has focus or is
 * in the address, while it is in view. The button follows the sentence's link in tab order.
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

  const card = document.createElement('a');
  card.className = 'to-card';
  card.textContent = transcript.dataset['card'] ?? '';
  card.lang = button.lang;

  const inSight = new IntersectionObserver(([entry]) => {
    const { activeElement } = document;
    const isUsed = [button, alike, card].some((each) => each === activeElement);
    button.hidden = alike.hidden = card.hidden = !entry?.isIntersecting && !isUsed;
  });

  const offer = (link: Element | null | undefined): void => {
    if (!link || link.nextSibling === button) return;
    button.textContent = copy;
    status.textContent = '';
    link.after(button, alike, card);
    alike.href = `${transcript.dataset['explore']}?like=${link.closest('.sentence')?.id}`;
    card.href = `${transcript.dataset['quote']}?s=${link.closest('.sentence')?.id}`;
    inSight.disconnect();
    inSight.observe(link);
  };
  const ofAddress = (): void => {
    if (location.hash.length > 1)
      offer(document.getElementById(location.hash.slice(1))?.querySelector('.permalink'));
  };

  /** Replaces double quotes with single ones. */
  const single = (text: string | null | undefined): string =>
    (text ?? '').replaceAll('“', '‘').replaceAll('”', '’');

  /** The sentence, any translation, its source and address. */
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
