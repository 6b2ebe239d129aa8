/**
 * Runs in the frame before anything is painted: what its address asks for becomes attributes of the root element, which
 * the style sheet reads. `?theme=light|dark`, and `?title=off`, `?finding=off`, `?brand=off`. Anything else changes nothing.
 */
const root = document.documentElement;
const wishes = new URLSearchParams(location.search);
const theme = wishes.get('theme');

if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
root.dataset['off'] = ['title', 'finding', 'brand'].filter((part) => wishes.get(part) === 'off').join(' ');
