import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { LEAST_PASSPHRASE } from './client-lock.svelte';

/** Why a passphrase is guessed too soon. */
export type PassphraseWeakness = 'short' | 'common' | 'repeated' | 'sequence' | 'keyboard' | 'date' | 'guessable';

/**
 * Decimal logarithm of the guesses that an attacker needs who knows how people choose. With this derivation a strong graphics
 * card tries some ten thousand a second: 10^10 guesses take it twelve days, and are what the estimator calls its best class.
 */
const LEAST_GUESSES_LOG10 = 10;
/** Words that stand on the page itself are the first that are tried. */
const NEAR_AT_HAND = ['plumbline', 'posture', 'therapist', 'haltung', 'therapie', 'physio'];

/** null: strong enough. The word lists (400 kB) come only now. */
export async function passphraseWeakness(passphrase: string): Promise<PassphraseWeakness | null> {
  if (passphrase.length < LEAST_PASSPHRASE) return 'short';
  const { guessesLog10, feedback } = (await estimator()).check(passphrase, NEAR_AT_HAND);
  return guessesLog10 < LEAST_GUESSES_LOG10 ? weaknessOf(feedback.warning) : null;
}

async function estimator(): Promise<ZxcvbnFactory> {
  const [core, common] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]);
  return new core.ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });
}

/** The estimator's own keys. */
function weaknessOf(warning: string | null): PassphraseWeakness {
  switch (warning) {
    case 'simpleRepeat':
    case 'extendedRepeat':
      return 'repeated';
    case 'sequences':
      return 'sequence';
    case 'straightRow':
    case 'keyPattern':
      return 'keyboard';
    case 'dates':
    case 'recentYears':
      return 'date';
    case 'topTen':
    case 'topHundred':
    case 'common':
    case 'similarToCommon':
    case 'wordByItself':
    case 'pwned':
      return 'common';
    default:
      return 'guessable';
  }
}
