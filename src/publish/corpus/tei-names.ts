/** A text as part of an XML name. */
const part = (text: string): string => text.replace(/[^\p{L}\p{N}_.-]/gu, '-');

/** Ids of what the header declares; a prefix each, so that none begins with a digit or equals another. */
export const nameOf = {
  kind: (kind: string): string => `kind.${part(kind)}`,
  topic: (topic: string): string => `topic.${part(topic)}`,
  place: (type: string, id: string): string => `place.${part(type)}.${part(id)}`,
  outlet: (id: string): string => `outlet.${part(id)}`,
  reporter: (id: string): string => `reporter.${part(id)}`,
  speaker: (n: number): string => `speaker.${n}`,
  /** As a reference. */
  ref: (list: 'kind' | 'topic', value: string): string => `#${nameOf[list](value)}`,
} as const;
