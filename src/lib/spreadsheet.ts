/** Characters that start a formula in spreadsheets, with full-width forms (OWASP, CSV injection). */
const formulaStart = /^[=+\-@\t\r＝＋－＠]/;

/** Safe, whatever its column's type. */
const plainNumber = /^[-+]?\d+(\.\d+)?$/;

/** A CSV cell (RFC 4180) for spreadsheets: an apostrophe disarms formulas; numbers, also negative, stay numbers. */
export function spreadsheetCell(text: string): string {
  const safe = formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
