import { isHistoryFault } from '../../history/history-fault';
import type { HistoryHold } from '../history/history-hold';
import type { LocalStore } from '../../storage/local-store';
import type { When } from '../../history/training/feel-history';
import { todayFor } from '../../history/training/today';

const DECLINED = 'declined';

/** Asks a newcomer into the first lesson, until they have been there or said no, once. */
export class LearnInvitation {
  isOpen = $state(false);
  /** The answer is in: asked or not. */
  isKnown = $state(false);
  readonly #hold: Pick<HistoryHold, 'take'>;
  readonly #answer: LocalStore;
  readonly #now: () => When;

  constructor(hold: Pick<HistoryHold, 'take'>, answer: LocalStore, now: () => When) {
    this.#hold = hold;
    this.#answer = answer;
    this.#now = now;
  }

  /** Without records nobody knows who has been there: then it stays silent. */
  async look(): Promise<void> {
    this.isOpen = this.#answer.read() !== DECLINED && (await this.#isNewcomer());
    this.isKnown = true;
  }

  async #isNewcomer(): Promise<boolean> {
    const store = await this.#hold.take();
    if (isHistoryFault(store)) return false;
    const entries = await store.entries();
    return !isHistoryFault(entries) && todayFor(entries, this.#now()).kind === 'tour';
  }

  decline(): void {
    this.isOpen = false;
    this.#answer.write(DECLINED);
  }
}
