import { isAllowed, type Allowance, type Movement } from './allowance';

/** The passive part: short, for calm, and always followed by movement. Doses are clinical practice; sources below. */
export const RELAX_IDS = ['letGo', 'breathing', 'progressive', 'warmth'] as const;
export type RelaxId = (typeof RELAX_IDS)[number];

/**
 * breathing: six breaths a minute without holding (NCCIH). progressive: no better than ordinary activity for neck pain
 * (Viljanen 2003), so nothing is claimed but calm. warmth: twenty minutes a day of low warmth (neck trials, 2012, 2017).
 */
export const RELAX_MOVEMENTS: Record<RelaxId, Movement> = {
  letGo: { tags: [], isEveryday: true },
  breathing: { tags: ['pacedBreath'] },
  progressive: { tags: ['muscleTensing'] },
  warmth: { tags: ['heat'] },
};

/** Warmth comes with its cautions: it needs no answers, only none that speak against it. */
export function isRelaxOpen(id: RelaxId, allowance: Allowance): boolean {
  if (id === 'warmth' && allowance.kind === 'unasked') return !allowance.avoid.includes('heat');
  return isAllowed(RELAX_MOVEMENTS[id], allowance);
}

export const RELAX_STEPS = [
  'in',
  'out',
  'settle',
  'jaw',
  'brow',
  'breath',
  'shoulders',
  'hands',
  'tenseHands',
  'tenseArms',
  'tenseFace',
  'tenseShoulders',
  'tenseBelly',
  'tenseLegs',
  'tenseFeet',
  'release',
  'warm',
] as const;
export type RelaxStep = (typeof RELAX_STEPS)[number];

export interface TimedStep {
  readonly step: RelaxStep;
  readonly forMs: number;
}

const SECOND = 1000;
const TENSE_MS = 6 * SECOND;
const RELEASE_MS = 25 * SECOND;
const BREATHS = 18;
const ROUNDS = 2;
const WARMTH_MS = 15 * 60 * SECOND;

export interface RelaxWish {
  /** Neck or shoulders are sore: they are not tensed. */
  readonly skipsShoulders: boolean;
}

export function relaxSteps(id: RelaxId, { skipsShoulders }: RelaxWish): readonly TimedStep[] {
  switch (id) {
    case 'letGo':
      return (['jaw', 'brow', 'breath', 'shoulders', 'hands'] as const).map((step) => ({ step, forMs: 12 * SECOND }));
    case 'breathing':
      return Array.from({ length: BREATHS }, () => [
        { step: 'in', forMs: 4 * SECOND } as const,
        { step: 'out', forMs: 6 * SECOND } as const,
      ]).flat();
    case 'progressive':
      return progressive(skipsShoulders);
    case 'warmth':
      return [{ step: 'warm', forMs: WARMTH_MS }];
  }
}

function progressive(skipsShoulders: boolean): TimedStep[] {
  const groups = [
    'tenseHands',
    'tenseArms',
    'tenseFace',
    'tenseShoulders',
    'tenseBelly',
    'tenseLegs',
    'tenseFeet',
  ] as const;
  const round = groups
    .filter((group) => !(skipsShoulders && group === 'tenseShoulders'))
    .flatMap((step): TimedStep[] => [
      { step, forMs: TENSE_MS },
      { step: 'release', forMs: RELEASE_MS },
    ]);
  return [{ step: 'settle', forMs: 30 * SECOND }, ...Array.from({ length: ROUNDS }, () => round).flat()];
}

/** The step at a time since the beginning, and how much of all is left, ms; null: it is over. */
export function stepAt(
  steps: readonly TimedStep[],
  elapsedMs: number,
): { readonly step: RelaxStep; readonly index: number; readonly leftMs: number } | null {
  let endMs = 0;
  const index = steps.findIndex(({ forMs }) => (endMs += forMs) > elapsedMs);
  const found = steps[index];
  if (!found) return null;
  return { step: found.step, index, leftMs: steps.reduce((sum, { forMs }) => sum + forMs, 0) - elapsedMs };
}
