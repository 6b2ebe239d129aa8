/** A progress bar; silent if the stream is not a terminal or there is only one step. */
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

  /** Advances by one; `name` follows the bar. Redraws once per percent. */
  step(name: string): void {
    this.#done += 1;
    const percent = Math.floor((100 * this.#done) / this.#total);
    if (!this.#visible || percent === this.#drawn) return;
    this.#drawn = percent;
    const filled = Math.round(percent / 4);
    const bar = '█'.repeat(filled) + '░'.repeat(25 - filled);
    this.#stream.write(`\r\u001b[K${bar} ${this.#done}/${this.#total} ${name}`);
  }

  /** Clears the bar. */
  end(): void {
    if (this.#visible) this.#stream.write('\r\u001b[K');
  }
}
