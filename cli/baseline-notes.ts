import type { BaselineRefusal } from '../src/posture/baseline';
import type { BaselineAnswer } from './read-baseline';

const REFUSALS: Readonly<Record<BaselineRefusal['refused'], string>> = {
  nobody: 'nobody was found in them',
  tooFewPictures: 'at least two that show the same view are needed',
  turned: 'the body is turned; take them straight from the front or from the side',
  pictureTurned: 'a picture lies on its side or stands on its head; turn it upright',
  unsteady: 'the head looks somewhere else in each; look at one place',
};

/** What the person at the terminal should know about the baseline, a line each. */
export function baselineNotes(answer: BaselineAnswer): string[] {
  switch (answer.kind) {
    case 'notAsked':
      return [];
    case 'made':
      return unreadNotes(answer.unread);
    case 'refused':
      return [...unreadNotes(answer.unread), `No baseline could be made of these pictures: ${REFUSALS[answer.why]}.`];
  }
}

function unreadNotes(unread: readonly string[]): string[] {
  return unread.map((line) => `Baseline picture left out: ${line}`);
}
