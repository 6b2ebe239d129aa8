import type { HeightStep, PartedStep } from '../embed/height-value.ts';
import type { EmbedForm } from '../embed/short.ts';
import type { GraphicShape, Theme } from '../export/names.ts';
import type { EmbedState, EmbedTheme } from '../i18n/embed-code.ts';
import type { Lang } from '../lib/language.ts';

/** Where a snippet says what is switched off, and how high the frame is then: fixed, and as a style. */
type SnippetSlot = 'query' | 'attributes' | 'height' | 'style';

/** A stretch of a snippet, and the choices with which it is there; without any, it always is. */
export interface SnippetPart {
  text: string;
  /** What the panel writes anew for parts that are switched off and another way of counting. */
  slot?: SnippetSlot;
  themes?: readonly EmbedTheme[];
  state?: EmbedState;
}

export type Snippet = readonly SnippetPart[];

/** What the snippets say about a chart, as plain text, and the addresses in them as they are to be written. */
export interface EmbedFacts {
  edition: string;
  chart: string;
  lang: Lang;
  form: EmbedForm;
  /** The chart's finding, its text alternative, and what it is called: 图表：话题. */
  title: string;
  alt: string;
  label: string;
  /** The line under a picture or card: where the data come from. */
  source: string;
  /** Words of the link to the chart's page. */
  credit: string;
  heights: readonly HeightStep[];
  /** The same with each part's share, for frames without some of them. */
  stretches: readonly PartedStep[];
  addresses: {
    page: string;
    frame: string;
    /** Undefined while the state of today is not in the archive. */
    frozen: { hash: string; frame: string } | undefined;
    script: string;
    card: string;
    svg: Record<Theme, string>;
    /** The SVG for columns of phones. */
    narrow: Record<Theme, string>;
    png: Record<Theme, string>;
  };
  /** Sizes of the picture, px. */
  picture: Record<GraphicShape, { width: number; height: number }>;
}
