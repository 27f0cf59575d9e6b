import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { LEARN_PLACES, picturesOf, type KnockedCamera, type LearnPlace } from '../../scripts/footage/learn-places';
import { ROOT } from '../../scripts/run-command.mjs';
import { poseIn, sceneWith } from '../../src/mannequin/scene';
import { trueAngles, type TrueAngleId } from '../../src/mannequin/true-angles';
import { trueLandmarks } from '../../src/mannequin/true-landmarks';
import type { Scenario } from './scenario';
import { RAISED_PX } from './scripted/known-picture';

declare global {
  interface Window {
    readonly mannequin: { sit(pictures: readonly string[], raisedPx?: number): Promise<void> };
  }
}

/**
 * A mannequin that sits as the story tells it, when it tells it: a film would have to guess when the page is ready.
 * Chromium's fake camera only plays a film, so the page is given the stream of a canvas; all behind getUserMedia is real.
 */
export async function giveMannequin(context: BrowserContext): Promise<void> {
  await context.addInitScript({ path: `${ROOT}e2e/harness/canvas-camera.js` });
}

/** Chromium copies the frames of a canvas's stream on their way to the worker, and never closes the originals. */
const CANVAS_FRAMES = /A VideoFrame was garbage collected without being closed/;

/** Somebody who obeys is before the camera. */
export const WITH_MANNEQUIN: Pick<Scenario, 'prepare' | 'expectedErrors'> = {
  prepare: giveMannequin,
  expectedErrors: [CANVAS_FRAMES],
};

/** Holds a place, or sits upright before a camera that was knocked: breathes and sways a little. */
export function sit(page: Page, place: LearnPlace | KnockedCamera): Promise<void> {
  return show(page, place, 0);
}

/** Stands up from sitting upright: the camera stays where it is. */
export function rise(page: Page): Promise<void> {
  return show(page, 'upright', RAISED_PX);
}

async function show(page: Page, place: LearnPlace | KnockedCamera, raisedPx: number): Promise<void> {
  const urls = picturesOf(place).map(
    (name) => `data:image/jpeg;base64,${readFileSync(pathOf(name)).toString('base64')}`,
  );
  await page.evaluate(([pictures, raised]) => window.mannequin.sit(pictures, raised), [urls, raisedPx] as const);
}

function pathOf(name: string): string {
  return `${ROOT}e2e/footage/${name}.jpeg`;
}

const scene = sceneWith({});

/** How far the mannequin truly is from sitting upright in a place, in the angle's unit; breath and sway are the same in both. */
export function trueDeviation(place: LearnPlace, angle: TrueAngleId): number {
  return truthOf(place, angle) - truthOf('upright', angle);
}

/** How far the mannequin's ears truly are below where they are when it sits upright, centimetres. */
export function trueHeadDrop(place: LearnPlace): number {
  return 100 * (earHeight('upright') - earHeight(place));
}

function earHeight(place: LearnPlace): number {
  const { leftEar, rightEar } = trueLandmarks(poseIn(scene, LEARN_PLACES[place]));
  return (leftEar[1] + rightEar[1]) / 2;
}

function truthOf(place: LearnPlace, angle: TrueAngleId): number {
  return trueAngles(poseIn(scene, LEARN_PLACES[place]), scene.camera)[angle];
}
