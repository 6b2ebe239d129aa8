/**
 * Browser script of the frame, before painting: sets attributes of the root, for the style sheet, from the address:
 * `?theme=light|dark`, `?title=off`, `?finding=off`, `?how=off`, `?brand=off`. Redirects `?form=short`, unless frozen.
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
