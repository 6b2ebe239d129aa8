/// <reference types="astro/client" />

declare module 'virtual:tokens.css' {}

declare module 'subset-font' {
  interface Options {
    targetFormat?: 'sfnt' | 'woff' | 'woff2';
    keepFeatures?: string[];
  }
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}

/** Scripts of src/embed, bundled by src/build/embed-scripts.ts. */
declare module 'virtual:embed-scripts' {
  export const setupScript: string;
  export const frameScript: string;
  export const placesScript: string;
  export const hostScript: string;
}
