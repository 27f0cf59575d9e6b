import type { Locator, Page } from '@playwright/test';

/** As a crash of the driver would: every canvas that the graphics card drew is lost. */
export async function crashGraphics(page: Page): Promise<void> {
  const session = await page.context().browser()!.newBrowserCDPSession();
  await session.send('Browser.crashGpuProcess');
}

/** How bright the canvas is in 32 × 24 places, 0..255. */
export function brightnessOf(canvas: Locator): Promise<number[]> {
  return canvas.evaluate(async (drawn: HTMLCanvasElement) => {
    const context = new OffscreenCanvas(32, 24).getContext('2d', { willReadFrequently: true })!;
    context.drawImage(await createImageBitmap(drawn), 0, 0, 32, 24);
    const { data } = context.getImageData(0, 0, 32, 24);
    return Array.from({ length: 32 * 24 }, (_, i) => (data[4 * i]! + data[4 * i + 1]! + data[4 * i + 2]!) / 3);
  });
}

/** Share of the places that have become much brighter or darker, 0..1. */
export function changedShare(before: readonly number[], now: readonly number[]): number {
  return now.filter((brightness, i) => Math.abs(brightness - (before[i] ?? 0)) > 30).length / now.length;
}

export function mean(brightness: readonly number[]): number {
  return brightness.reduce((sum, each) => sum + each, 0) / brightness.length;
}
