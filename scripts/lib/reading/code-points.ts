/** Converts between UTF-16 units and code points; tables only for texts beyond the basic plane. */
export class CodePointIndex {
  readonly #before: Uint32Array | undefined;
  readonly #unitOf: Uint32Array | undefined;
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return;
    const before = new Uint32Array(text.length + 1);
    const unitOf = new Uint32Array(text.length + 1);
    let count = 0;
    for (let unit = 0; unit < text.length; unit += 1) {
      before[unit] = count;
      unitOf[count] = unit;
      const wide = (text.codePointAt(unit) as number) > 0xffff;
      if (wide) {
        unit += 1;
        before[unit] = count;
      }
      count += 1;
    }
    before[text.length] = count;
    unitOf[count] = text.length;
    this.#before = before;
    this.#unitOf = unitOf.subarray(0, count + 1);
  }

  toCodePoints(unit: number): number {
    return this.#before ? (this.#before[unit] as number) : unit;
  }

  /** Clamps, so an offset past the end yields an empty span. */
  toUnits(codePoint: number): number {
    if (!this.#unitOf) return Math.min(codePoint, this.#length);
    return this.#unitOf[Math.min(codePoint, this.#unitOf.length - 1)] as number;
  }
}
