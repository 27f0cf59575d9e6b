import { ROOT } from '../../../scripts/run-command.mjs';

/** The production build with a scripted engine in place of the pose engine. */
export const SCRIPTED_SITE = `${ROOT}.cache/scripted-site`;
