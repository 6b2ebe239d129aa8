/** Browser: keeps the search in the address and its history. */
import { readState, writeState } from './state.ts';
import type { State } from './state.ts';

/** Pause that ends a search being typed, in ms. */
const pause = 1200;

/** Minimum ms between address changes: browsers refuse faster ones. */
const between = 200;

export class AddressBook {
  /** Whether the history entry is still being typed. */
  private isOpen = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closing: ReturnType<typeof setTimeout> | undefined;

  /** `show` is called on back and forward. */
  constructor(show: (state: State) => void) {
    addEventListener('popstate', () => {
      clearTimeout(this.timer);
      this.isOpen = false;
      show(readState(location.search));
    });
  }

  /** Records a state. A burst of typing is one history entry; `isDone` closes it. */
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
