import type { HeightStep, PartedStep } from '../embed/height-value.ts';
import type { EmbedForm } from '../embed/short.ts';
import type { GraphicShape, Theme } from '../export/names.ts';
import type { EmbedState, EmbedTheme } from '../i18n/embed-code.ts';
import type { Lang } from '../lib/language.ts';

/** Where a snippet lists hidden parts (query, attributes) and states the resulting height (number, style). */
type SnippetSlot = 'query' | 'attributes' | 'height' | 'style';

/** Part of a snippet, and the choices that include it; by default always. */
export interface SnippetPart {
  text: string;
  /** Rewritten by the panel for hidden parts and variants. */
  slot?: SnippetSlot;
  themes?: readonly EmbedTheme[];
  state?: EmbedState;
}

export type Snippet = readonly SnippetPart[];

/** Facts for a chart's snippets, unescaped. */
export interface EmbedFacts {
  edition: string;
  chart: string;
  lang: Lang;
  form: EmbedForm;
  /** Ids of the rows that the article chooses; empty in other forms. */
  places: readonly string[];
  /** The chart's finding, text alternative, and label: 图表：话题. */
  title: string;
  alt: string;
  label: string;
  /** Data source, under a picture or card. */
  source: string;
  /** Text of the link to the chart's page. */
  credit: string;
  heights: readonly HeightStep[];
  /** Heights with each part's share, for frames with hidden parts. */
  stretches: readonly PartedStep[];
  addresses: {
    page: string;
    /** Without a query. */
    frame: string;
    /** Undefined if today's state is not frozen. */
    frozen: { hash: string; frame: string; stretches: readonly PartedStep[] } | undefined;
    script: string;
    card: string;
    svg: Record<Theme, string>;
    /** The SVG for phones. */
    narrow: Record<Theme, string>;
    png: Record<Theme, string>;
  };
  /** In px. */
  picture: Record<GraphicShape, { width: number; height: number }>;
}
