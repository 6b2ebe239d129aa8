/**
 * Sorts `data-sortable` tables by column. Presses: descending numbers or ascending words, reversed, original order.
 * Without script the headings stay plain text.
 */

/** `−1,234.5%` → -1234.5; undefined without a number. */
function numberIn(cell: string): number | undefined {
  const match = /[−-]?\d[\d,]*(?:\.\d+)?/.exec(cell);
  return match ? Number(match[0].replace('−', '-').replaceAll(',', '')) : undefined;
}

function makeSortable(table: HTMLTableElement): void {
  const body = table.tBodies[0];
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
  if (!body) return;
  let original = [...body.rows];
  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const textOf = (row: HTMLTableRowElement, column: number): string =>
    row.cells[column]?.textContent?.trim() ?? '';

  headings.forEach((heading, column) => {
    const isNumeric = heading.classList.contains('numeric');
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      const [first, second] = isNumeric ? ['descending', 'ascending'] : ['ascending', 'descending'];
      const now = heading.getAttribute('aria-sort');
      const next = now === first ? second : now === second ? undefined : first;
      for (const each of headings) each.removeAttribute('aria-sort');
      if (next) heading.setAttribute('aria-sort', next);
      const turn = next === 'descending' ? -1 : 1;
      // A variant may have replaced the rows.
      if (!original.includes(body.rows[0] as HTMLTableRowElement)) original = [...body.rows];
      const sorted = [...original].sort((a, b) => {
        const [one, other] = [textOf(a, column), textOf(b, column)];
        if (!isNumeric) return turn * compare(one, other);
        const [left, right] = [numberIn(one), numberIn(other)];
        // Cells without a number come last in both orders.
        if (left === undefined || right === undefined)
          return Number(left === undefined) - Number(right === undefined);
        return turn * (left - right);
      });
      body.append(...(next ? sorted : original));
    });
  });
}

document.querySelectorAll<HTMLTableElement>('table[data-sortable]').forEach(makeSortable);
