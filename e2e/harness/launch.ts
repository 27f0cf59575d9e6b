import process from 'node:process';
import type { Browser, BrowserType, Page } from '@playwright/test';
import { findBrowser } from '../../scripts/install-browser.mjs';
import { guard } from './guards';
import type { Permission, Scenario, Stage } from './scenario';

export interface Launched extends Stage {
  readonly browser: Browser;
}

/** A browser of its own with the scenario's camera, and the app open in it. */
export async function launch(chromium: BrowserType, address: string, scenario: Scenario): Promise<Launched> {
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? undefined,
    args: browserArguments(scenario),
    ...(scenario.isThrottled && { ignoreDefaultArgs: SPARING_FLAGS }),
  });
  const context = await browser.newContext({
    locale: 'en-GB',
    reducedMotion: 'no-preference',
    serviceWorkers: scenario.isKept ? 'allow' : 'block',
    ...scenario.screen,
  });
  const { origin } = new URL(address);
  const problems = await guard(context, { origin, expectedErrors: scenario.expectedErrors });
  await scenario.prepare?.(context);
  const page = await context.newPage();
  const setCameraPermission = await cameraPermission(browser, page, origin);
  await setCameraPermission(scenario.permission ?? 'granted');
  await page.goto(`${address}${scenario.route ? `#${scenario.route}` : ''}`);
  return { browser, page, problems, setCameraPermission };
}

/** With these a test browser never hides a page for real. */
const SPARING_FLAGS = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/** A fake camera; no graphics card, so that every machine tests the same; WebGL in software, for the mannequin. */
export function browserArguments({ camera }: Pick<Scenario, 'camera'>): string[] {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--enable-unsafe-swiftshader',
    `--use-fake-device-for-media-stream=device-count=${camera === 'none' ? 0 : 1}`,
    ...(camera && camera !== 'none' ? [`--use-file-for-fake-video-capture=${camera}`] : []),
  ];
}

/** Not by a flag: the flag that grants the camera grants it even after a refusal. */
async function cameraPermission(browser: Browser, page: Page, origin: string): Promise<Stage['setCameraPermission']> {
  const { targetInfo } = await (await page.context().newCDPSession(page)).send('Target.getTargetInfo');
  const session = await browser.newBrowserCDPSession();
  return async (setting: Permission) => {
    const { browserContextId } = targetInfo;
    await session.send('Browser.setPermission', { permission: { name: 'camera' }, setting, origin, browserContextId });
  };
}
