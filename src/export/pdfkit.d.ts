import type { Font } from 'fontkit';

declare global {
  namespace PDFKit.Mixins {
    interface PDFFont {
      /** PDFKit also takes a font that fontkit has read, which its types do not say. */
      registerFont(name: string, font: Font): this;
    }
  }
}
