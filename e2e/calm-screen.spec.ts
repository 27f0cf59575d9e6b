import type { Page } from '@playwright/test';
import type { LearnPlace } from '../scripts/footage/learn-places';
import { expectWord, startCamera, takeBaseline } from './harness/live-page';
import { sit, WITH_MANNEQUIN } from './harness/mannequin-camera';
import { expect, test } from './harness/test';

const WATCHED_MS = 30_000;
/** A word may follow a change of place by a few seconds: how it settles is not what is watched. */
const SETTLES_MS = 8000;

interface Watched {
  readonly texts: readonly string[];
  readonly moved: number;
  readonly shift: number;
}

/** What changes on a screen before somebody who only breathes: texts, rows that swap places, and what jumps. */
function watch(page: Page): Promise<Watched> {
  return page.evaluate(
    (forMs) =>
      new Promise<Watched>((resolve) => {
        const texts: string[] = [];
        const rows = () =>
          [...document.querySelectorAll('main .panel [aria-labelledby="now-heading"] > *')].map((row) =>
            row.textContent?.replace(/[\d.,°−+ ]/g, ''),
          );
        let order = rows().join();
        let moved = 0;
        let shift = 0;
        const changes = new MutationObserver((records) => {
          for (const { type, target, oldValue, addedNodes } of records) {
            if (type === 'characterData' && target.textContent !== oldValue)
              texts.push(`${oldValue} → ${target.textContent}`);
            for (const node of addedNodes) if (node.textContent?.trim()) texts.push(`+ ${node.textContent.trim()}`);
          }
          const now = rows().join();
          if (now !== order) moved += 1;
          order = now;
        });
        changes.observe(document.querySelector('main')!, {
          subtree: true,
          childList: true,
          characterData: true,
          characterDataOldValue: true,
        });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift' });
        setTimeout(() => resolve({ texts, moved, shift }), forMs);
      }),
    WATCHED_MS,
  );
}

const PLACES = { upright: 'live_state_aligned', slumped: 'live_state_off' } as const satisfies Partial<
  Record<LearnPlace, string>
>;

for (const [place, word] of Object.entries(PLACES) as [keyof typeof PLACES, string][])
  test(`the screen holds still before somebody who holds still (${place})`, async ({ open }) => {
    const { page } = await open({
      ...WITH_MANNEQUIN,
      engine: 'scripted',
      screen: { viewport: { width: 1280, height: 800 } },
    });
    await sit(page, 'upright');
    await startCamera(page);
    await takeBaseline(page);
    await sit(page, place);
    await expectWord(page, word);
    await page.waitForTimeout(SETTLES_MS);
    const { texts, moved, shift } = await watch(page);
    expect(texts.length, texts.join('\n')).toBeLessThanOrEqual(5);
    expect(moved).toBe(0);
    expect(shift).toBeLessThan(0.001);
  });
