import { expect, test } from 'vitest';
import { fhirBundle } from '../../history/transfer/export-fhir';
import { emptyPlan } from '../../therapist/plan';
import type { Intake } from '../../program/intake';
import { doneEntry } from '../../history/training/exercise-entries';
import type { LocalStore } from '../../storage/local-store';
import { OwnPlan } from '../therapist/own-plan.svelte';
import { decodeShared, encodeShared } from '../../storage/share-codec';
import { OwnProgram } from './own-program.svelte';

const DAY = 86_400_000;

function memoryStore(value: unknown = undefined): LocalStore & { value: unknown } {
  const store = {
    value,
    read: () => store.value,
    write: (next: unknown) => ((store.value = JSON.parse(JSON.stringify(next))), true),
    onWrittenElsewhere: () => undefined,
  };
  return store;
}

const INTAKE: Intake = {
  places: { upperBack: 4 },
  wishes: [{ text: 'Zebra crossing over my shoulder', ease: 3 }],
  equipment: ['chair', 'wall', 'band'],
  activeMinutes: 60,
  strengthDays: 0,
  confidence: 7,
  screening: { age: 'adult', isUrgent: false, isAskFirst: false, leaveOut: ['soreShoulder'] },
  answeredAt: 0,
};

test('answers are kept in this browser, and read again', () => {
  const store = memoryStore();
  new OwnProgram(store).answer(INTAKE);
  const again = new OwnProgram(store);
  expect(again.intake).toEqual(INTAKE);
  expect(again.allowance).toMatchObject({ kind: 'answered', avoid: ['overhead', 'abductER'] });
});

test('what can’t be read is asked anew, and until then only what suits nearly everybody is offered', () => {
  for (const broken of [undefined, 'x', { version: 1, intake: {} }, { version: 2 }]) {
    const program = new OwnProgram(memoryStore(broken));
    expect(program.allowance.kind).toBe('unasked');
    expect(program.due(0)).toBe('first');
  }
});

test('who skips gets a plan of the default set, and is asked once more after a week', () => {
  const program = new OwnProgram(memoryStore());
  program.skip(0);
  expect(program.due(DAY)).toBeNull();
  expect(program.plan('2026-11-30', null).length).toBeGreaterThan(3);
  expect(program.due(7 * DAY)).toBe('afterSkip');
  program.skip(7 * DAY);
  expect(program.due(70 * DAY)).toBeNull();
});

test('a grave answer in the middle of a session closes the exercises until it has changed', () => {
  const program = new OwnProgram(memoryStore());
  program.report('isUrgent', 0);
  expect(program.allowance.kind).toBe('none');
  expect(program.plan('2026-11-30', null)).toEqual([]);
});

test('two steps back in a row ask for the talk again', () => {
  const program = new OwnProgram(memoryStore());
  program.answer(INTAKE);
  program.did('shrug', { answer: 'sore', isWhole: true, day: '2026-11-02' });
  expect(program.due(DAY)).toBeNull();
  program.did('shrug', { answer: 'sore', isWhole: true, day: '2026-11-04' });
  expect(program.due(DAY)).toBe('steppedBack');
});

test('deleting the answers leaves what was done', () => {
  const program = new OwnProgram(memoryStore());
  program.answer(INTAKE);
  program.did('shrug', { answer: 'right', isWhole: true, day: '2026-11-02' });
  program.forgetAnswers();
  expect(program.intake).toBeNull();
  expect(program.days).toEqual(['2026-11-02']);
});

test('nothing that was answered goes into the history, a FHIR copy, a summary or a link', async () => {
  const program = new OwnProgram(memoryStore());
  program.answer(INTAKE);
  const [item] = program.plan('2026-11-30', null);
  const entry = doneEntry(
    { item: item!, setsDone: 1, counts: [], rangeDeg: null, answer: 'right' },
    { id: '0', at: 0, offsetMin: 0 },
  );
  const fhir = fhirBundle({ hours: [], sessions: [], entries: [entry!], days: [], boundaryHour: 0, exportedAt: 0 });
  const own = new OwnPlan(memoryStore());
  own.use(emptyPlan('p', 0), 0);
  own.done('2026-11-30', 'shrug');
  const sent = await decodeShared(await encodeShared({ kind: 'summary', summary: own.summary! }));
  for (const out of [entry, fhir, sent]) expect(JSON.stringify(out)).not.toMatch(/Zebra|soreShoulder|wishes|upperBack/);
});
