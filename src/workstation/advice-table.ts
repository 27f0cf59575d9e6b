import type { Answers } from './question';
import type { Source } from './source';
import type { Trouble } from './trouble';

export interface AdvicePlan {
  /** Any of them. */
  readonly for: readonly Trouble[];
  /** Only with these answers; an open question counts as its first answer. */
  readonly only?: Answers;
  /** Not with any of these answers. */
  readonly not?: Answers;
  /** Not while one of these is there: it asks for the opposite, or comes first. */
  readonly unless?: readonly Trouble[];
  /** 3: changes how somebody sits all day; 1: a comfort. Our own ranking, by how long and how far it moves the body. */
  readonly effect: 1 | 2 | 3;
  /** 0: a minute and nothing bought; 1: what lies about the house; 2: something small; 3: a piece of equipment. */
  readonly cost: 0 | 1 | 2 | 3;
  readonly source: Source;
}

const PROGRESSIVE = { glasses: 'progressive' } as const;
const LAPTOP = { screens: 'laptop' } as const;
const TURNED = ['screenLeft', 'screenRight', 'screenAside'] as const;

/** One line an advice. Before anything is bought comes what lies about, before that what is only moved. */
export const ADVICE = {
  laptopOnBooks: { for: ['laptopAlone'], not: PROGRESSIVE, effect: 3, cost: 2, source: 'osha' },
  laptopKeyboard: { for: ['laptopAlone'], only: PROGRESSIVE, effect: 2, cost: 2, source: 'osha' },
  screenUp: { for: ['screenLow'], not: { ...PROGRESSIVE, ...LAPTOP }, effect: 3, cost: 1, source: 'osha' },
  screenLowFits: { for: ['screenLow'], only: PROGRESSIVE, not: LAPTOP, effect: 1, cost: 0, source: 'osha' },
  neckRest: {
    for: ['neckBent'],
    not: PROGRESSIVE,
    unless: ['screenLow', 'screenFar', 'screenHigh', 'laptopAlone', 'backUnsupported'],
    effect: 3,
    cost: 1,
    source: 'iso11226',
  },
  screenDown: { for: ['screenHigh'], not: PROGRESSIVE, effect: 3, cost: 0, source: 'osha' },
  screenDownForGlasses: { for: ['screenHigh'], only: PROGRESSIVE, effect: 3, cost: 0, source: 'osha' },
  screenBack: { for: ['screenNear'], not: LAPTOP, effect: 3, cost: 0, source: 'osha' },
  laptopBack: { for: ['screenNear'], only: LAPTOP, effect: 2, cost: 0, source: 'osha' },
  screenCloser: { for: ['screenFar'], effect: 2, cost: 0, source: 'osha' },
  screenAhead: { for: TURNED, not: { screens: 'two' }, effect: 3, cost: 0, source: 'osha' },
  mainScreenAhead: { for: TURNED, only: { screens: 'two' }, effect: 3, cost: 0, source: 'osha' },
  textLarger: { for: ['leansIn', 'screenNear', 'screenFar', 'neckBent'], effect: 3, cost: 0, source: 'own' },
  eyesChecked: { for: ['leansIn'], effect: 2, cost: 2, source: 'hse' },
  seatUp: {
    for: ['tableHigh'],
    only: { chair: 'adjustable', table: 'fixed' },
    effect: 3,
    cost: 0,
    source: 'osha',
  },
  cushionUnder: { for: ['tableHigh'], only: { chair: 'fixed', table: 'fixed' }, effect: 2, cost: 1, source: 'osha' },
  tableDown: { for: ['tableHigh'], only: { table: 'adjustable' }, effect: 3, cost: 0, source: 'osha' },
  tableUp: { for: ['tableLow'], only: { table: 'adjustable' }, effect: 2, cost: 0, source: 'osha' },
  tableOnBlocks: { for: ['tableLow'], only: { table: 'fixed' }, effect: 2, cost: 1, source: 'osha' },
  seatDown: {
    for: ['feetHang'],
    only: { chair: 'adjustable' },
    unless: ['tableHigh'],
    effect: 2,
    cost: 0,
    source: 'osha',
  },
  footrest: { for: ['feetHang'], effect: 2, cost: 1, source: 'osha' },
  seatUpForKnees: { for: ['kneesHigh'], only: { chair: 'adjustable' }, effect: 2, cost: 0, source: 'osha' },
  cushionForKnees: { for: ['kneesHigh'], only: { chair: 'fixed' }, effect: 2, cost: 1, source: 'osha' },
  feetFlat: { for: ['feetBack'], effect: 1, cost: 0, source: 'iso11226' },
  armrestsDown: { for: ['armrestsHigh'], effect: 2, cost: 0, source: 'sonne2012' },
  armrestsAway: { for: ['armrestsInWay'], effect: 1, cost: 0, source: 'sonne2012' },
  elbowsHang: {
    for: ['shouldersRaised'],
    unless: ['tableHigh', 'armrestsHigh'],
    effect: 2,
    cost: 0,
    source: 'iso11226',
  },
  mouseNear: { for: ['mouseFar', 'pullsLeft', 'pullsRight'], effect: 2, cost: 0, source: 'sonne2012' },
  keyboardNarrow: { for: ['mouseFar'], effect: 1, cost: 3, source: 'own' },
  keyboardNear: { for: ['keyboardFar'], effect: 2, cost: 0, source: 'sonne2012' },
  wristsFlat: { for: ['wristsBent'], effect: 2, cost: 0, source: 'osha' },
  wristsOff: { for: ['wristsOnEdge'], effect: 1, cost: 0, source: 'osha' },
  sitBack: { for: ['backUnsupported'], effect: 2, cost: 0, source: 'osha' },
  backSupport: { for: ['noBackrest'], effect: 2, cost: 1, source: 'osha' },
  screenFromWindow: { for: ['glare', 'windowAhead'], effect: 1, cost: 0, source: 'hse' },
  turnFromWindow: { for: ['backlit'], effect: 1, cost: 0, source: 'hse' },
  lamp: { for: ['dark'], effect: 1, cost: 1, source: 'hse' },
} as const satisfies Record<string, AdvicePlan>;

export type AdviceId = keyof typeof ADVICE;

export const ADVICE_IDS = Object.keys(ADVICE) as AdviceId[];

export function isAdviceId(id: string): id is AdviceId {
  return Object.hasOwn(ADVICE, id);
}
