interface Node<T> {
  next: Map<number, Node<T>> | undefined;
  value: T | undefined;
}

/** An entry and the offset after its last character. */
export interface Found<T> {
  value: T;
  end: number;
}

const NONE: readonly never[] = [];

/** Strings and their entries. Lookup cost depends on the text, not the size of the lexicon. */
export class Trie<T> {
  private readonly root: Node<T> = { next: undefined, value: undefined };
  /** 1 for each first UTF-16 unit of a string: most searches end here. */
  private readonly firsts = new Uint8Array(0x10000);

  /** The entry of exactly this string, or undefined. */
  get(key: string): T | undefined {
    let node: Node<T> | undefined = this.root;
    for (let i = 0; i < key.length && node; i++) node = node.next?.get(key.charCodeAt(i));
    return node?.value;
  }

  /** Adds or replaces an entry. */
  set(key: string, value: T): void {
    this.firsts[key.charCodeAt(0)] = 1;
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

  /** Whether a string begins with this UTF-16 unit; cheap. */
  begins(code: number): boolean {
    return this.firsts[code] === 1;
  }

  /** Entries found in `text` at `start` that end by `limit`, shortest first. */
  matches(text: string, start: number, limit: number): readonly Found<T>[] {
    if (!this.begins(text.charCodeAt(start))) return NONE;
    // Most searches fail by the second character: allocate late.
    let found: Found<T>[] | undefined;
    let node: Node<T> | undefined = this.root;
    for (let i = start; i < limit; i++) {
      node = node.next?.get(text.charCodeAt(i));
      if (!node) break;
      if (node.value !== undefined) {
        const match = { value: node.value, end: i + 1 };
        if (found) found.push(match);
        else found = [match];
      }
    }
    return found ?? NONE;
  }
}
