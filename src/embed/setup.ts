/**
 * Runs in the frame before anything is painted: what its address asks for becomes attributes of the root element, which
 * the style sheet reads. `?theme=light|dark`, and `?title=off`, `?finding=off`, `?how=off`, `?brand=off`. `?form=short` leads to
 * the page of the short form, which snippets name themselves; a frozen chart has none. Anything else changes nothing.
 */
const root = document.documentElement;
const wishes = new URLSearchParams(location.search);
const theme = wishes.get('theme');

if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
root.dataset['off'] = ['title', 'finding', 'how', 'brand']
  .filter((part) => wishes.get(part) === 'off')
  .join(' ');

const { short, state } = root.dataset;
if (short && !state && wishes.get('form') === 'short') {
  wishes.delete('form');
  const rest = wishes.toString();
  location.replace(`${short}${rest && `?${rest}`}${location.hash}`);
}
