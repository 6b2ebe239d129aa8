/** Copies the code beside a button as displayed, and announces it. */
const said = document.querySelector('[data-copy-status]');

for (const button of document.querySelectorAll<HTMLButtonElement>('.copy')) {
  const code = button.parentElement?.querySelector('code');
  if (!code) continue;
  const label = button.firstChild;
  const before = label?.textContent ?? '';
  const say = (words = ''): void => {
    if (label) label.textContent = words;
    if (said) said.textContent = words;
  };
  button.hidden = false;
  button.addEventListener('blur', () => {
    if (label) label.textContent = before;
  });
  button.addEventListener('click', () => {
    // innerText skips what is not displayed.
    const copying = navigator.clipboard?.writeText(code.innerText) ?? Promise.reject(new Error());
    copying.then(
      () => say(button.dataset['copied']),
      () => {
        getSelection()?.selectAllChildren(code);
        say(button.dataset['selected']);
      },
    );
  });
}
