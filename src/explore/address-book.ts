/** Runs in the browser: the address says what is searched, and the back button goes to the search before. */
import { readState, writeState } from './state.ts';
import type { State } from './state.ts';

/** A reader who pauses so long has typed a search, in ms. */
const pause = 1200;

/** Browsers refuse addresses that change more often than this, in ms. */
const between = 200;

export class AddressBook {
  /** Whether the entry of the history is that of a search that is still being typed. */
  private isOpen = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closing: ReturnType<typeof setTimeout> | undefined;

  /** `show` is called when the reader goes back or forth. */
  constructor(show: (state: State) => void) {
    addEventListener('popstate', () => {
      clearTimeout(this.timer);
      this.isOpen = false;
      show(readState(location.search));
    });
  }

  /** Takes down a state. What is typed in one go is one entry; `isDone` closes it. */
  note(state: State, isDone: boolean): void {
    const address = `${location.pathname}${writeState(state)}`;
    clearTimeout(this.timer);
    clearTimeout(this.closing);
    const write = (): void => {
      if (address === location.pathname + location.search) return;
      if (this.isOpen) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
      this.isOpen = true;
    };
    if (!isDone) {
      this.timer = setTimeout(write, this.isOpen ? between : 0);
      this.closing = setTimeout(() => (this.isOpen = false), pause);
      return;
    }
    write();
    this.isOpen = false;
  }
}
