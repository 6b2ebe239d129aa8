interface Node<T> {
  next: Map<number, Node<T>> | undefined;
  value: T | undefined;
}

/** What a trie found: the entry and the offset after its last character. */
export interface Found<T> {
  value: T;
  end: number;
}

/**
 * Strings and what they stand for, found in a text without looking at each string in turn: the cost of a lookup
 * depends on the text, not on the size of the lexicon.
 */
export class Trie<T> {
  private readonly root: Node<T> = { next: undefined, value: undefined };

  /** The entry of exactly this string; undefined where there is none. */
  get(key: string): T | undefined {
    let node: Node<T> | undefined = this.root;
    for (let i = 0; i < key.length && node; i++) node = node.next?.get(key.charCodeAt(i));
    return node?.value;
  }

  /** Puts an entry in, replacing one of the same string. */
  set(key: string, value: T): void {
    let node = this.root;
    for (let i = 0; i < key.length; i++) {
      const code = key.charCodeAt(i);
      node.next ??= new Map();
      let child = node.next.get(code);
      if (!child) {
        child = { next: undefined, value: undefined };
        node.next.set(code, child);
      }
      node = child;
    }
    node.value = value;
  }

  /** Whether some string begins with this UTF-16 code unit: the cheap test before a search. */
  begins(code: number): boolean {
    return this.root.next?.has(code) ?? false;
  }

  /** All entries whose string stands in `text` at `start` and ends at or before `limit`, shortest first. */
  matches(text: string, start: number, limit: number): Found<T>[] {
    const found: Found<T>[] = [];
    let node: Node<T> | undefined = this.root;
    for (let i = start; i < limit; i++) {
      node = node.next?.get(text.charCodeAt(i));
      if (!node) break;
      if (node.value !== undefined) found.push({ value: node.value, end: i + 1 });
    }
    return found;
  }
}
