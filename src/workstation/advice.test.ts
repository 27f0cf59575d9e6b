import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adviceFor } from './advice';
import { ADVICE } from './advice-table';
import { remainingQuestions, rightOf, troublesOf } from './desk-case';
import { FINDING_IDS, unknown, type Finding, type Findings } from './finding';
import { optionsOf, QUESTION_IDS, troubleOf, type Answers, type QuestionId } from './question';
import type { Trouble } from './trouble';

const FINE: Finding = { kind: 'fine', seen: null };
const told = (what: Trouble): Finding => ({ kind: 'told', what, seen: null });

function findings(changes: Partial<Findings> = {}): Findings {
  const fine = Object.fromEntries(FINDING_IDS.map((id) => [id, FINE])) as unknown as Findings;
  return { ...fine, ...changes };
}

const ids = (answers: Answers, seen: Findings | null = findings()) =>
  adviceFor({ findings: seen, answers }).map(({ id }) => id);

const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(...QUESTION_IDS.map((id) => fc.constantFrom(undefined, ...optionsOf(id))))
  .map((chosen) => Object.fromEntries(QUESTION_IDS.flatMap((id, i) => (chosen[i] ? [[id, chosen[i]]] : []))));

test('a desk where all is fine is left alone', () => {
  expect(ids({})).toEqual([]);
});

test('books come before anything that is bought, and what moves the body most before comfort', () => {
  const advice = adviceFor({
    findings: findings({ screenHeight: told('screenLow'), leaningIn: told('leansIn') }),
    answers: { mouse: 'far', armrests: 'inWay' },
  });
  expect(advice.map(({ id }) => id)).toEqual([
    'textLarger',
    'screenUp',
    'mouseNear',
    'eyesChecked',
    'armrestsAway',
    'keyboardNarrow',
  ]);
});

test('progressive glasses turn the advice for a low screen round', () => {
  const low = findings({ screenHeight: told('screenLow') });
  expect(ids({ glasses: 'none' }, low)).toContain('screenUp');
  expect(ids({ glasses: 'progressive' }, low)).toEqual(['screenLowFits']);
  const high = findings({ screenHeight: told('screenHigh') });
  expect(ids({ glasses: 'progressive' }, high)).toEqual(['screenDownForGlasses']);
});

test('a laptop alone is raised with other keys, not raised as it is', () => {
  const advice = ids({ screens: 'laptop' }, findings({ screenHeight: told('screenLow') }));
  expect(advice).toEqual(['laptopOnBooks']);
});

test('a table that can be moved is moved before the seat, and a seat that is raised comes with its footrest', () => {
  expect(ids({ elbows: 'tableHigh', table: 'adjustable', chair: 'adjustable' })).toEqual(['tableDown']);
  expect(ids({ elbows: 'tableHigh', legs: 'hang', chair: 'adjustable' })).toEqual(['seatUp', 'footrest']);
});

test('whatever is answered, no two pieces of advice ask for the opposite', () => {
  const OPPOSITE = [
    ['screenUp', 'screenDown'],
    ['screenBack', 'screenCloser'],
    ['seatUp', 'seatDown'],
    ['tableUp', 'tableDown'],
    ['seatDown', 'seatUpForKnees'],
  ];
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const given: readonly string[] = ids(answers, null);
      for (const pair of OPPOSITE) expect(pair.every((id) => given.includes(id))).toBe(false);
    }),
  );
});

test('whatever is in the way, there is something to do about it', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const desk = { findings: null, answers };
      const helped = adviceFor(desk).flatMap(({ id }) => ADVICE[id].for as readonly Trouble[]);
      for (const trouble of troublesOf(desk)) {
        const isCovered = helped.includes(trouble) || COVERED_BY_OTHERS.has(trouble);
        expect([trouble, isCovered]).toEqual([trouble, true]);
      }
    }),
  );
});

/** A laptop's low screen is helped by what helps the laptop; raised shoulders by what lowers the table or the rests. */
const COVERED_BY_OTHERS = new Set<Trouble>(['screenLow', 'shouldersRaised', 'feetHang']);

test('advice is in order of effect, then of cost', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const keys = adviceFor({ findings: null, answers }).map(({ effect, cost }) => 10 * (3 - effect) + cost);
      expect(keys).toEqual([...keys].sort((a, b) => a - b));
    }),
  );
});

test('what the camera told is not asked, and what it could not tell is', () => {
  const seen = findings({ screenHeight: unknown('borderline'), distance: told('screenNear') });
  const asked = remainingQuestions({ findings: seen });
  expect(asked).toContain('height');
  expect(asked).not.toContain('distance');
  expect(asked).not.toContain('facing');
  expect(asked).toContain('glasses');
});

test('an old answer does not outlive a camera that told', () => {
  const desk = { findings: findings(), answers: { distance: 'nearer' } as const };
  expect(troublesOf(desk)).toEqual([]);
  expect(rightOf(desk)).toContain('distance');
});

test('every first answer changes nothing but a laptop is asked for by its own', () => {
  for (const id of QUESTION_IDS) expect(troubleOf(id as QuestionId, optionsOf(id)[0] as never)).toBeNull();
});
