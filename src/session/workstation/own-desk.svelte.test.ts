import { expect, test } from 'vitest';
import type { LocalStore } from '../../storage/local-store';
import { FINDING_IDS, unknown, type Finding, type Findings } from '../../workstation/finding';
import { parseDesk } from '../../storage/desk-schema';
import { OwnDesk, REMIND_AFTER_MS } from './own-desk.svelte';

const DAY_MS = 24 * 60 * 60_000;

function storeWith(value: unknown = undefined, accepts = true): LocalStore & { value: unknown } {
  return {
    value,
    read() {
      return this.value;
    },
    write(next) {
      if (accepts) this.value = JSON.parse(JSON.stringify(next));
      return accepts;
    },
    onWrittenElsewhere: () => undefined,
  };
}

function seenAt(distanceCm: number, kind: 'told' | 'fine'): Findings {
  const seen = { value: distanceCm, sd: 5, unit: 'cm', repeatSd: 2 } as const;
  const distance: Finding = kind === 'told' ? { kind, what: 'screenNear', seen } : { kind, seen };
  const rest = Object.fromEntries(FINDING_IDS.map((id) => [id, unknown('skipped')]));
  return { ...(rest as unknown as Findings), distance };
}

test('what was seen and answered is there again on the next visit', () => {
  const store = storeWith();
  const own = new OwnDesk(store);
  own.sawDesk(seenAt(38, 'told'), 1000);
  own.answer('glasses', 'progressive');
  own.measure({ heightCm: 168, heights: { table: 74 } });
  const again = new OwnDesk(store);
  expect(again.advice.map(({ id }) => id)).toContain('screenBack');
  expect(again.state).toEqual(own.state);
  expect(again.measures?.sitting.table.from).toBeGreaterThan(55);
});

test('a change that was made is new once, and asks for another check after two weeks, once', () => {
  const own = new OwnDesk(storeWith());
  own.sawDesk(seenAt(38, 'told'), 0);
  expect(own.did('screenBack', DAY_MS)).toBe(true);
  expect(own.did('screenBack', 2 * DAY_MS)).toBe(false);
  expect(own.isDue(DAY_MS + REMIND_AFTER_MS - 1)).toBe(false);
  expect(own.isDue(DAY_MS + REMIND_AFTER_MS)).toBe(true);
  own.reminded();
  expect(own.isDue(DAY_MS + 2 * REMIND_AFTER_MS)).toBe(false);
});

test('a check after a change is compared with the one before it, and one without a change with none', () => {
  const own = new OwnDesk(storeWith());
  own.sawDesk(seenAt(38, 'told'), 0);
  own.sawDesk(seenAt(39, 'told'), 1000);
  expect(own.changes).toBeNull();
  own.did('screenBack', DAY_MS);
  own.sawDesk(seenAt(61, 'fine'), 2 * DAY_MS);
  expect(own.changes?.find(({ id }) => id === 'distance')).toMatchObject({
    kind: 'better',
    before: { value: 39 },
    after: { value: 61 },
  });
  expect(own.isDue(30 * DAY_MS)).toBe(false);
  expect(own.isDone('screenBack')).toBe(false);
});

test('a browser that keeps nothing says so, and what was answered still holds', () => {
  const own = new OwnDesk(storeWith(undefined, false));
  own.answer('legs', 'hang');
  expect(own.isKept).toBe(false);
  expect(own.advice.map(({ id }) => id)).toContain('footrest');
});

test('deleted, nothing of the desk is left', () => {
  const store = storeWith();
  const own = new OwnDesk(store);
  own.answer('legs', 'hang');
  own.forget();
  expect(new OwnDesk(store).isBegun).toBe(false);
});

test('a damaged field costs itself alone, and an unknown answer is asked again', () => {
  const good = parseDesk({ version: 1, answers: { legs: 'hang', glasses: 'monocle', hat: 'red' }, heightCm: 9 });
  expect(good.answers).toEqual({ legs: 'hang' });
  expect(good.heightCm).toBeNull();
  expect(parseDesk('nonsense').answers).toEqual({});
});
