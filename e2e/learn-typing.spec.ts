import { expectPhase, goTo, LESSON_TIMEOUT_MS, openLesson } from './harness/learn-page';
import { button } from './harness/live-page';
import { WITH_MANNEQUIN } from './harness/mannequin-camera';
import { expect, test } from './harness/test';
import { said, say } from './harness/words';

test('found at a standing desk, then work: the keyboard is the person’s own until it is time to come back', async ({
  open,
}) => {
  test.setTimeout(LESSON_TIMEOUT_MS);
  const { page } = await open({ route: 'learn', ...WITH_MANNEQUIN, engine: 'scripted' });
  await openLesson(page, 'typing_title');
  await page.getByText(say('typing_standing'), { exact: true }).click();
  await button(page, 'feel_begin').click();
  await expectPhase(page, 'feel_relax_title');
  await goTo(page, 'headAhead', 'sunkenDeep');
  await expect(page.getByRole('status')).toContainText(say('typing_find_standing').slice(0, 20));
  await expectPhase(page, 'feel_show_title');
  await button(page, 'feel_next').click();
  await expectPhase(page, 'typing_type_title');
  const field = page.getByRole('textbox', { name: say('typing_field') });
  await expect(field).toBeFocused();
  await page.keyboard.type('two words');
  await expect(field).toHaveValue('two words');
  await expect(page.getByText(said('typing_left', { seconds: '120' }))).toBeVisible();
  await expectPhase(page, 'typing_type_title');
  await button(page, 'feel_leave').click();
  await expect(page.getByRole('heading', { name: say('feel_summary_title') })).toBeVisible();
});
