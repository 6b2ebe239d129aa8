/** Placeholders in a note's link, as `encodeURIComponent` writes them; URLs of forms write them alike. */
const slots = { mark: '{mark}', sentences: '{sentences}', page: '{page}' } as const;

/** What the link's placeholders stand for. */
export const noteSlots = { what: slots.mark, sentences: slots.sentences, page: slots.page };

/** The link to a note on a mark. */
export function noteHref(template: string, mark: string, sentences: readonly string[], page: string): string {
  const values = { mark, sentences: sentences.join(' '), page };
  return (Object.keys(slots) as (keyof typeof slots)[]).reduce(
    (link, name) => link.replaceAll(encodeURIComponent(slots[name]), encodeURIComponent(values[name])),
    template,
  );
}
