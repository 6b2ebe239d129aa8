/**
 * What an embedded chart and the article around it say to each other. A snippet pasted today talks to charts that are
 * built in ten years, and the other way round: the shapes below are never changed, only added to, and `version` counts
 * the additions.
 */
export const messageVersion = 2;

/** From the chart to the article: how high the frame has to be, in px. */
export interface HeightMessage {
  type: 'wenda-height';
  version: number;
  height: number;
  /** What the chart says, for the frame's title; since version 2. */
  title?: string;
}

/** From the article to the chart: a script that came late asks for the height that it missed. */
export interface HelloMessage {
  type: 'wenda-hello';
  version: number;
}

/** The type of a message of ours, by any version; undefined for anything else. */
export function messageType(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'type' in data ? data.type : undefined;
}
