import process from 'node:process';
import type { Page } from '@playwright/test';

/** As a driver that hangs, or a key that holds the pictures back: meanwhile the process that reads the camera stands still. */
export async function whileCameraHalts(page: Page, meanwhile: () => Promise<void>): Promise<void> {
  const cameras = (await processesOf(page)).filter(({ type }) => type.startsWith('video_capture'));
  if (cameras.length === 0) throw new Error('No process reads a camera.');
  await whileHalted(cameras, meanwhile);
}

/** As a computer that sleeps: meanwhile nothing of the browser runs. */
export async function whileBrowserHalts(page: Page, meanwhile: () => Promise<void>): Promise<void> {
  await whileHalted(await processesOf(page), meanwhile);
}

interface Process {
  readonly id: number;
}

async function whileHalted(halted: readonly Process[], meanwhile: () => Promise<void>): Promise<void> {
  try {
    for (const { id } of halted) process.kill(id, 'SIGSTOP');
    await meanwhile();
  } finally {
    for (const { id } of halted) process.kill(id, 'SIGCONT');
  }
}

async function processesOf(page: Page) {
  const session = await page.context().browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo;
}
