import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import type { Driven } from './driven';

const PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** Firefox over WebDriver BiDi, with a made-up camera. null: there is none on this machine. */
export async function openFirefox(): Promise<Driven | null> {
  const executablePath = PLACES.find(existsSync);
  if (!executablePath) return null;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    protocolTimeout: 180_000,
    extraPrefsFirefox: { 'media.navigator.streams.fake': true, 'media.navigator.permission.disabled': true },
  });
  const page = await browser.newPage();
  return {
    name: 'Firefox',
    hasCamera: true,
    version: (await browser.version()).replace(/^firefox\//i, ''),
    goto: async (address) => void (await page.goto(address)),
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
}
