/** Normalizes typing variants character by character; offsets do not change. */
export type Fold = (text: string) => string;

const quotes: Record<string, string> = { '“': '"', '”': '"', '‘': "'", '’': "'", '　': ' ' };

/** Full-width ASCII and its offset from ASCII. */
const fullWidth = { from: 0xff01, to: 0xff5e, above: 0xfee0 };

function narrow(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= fullWidth.from && code <= fullWidth.to) return String.fromCharCode(code - fullWidth.above);
  return quotes[character] ?? character;
}

/** Lower case if that stays one character: İ becomes two. */
function lower(character: string): string {
  const small = character.toLowerCase();
  return small.length === character.length ? small : character;
}

/** Folds to half width, lower case and simplified characters by `pairs` (貿贸…). */
export function foldWith(pairs: string): Fold {
  const simple = new Map<string, string>();
  for (let at = 0; at + 1 < pairs.length; at += 2) simple.set(pairs.charAt(at), pairs.charAt(at + 1));
  return (text) => {
    let folded = '';
    for (let at = 0; at < text.length; at += 1) {
      const character = text.charAt(at);
      folded += simple.get(character) ?? lower(narrow(character));
    }
    return folded;
  };
}
