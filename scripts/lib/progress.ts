/** Silent without a terminal or with a single step. */
export class Progress {
  readonly #total: number;
  readonly #stream: NodeJS.WriteStream;
  readonly #visible: boolean;
  #done = 0;
  #drawn = -1;

  constructor(total: number, stream: NodeJS.WriteStream) {
    this.#total = total;
    this.#stream = stream;
    this.#visible = total > 1 && stream.isTTY;
  }

  /** Redraws once per percent. */
  step(name: string): void {
    this.#done += 1;
    const percent = Math.floor((100 * this.#done) / this.#total);
    if (!this.#visible || percent === this.#drawn) return;
    this.#drawn = percent;
    const filled = Math.round(percent / 4);
    const bar = '█'.repeat(filled) + '░'.repeat(25 - filled);
    this.#stream.write(`\r\u001b[K${bar} ${this.#done}/${this.#total} ${name}`);
  }

  end(): void {
    if (this.#visible) this.#stream.write('\r\u001b[K');
  }
}
