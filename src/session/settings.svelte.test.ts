import { beforeEach, expect, test } from 'vitest';
import { openLocalStore } from '../storage/local-store';
import { DEFAULT_SETTINGS } from '../storage/settings';
import { Settings } from './settings.svelte';

const KEY = 'test-settings';
const open = () => new Settings(openLocalStore(KEY));

beforeEach(() => localStorage.clear());

test('a first visit starts from the defaults', () => {
  expect(open().values).toEqual(DEFAULT_SETTINGS);
});

test('a choice is still there on the next visit', () => {
  open().change({ theme: 'dark', mirror: false });
  expect(open().values).toMatchObject({ theme: 'dark', mirror: false });
});

test('one damaged field falls back and the others stay', () => {
  localStorage.setItem(KEY, JSON.stringify({ ...DEFAULT_SETTINGS, model: 'enormous', theme: 'dark' }));
  expect(open().values).toMatchObject({ model: 'lite', theme: 'dark' });
});

test('text that is not JSON counts as nothing stored', () => {
  localStorage.setItem(KEY, '{ not json');
  expect(open().values).toEqual(DEFAULT_SETTINGS);
});

test('a browser that refuses to store keeps the choice for now and says so', () => {
  const full = new Settings({ ...openLocalStore(KEY), write: () => false });
  full.change({ model: 'heavy' });
  expect(full.values.model).toBe('heavy');
  expect(full.isKept).toBe(false);
});

test('two tabs never write over each other', () => {
  const [here, there] = [open(), open()];
  there.change({ theme: 'dark' });
  window.dispatchEvent(new StorageEvent('storage', { key: KEY }));
  here.change({ mirror: false });
  expect(open().values).toMatchObject({ theme: 'dark', mirror: false });
});
