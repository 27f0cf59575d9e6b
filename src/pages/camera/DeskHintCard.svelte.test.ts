import { createRawSnippet, flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { m } from '../../paraglide/messages';
import type { Look } from '../../session/run/look';
import type { RunListener } from '../../session/run/run-state';
import { HINT_AFTER_MS } from '../../workstation/live-hint';
import DeskHintCard from './DeskHintCard.svelte';

afterEach(() => localStorage.clear());

test('a dark desk takes the place of an invitation that came first, and gives it back when closed', () => {
  let listener: RunListener | null = null;
  const live = {
    isPractising: false,
    isCameraOn: true,
    subscribe(next: RunListener) {
      listener = next;
      return () => void (listener = null);
    },
  };
  const otherwise = createRawSnippet(() => ({ render: () => '<p>An invitation</p>' }));
  const target = document.body.appendChild(document.createElement('div'));
  const card = mount(DeskHintCard, { target, props: { live, otherwise } });
  flushSync();
  expect(target.textContent).toContain('An invitation');

  for (let timestampMs = 0; timestampMs <= HINT_AFTER_MS.dark + 1000; timestampMs += 500) {
    const light = { faceLuma: 20, aroundLuma: 20, aroundBurnt: 0 };
    const result = { timestampMs, pose: null, check: { meanLuma: 20, lumaSpread: 5, change: 3 }, light };
    const features = { view: null, angles: {} };
    listener!.onLook?.({ result, features, compared: features, baseline: null } as unknown as Look);
  }
  flushSync();
  expect(target.textContent).toContain(m.desk_hint_dark());
  expect(target.textContent).not.toContain('An invitation');

  [...target.querySelectorAll('button')].find((each) => each.textContent.trim() === m.app_close())?.click();
  flushSync();
  expect(target.textContent).not.toContain(m.desk_hint_dark());
  expect(target.textContent).toContain('An invitation');
  void unmount(card);
});
