import { beforeEach, expect, test } from 'vitest';
import { Baselines } from './baselines.svelte';
import { openLocalStore } from '../../storage/local-store';
import { savedBaseline } from '../../storage/test-saved-baseline';

const KEY = 'test-baselines';
const open = () => new Baselines(openLocalStore(KEY));
const namesOf = ({ saved }: Baselines) => saved.items.map(({ baseline }) => baseline.name);

beforeEach(() => localStorage.clear());

test('a baseline taken in one tab outlives what another tab learns of its own', () => {
  open().add(savedBaseline('Desk'));
  const [allDay, other] = [open(), open()];
  other.add(savedBaseline('Kitchen'));
  window.dispatchEvent(new StorageEvent('storage', { key: KEY }));
  allDay.change('Desk', (item) => ({ ...item, baseline: { ...item.baseline, drift: { thoracicFlexion: 1 } } }));
  expect(namesOf(open())).toEqual(['Desk', 'Kitchen']);
  expect(namesOf(allDay)).toEqual(['Desk', 'Kitchen']);
});
