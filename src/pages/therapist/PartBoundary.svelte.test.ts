import { createRawSnippet, flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import PartBoundary from './PartBoundary.svelte';

afterEach(() => vi.restoreAllMocks());

test('a part that breaks says so in its place, and is there again once it can be shown', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let isBroken = true;
  const children = createRawSnippet(() => {
    if (isBroken) throw new Error('A record of a kind that nobody thought of.');
    return { render: () => '<p>Whole</p>' };
  });
  const target = document.body.appendChild(document.createElement('div'));
  const part = mount(PartBoundary, { target, props: { children } });
  flushSync();
  expect(target.textContent).not.toContain('Whole');
  const again = target.querySelector('button');
  expect(again?.textContent.trim()).not.toBe('');

  isBroken = false;
  again?.click();
  flushSync();
  expect(target.textContent).toBe('Whole');
  void unmount(part);
});
