/**
 * Messages between an embedded chart and its article. Snippets pasted today must work with charts built in ten years,
 * and vice versa: only add to these shapes, and count additions here.
 */
export const messageVersion = 2;

/** From chart to article: the required height of the frame, in px. */
export interface HeightMessage {
  type: 'wenda-height';
  version: number;
  height: number;
  /** Title for the frame; since version 2. */
  title?: string;
}

/** From article to chart: a late script asks for the height. */
export interface HelloMessage {
  type: 'wenda-hello';
  version: number;
}

/** The `type` of a message; undefined if it has none. */
export function messageType(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'type' in data ? data.type : undefined;
}
