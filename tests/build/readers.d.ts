/** What tests use of readers that come without types. */
declare module '@citation-js/core' {
  interface Item {
    title?: string;
    URL?: string;
    author?: { literal?: string; family?: string }[];
    issued?: { 'date-parts'?: number[][] };
  }

  export class Cite {
    constructor(data: unknown);
    data: Item[];
    format(kind: string, options: object): string;
  }
}

declare module 'notatrix' {
  export class Sentence {
    constructor(text: string, options: { interpretAs: string });
    tokens: { form: string; upostag: string | undefined }[];
  }
  const notatrix: { Sentence: typeof Sentence };
  export default notatrix;
}
