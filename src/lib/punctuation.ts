/** ASCII marks that the transcript has between Chinese characters, and their full-width forms (GB/T 15834). */
const fullWidth: Record<string, string> = {
  ',': '，',
  ':': '：',
  '?': '？',
  '!': '！',
  ';': '；',
  '(': '（',
  ')': '）',
};

/** An English name from a table as it is shown: People's Daily → People’s Daily. */
export function displayName(name: string): string {
  return name.replaceAll("'", '’');
}

const han = /[\p{Script=Han}”’》）」』、。，！？：；%\d]/u;

/**
 * The source's text as it is shown: ASCII marks after Chinese text become full-width ones. Only for display; the
 * tables keep the source's characters. A comma between digits and a colon in a clock time stay.
 */
export function displayPunctuation(text: string): string {
  return text.replace(/[,:?!;()]/g, (mark, offset: number) => {
    const before = text[offset - 1] ?? '';
    const after = text[offset + 1] ?? '';
    if (/\d/.test(before) && /\d/.test(after)) return mark;
    return han.test(before) || han.test(after) ? (fullWidth[mark] ?? mark) : mark;
  });
}

/** Words of the transcript in quotation marks; those inside become single ones, as Chinese and English both have it. */
export function quotation(text: string): string {
  return `“${displayPunctuation(text).replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
