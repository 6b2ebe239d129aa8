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
