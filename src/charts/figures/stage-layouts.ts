/** In px at scale 1; largest of `scales` first. `mostSide` is a cell's maximum. */
export const groupLayouts = {
  phone: {
    columns: [1],
    gutter: 0,
    number: 25,
    label: 13,
    small: 14,
    rule: 5,
    indent: 14,
    bar: 10,
    gap: 13,
    mostGap: 56,
    mostSide: 62,
    scales: [2, 1.7, 1.5, 1.35, 1.2, 1.1, 1, 0.92],
  },
  wide: {
    columns: [1, 2],
    gutter: 56,
    number: 40,
    label: 16,
    small: 19,
    rule: 8,
    indent: 22,
    bar: 16,
    gap: 22,
    mostGap: 84,
    mostSide: 92,
    scales: [2, 1.8, 1.6, 1.4, 1.25, 1.1, 1, 0.9, 0.8],
  },
} as const;

export type GroupLayout = (typeof groupLayouts)[keyof typeof groupLayouts];
