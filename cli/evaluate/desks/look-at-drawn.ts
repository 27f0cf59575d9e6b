import { BlazePose } from '../../../src/pose/blaze-pose/blaze-pose';
import { FrameLooker } from '../../../src/pose/frame-looker';
import type { PoseModel } from '../../../src/simulation/landmark-response';
import { deskLook, type DeskLook } from '../../../src/workstation/desk-look';
import { SETTLE_MS, STEP_MS, type DeskStep } from '../../../src/workstation/desk-step';
import { sightOf, type DeskSights } from '../../../src/workstation/step-sight';
import { engineParts } from '../../node-engine';
import { readImage } from '../../picture/read-image';
import { grainy } from '../../../scripts/footage/sensor-noise';

/** A picture of a step, in a file. */
export interface DeskPicture {
  readonly step: DeskStep;
  readonly file: string;
}

/** How the pose model sees a picture at that moment of the desk's own clock; another grain of the sensor each time. */
export type LookAt = (file: string, timestampMs: number) => Promise<DeskLook>;

/** Levels of 255, as in all drawn pictures. */
const GRAIN = 4;
/** The fewest that the check itself is content with. */
const LOOKS_A_STEP = 3;

/** The page's own way of looking, with the model's tracker and smoothing. Returns how to look, to begin anew, and to end. */
export async function openLooks(model: PoseModel) {
  const looker = new FrameLooker();
  const engine = new BlazePose({ ...(await engineParts()), readPixels: looker.readPixels });
  await engine.load({ model, smoothing: true });
  const lookAt: LookAt = async (file, timestampMs) => {
    const image = grainy(readImage(file), GRAIN, timestampMs);
    const { width, height } = image;
    const { pose, check, light } = await looker.look(engine, { image, timestampMs, width, height });
    const seen = { meanLuma: check.meanLuma, face: light ?? null };
    return deskLook(pose, { timestampMs, light: seen, camera: {} });
  };
  const beginAnew = () => {
    looker.reset();
    engine.reset();
  };
  return { lookAt, beginAnew, close: () => engine.dispose() };
}

/** One step after the other as in the page, the first look while the person settles. */
export async function sightsOf(pictures: readonly DeskPicture[], lookAt: LookAt): Promise<DeskSights> {
  const sights: Partial<Record<DeskStep, DeskSights[DeskStep]>> = {};
  let beganMs = 0;
  for (const { step, file } of pictures) {
    const looks: DeskLook[] = [];
    for (const ms of lookTimes(step)) looks.push(await lookAt(file, beganMs + ms));
    sights[step] = sightOf(looks, beganMs);
    beganMs += STEP_MS[step];
  }
  return sights;
}

function lookTimes(step: DeskStep): readonly number[] {
  const apartMs = (STEP_MS[step] - SETTLE_MS) / LOOKS_A_STEP;
  return [
    SETTLE_MS / 2,
    ...Array.from({ length: LOOKS_A_STEP }, (_, i) => Math.round(SETTLE_MS + (i + 0.5) * apartMs)),
  ];
}
