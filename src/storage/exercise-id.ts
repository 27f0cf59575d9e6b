import * as v from 'valibot';
import { EXERCISE_IDS } from '../program/exercise-ids';
import { currentName } from '../program/former-ids';

/** An exercise by the name it has now, also where a former one is stored; anything else is refused. */
export const exerciseId = v.pipe(v.string(), v.transform(currentName), v.picklist(EXERCISE_IDS));
