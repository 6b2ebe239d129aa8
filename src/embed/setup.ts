/**
 * Browser script of the frame, before painting: sets attributes of the root, for the style sheet, from the address:
 * `?theme=light|dark`, `?title=off`, `?finding=off`, `?how=off`, `?brand=off`. Redirects `?form=short` and `?places=US,JP`
 * to their pages, unless frozen.
 */
const root = document.documentElement;
const wishes = new URLSearchParams(location.search);
const theme = wishes.get('theme');

if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
root.dataset['off'] = ['title', 'finding', 'how', 'brand']
  .filter((part) => wishes.get(part) === 'off')
  .join(' ');

const { short, places, state } = root.dataset;
const target = wishes.get('places') && places ? places : wishes.get('form') === 'short' ? short : undefined;
if (target && !state) {
  wishes.delete('form');
  const rest = wishes.toString();
  location.replace(`${target}${rest && `?${rest}`}${location.hash}`);
}
