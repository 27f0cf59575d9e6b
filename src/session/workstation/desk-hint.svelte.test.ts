import { expect, test } from 'vitest';
import type { LiveHint } from '../../workstation/live-hint';
import { HINT_AFTER_MS } from '../../workstation/live-hint';
import { FRESH_DESK } from '../../workstation/desk-state';
import type { Look } from '../run/look';
import type { RunListener } from '../run/run-state';
import { DeskHint } from './desk-hint.svelte';

/** What was said stays known, whatever shows it. */
function deskMemory() {
  const said: LiveHint[] = [];
  const own = {
    get state() {
      return { ...FRESH_DESK, hinted: said };
    },
    hinted: (hint: LiveHint) => void said.push(hint),
  };
  return { own, said };
}

/** Somebody sits in the dark. */
function inTheDark(own: ConstructorParameters<typeof DeskHint>[1]) {
  let listener: RunListener | null = null;
  let nowMs = 1000;
  const live = {
    isPractising: false,
    isCameraOn: true,
    subscribe(next: RunListener) {
      listener = next;
      return () => void (listener = null);
    },
  };
  const hint = new DeskHint(live, own);
  hint.start();
  const sit = (ms: number, fps: number) => {
    for (const endMs = nowMs + ms; nowMs <= endMs; nowMs += 1000 / fps) {
      const light = { faceLuma: 20, aroundLuma: 20, aroundBurnt: 0 };
      const result = { timestampMs: nowMs, pose: null, check: { meanLuma: 20, lumaSpread: 5, change: 3 }, light };
      const features = { view: null, angles: {} };
      listener?.onLook?.({ result, features, compared: features, baseline: null } as unknown as Look);
    }
  };
  return { hint, sit };
}

test.each([1, 5, 30])('a hint that stood long enough to be read is never said again, at %d looks a second', (fps) => {
  const { own, said } = deskMemory();
  const first = inTheDark(own);
  first.sit(HINT_AFTER_MS.dark + 2000, fps);
  expect(first.hint.hint).toBe('dark');
  first.sit(11_000, fps);
  expect(said).toEqual(['dark']);
  const next = inTheDark(own);
  next.sit(HINT_AFTER_MS.dark + 15_000, fps);
  expect(next.hint.hint).toBeNull();
});

test('a hint that gave way to something else before it could be read comes again', () => {
  const { own, said } = deskMemory();
  inTheDark(own).sit(HINT_AFTER_MS.dark + 2000, 5);
  expect(said).toEqual([]);
  const next = inTheDark(own);
  next.sit(HINT_AFTER_MS.dark + 2000, 5);
  expect(next.hint.hint).toBe('dark');
});

test('closed at once it was seen', () => {
  const { own, said } = deskMemory();
  const { hint, sit } = inTheDark(own);
  sit(HINT_AFTER_MS.dark + 2000, 5);
  hint.close();
  sit(60_000, 5);
  expect(hint.hint).toBeNull();
  expect(said).toEqual(['dark']);
});
