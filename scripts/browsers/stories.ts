import { readFileSync } from 'node:fs';
import { encodeShared } from '../../src/storage/share-codec';
import { emptyPlan } from '../../src/therapist/plan';
import { usualDose } from '../../src/therapist/planned-exercises';
import { ROOT } from '../run-command.mjs';
import { press, shows, until, type Driven } from './driven';

type Story = (driven: Driven, address: string) => Promise<void>;

/** Words as the English page shows them. */
function say(file: string, key: string): string {
  const texts = JSON.parse(readFileSync(`${ROOT}messages/en/${file}.json`, 'utf8')) as Record<string, string>;
  return texts[key] ?? key;
}

/** Left out where a browser can't be given a camera. */
export const CAMERA_STORY = 'the camera opens';

const PAGES = ['live', 'monitor', 'learn', 'move', 'desk', 'history', 'therapist', 'plan', 'settings', 'privacy'];

/** What people do most, in words. A story that throws has failed. */
export const STORIES: Readonly<Record<string, Story>> = {
  'every page opens': async (driven, address) => {
    for (const page of PAGES) {
      await driven.goto(`${address}#/${page}`);
      await until(driven, `the heading of ${page}`, `document.querySelector('h1')?.innerText`, 120_000);
      if (await driven.evaluate(shows(say('app', 'app_page_failed')))) throw new Error(`${page} didn’t load`);
    }
  },
  'settings are kept': async (driven, address) => {
    await driven.goto(`${address}#/settings`);
    await press(driven, 'Deutsch');
    await until(driven, 'German', `document.documentElement.lang === 'de'`);
    await driven.goto(address);
    await until(driven, 'German after opening anew', `document.documentElement.lang === 'de'`);
    await driven.goto(`${address}#/settings`);
    await press(driven, 'English');
    await until(driven, 'English', `document.documentElement.lang === 'en'`);
  },
  'a plan in a quoted mail opens': async (driven, address) => {
    const plan = { ...emptyPlan('plan', 1), title: 'Easy and tall', exercises: [usualDose('chinTuck')] };
    const letters = await encodeShared({ kind: 'plan', plan });
    await driven.goto(`${address}#/plan`);
    await until(driven, 'the field', `document.querySelector('textarea')`);
    const mail = `> Hi,\n> ${address}#/plan/${letters.match(/.{1,60}/g)?.join('\n> ')}.\n> Bye`;
    await driven.evaluate(
      `(() => { const field = document.querySelector('textarea'); field.value = ${JSON.stringify(mail)}; field.dispatchEvent(new Event('input', { bubbles: true })); })()`,
    );
    await press(driven, say('therapist', 'therapist_plan_open'));
    await until(driven, 'the plan', shows('Easy and tall'));
  },
  'a picture is measured': async (driven, address) => {
    const picture = readFileSync(`${ROOT}e2e/footage/front.png`).toString('base64');
    await driven.goto(`${address}#/live`);
    await until(driven, 'the file field', `document.querySelector('input[type=file]')`);
    await driven.evaluate(
      `(() => { const bytes = Uint8Array.from(atob('${picture}'), (c) => c.charCodeAt(0)); const files = new DataTransfer(); files.items.add(new File([bytes], 'front.png', { type: 'image/png' })); const field = document.querySelector('input[type=file]'); field.files = files.files; field.dispatchEvent(new Event('change', { bubbles: true })); })()`,
    );
    await until(driven, 'angles of the picture', shows('°'), 180_000);
  },
  [CAMERA_STORY]: async (driven, address) => {
    await driven.goto(`${address}?camera#/live`);
    await press(driven, say('live', 'live_use_camera'));
    await until(
      driven,
      'the camera image',
      `[...document.querySelectorAll('video')].some((video) => video.videoWidth > 0)`,
      120_000,
    );
  },
};
