import { button } from './harness/live-page';
import { expect, test } from './harness/test';
import { addClient, makeLock, openClientPart, planLink } from './harness/therapist-page';
import { say } from './harness/words';

/** As a mail program breaks and quotes a long line. */
function asMail(link: string): string {
  return `> Hi,\n> ${link.match(/.{1,76}/g)?.join('\n> ')}.\n> Best wishes`;
}

test('a summary under a passphrase comes back in a quoted mail, and is asked for its passphrase', async ({ open }) => {
  const { page: therapist } = await open({ camera: 'none', route: '/therapist?clients' });
  await makeLock(therapist);
  await addClient(therapist, 'Q7');
  await openClientPart(therapist, 'therapist_part_plan');
  await therapist.getByLabel(say('therapist_exercise_add')).selectOption({ label: say('program_chin_tuck_name') });
  const route = await planLink(therapist);

  const { page: client } = await open({ camera: 'none', route: '/plan' });
  await client.getByLabel(say('files_paste')).fill(asMail(`https://plumbline.example/#${route}`));
  await button(client, 'therapist_plan_open').click();
  await button(client, 'therapist_plan_use').click();
  await button(client, 'therapist_plan_done').click();
  await client.getByText(say('therapist_summary_send')).click();
  await client.getByLabel(say('therapist_share_passphrase')).fill('window seat');
  await button(client, 'therapist_share_make').click();
  const summary = await client.getByLabel(say('therapist_share_link'), { exact: true }).inputValue();

  await therapist.getByLabel(say('therapist_summary_paste')).fill(asMail(summary));
  await button(therapist, 'therapist_summary_read').click();
  const passphrase = therapist.getByLabel(say('therapist_passphrase'), { exact: true });
  await passphrase.fill('aisle seat');
  await button(therapist, 'therapist_plan_open').click();
  await expect(therapist.getByText(say('therapist_refusal_wrong_passphrase'))).toBeVisible();
  await passphrase.fill('window seat');
  await button(therapist, 'therapist_plan_open').click();
  await expect(therapist.getByText(say('therapist_summary_taken'))).toBeVisible();
});

test('a file of ours in the wrong place is told where it belongs', async ({ open }) => {
  const { page } = await open({ camera: 'none', route: '/plan' });
  const history = Buffer.from('\ufeff[\r\n  {"format": "plumbline-history", "version": 1}\r\n]', 'utf16le');
  await page.locator('input[type=file]').setInputFiles({ name: 'x.txt', mimeType: 'text/plain', buffer: history });
  await expect(page.getByText(say('files_is_history'))).toBeVisible();
  const clients = Buffer.from('[{"what":"plumbline-clients","version":1,"records":0}]');
  await page.locator('input[type=file]').setInputFiles({ name: 'x.json', mimeType: 'text/plain', buffer: clients });
  await expect(page.getByText(say('files_is_clients'))).toBeVisible();
});
