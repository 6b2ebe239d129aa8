export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlElement[];
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    const character = whole.endsWith(';') ? entities[name] : undefined;
    if (character === undefined) throw new Error(`not well-formed: ${whole}`);
    return character;
  });
}

/**
 * The root element of an XML document without DOCTYPE, CDATA and numeric references, which our files do not use.
 * Throws where it is not well-formed.
 */
export function parseXml(xml: string): XmlElement {
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/, '');
  const root: XmlElement = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const token =
    /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;
  let at = 0;
  for (const match of body.matchAll(token)) {
    const [whole, closing, name = '', attributes = '', empty, text] = match;
    const parent = open.at(-1) ?? root;
    at = match.index + whole.length;
    if (text !== undefined) {
      if (parent === root && text.trim()) throw new Error(`not well-formed: text outside the root: ${text}`);
      parent.text += decoded(text);
    } else if (closing) {
      if (parent.name !== name) throw new Error(`not well-formed: </${name}> closes <${parent.name}>`);
      open.pop();
    } else {
      const element: XmlElement = { name, attributes: {}, text: '', children: [] };
      for (const [, key = '', double, single] of attributes.matchAll(
        /([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
      )) {
        if (key in element.attributes) throw new Error(`not well-formed: ${key} stands twice in <${name}>`);
        element.attributes[key] = decoded(double ?? single ?? '');
      }
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (at !== body.length) throw new Error(`not well-formed: ${body.slice(at, at + 40)}`);
  if (open.length > 1) throw new Error(`not well-formed: <${open.at(-1)?.name}> stays open`);
  const [first, second] = root.children;
  if (!first || second) throw new Error('not well-formed: one root element, please');
  return first;
}

/** Descendants of a name, in document order. */
export function elements(from: XmlElement, name: string): XmlElement[] {
  return from.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elements(child, name),
  ]);
}
