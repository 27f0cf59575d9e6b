/** Typing errors cost nothing. */
const FREE_TRIES = 3;
const FIRST_WAIT_MS = 5000;
/** Long enough that a list of words takes weeks, short enough for who finds the slip of paper. */
const LONGEST_WAIT_MS = 5 * 60_000;

/** How long to wait after so many wrong passphrases in a row, ms: twice as long each time. */
export function waitAfterMs(wrongTries: number): number {
  if (wrongTries < FREE_TRIES) return 0;
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (wrongTries - FREE_TRIES));
}
