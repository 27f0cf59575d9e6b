import type { Features } from '../../../geometry/angle';
import { ANGLE_IDS } from '../../../geometry/angle';
import { isLine, type StandingLine, type StandingLook } from '../../../geometry/standing-lines';
import { m } from '../../../paraglide/messages';
import type { Still } from '../../../session/therapist/stills.svelte';
import type { Placement } from '../../../therapist/align-pictures';
import { USUAL_PLUMB } from '../../../therapist/plumb';
import { amountText } from '../../../ui/amount';
import { ANGLE_WORDS } from '../../../ui/angle-words';
import { PLUMB_INKS, plumbX, segmentLines } from '../../../ui/therapist/guide-lines';
import { LINE_WORDS, lineText } from '../../../ui/standing-words';
import { markWords } from '../../../ui/therapist/mark-words';
import { stillTitle } from './still-names';

export interface Shown {
  readonly still: Still;
  readonly features: Features | null;
  /** How it is laid on the first one's frame. */
  readonly place?: Placement;
  readonly plumb?: boolean;
  /** Lines of somebody who stands, with their numbers; null: not asked for. */
  readonly standing?: StandingLook | null;
}

const INK = '#0f6d64';
const PAPER = '#ffffff';
/** Lines of text below a picture, each so high; picture pixels at a width of 640. */
const LINE = 22;

/** Stills side by side with lines, marks and numbers, as a PNG: everything in it stands on the screen too. */
export async function stillImage(shown: readonly Shown[], below: string = m.app_estimate()): Promise<Blob> {
  const [first] = shown;
  const { width, height } = first ? first.still.picture : { width: 640, height: 480 };
  const unit = width / 640;
  const texts = shown.map(({ still, features, standing }) => [
    stillTitle(still),
    ...numbersOf(features),
    ...linesOf(standing).map((line) => `${LINE_WORDS[line.id].name()}: ${lineText(line)}`),
  ]);
  const rows = Math.max(...texts.map((lines) => lines.length)) + 1;
  const canvas = new OffscreenCanvas(width * shown.length, height + (rows + 0.6) * LINE * unit);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas.');
  context.fillStyle = PAPER;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.font = `${15 * unit}px system-ui, sans-serif`;
  shown.forEach((each, index) => {
    context.save();
    context.beginPath();
    context.rect(index * width, 0, width, height);
    context.clip();
    const { scale, x, y } = each.place ?? { scale: 1, x: 0, y: 0 };
    context.translate(index * width + x, y);
    context.scale(scale, scale);
    drawStill(context, each, unit / scale);
    context.restore();
    context.fillStyle = '#1d2826';
    texts[index]?.forEach((text, row) =>
      context.fillText(text, index * width + 8 * unit, height + (row + 1) * LINE * unit, width - 16 * unit),
    );
  });
  context.fillStyle = '#54605c';
  context.fillText(below, 8 * unit, height + rows * LINE * unit, canvas.width - 16 * unit);
  return canvas.convertToBlob({ type: 'image/png' });
}

function numbersOf(features: Features | null): string[] {
  return ANGLE_IDS.flatMap((id) => {
    const reading = features?.angles[id];
    if (!reading) return [];
    const error = m.angles_give_or_take({ value: amountText(reading.sd, reading.unit) });
    return [`${ANGLE_WORDS[id].name()}: ${amountText(reading.value, reading.unit)} ${error}`];
  });
}

function linesOf(standing: StandingLook | null | undefined): StandingLine[] {
  return Object.values(standing ?? {}).filter(isLine);
}

function drawStill(context: OffscreenCanvasRenderingContext2D, shown: Shown, unit: number): void {
  const { still, features } = shown;
  const { landmarks, marks, cmPerPixel, c7, tragus } = still.work.present;
  context.drawImage(still.picture, 0, 0);
  if (shown.plumb) drawPlumb(context, still, unit);
  for (const { points } of linesOf(shown.standing)) stroke(context, points, unit);
  if (landmarks)
    for (const { from, to } of segmentLines(landmarks, features?.view !== 'front', []))
      stroke(context, [from, to], unit);
  if (c7 && tragus) stroke(context, [c7, tragus], unit);
  for (const mark of marks) {
    stroke(context, mark.points, unit);
    const place = mark.points[mark.kind === 'goniometer' ? 1 : mark.points.length - 1];
    if (place) write(context, markWords(mark, cmPerPixel), place, unit);
  }
}

function drawPlumb(context: OffscreenCanvasRenderingContext2D, still: Still, unit: number): void {
  const { plumb, landmarks } = still.work.present;
  const hung = plumb ?? USUAL_PLUMB;
  const x = plumbX(hung, landmarks);
  if (x === null) return;
  context.fillStyle = hung.colour === 'light' ? PAPER : PLUMB_INKS[hung.colour];
  context.fillRect(x - unit, 0, 2 * unit, still.picture.height);
}

type Point = { readonly x: number; readonly y: number };

function stroke(context: OffscreenCanvasRenderingContext2D, points: readonly Point[], unit: number): void {
  for (const [style, width] of [
    [PAPER, 5],
    [INK, 2.5],
  ] as const) {
    context.beginPath();
    points.forEach(({ x, y }, i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
    Object.assign(context, { strokeStyle: style, lineWidth: width * unit, lineCap: 'round' });
    context.stroke();
  }
}

function write(context: OffscreenCanvasRenderingContext2D, text: string, { x, y }: Point, unit: number): void {
  if (!text) return;
  context.font = `600 ${16 * unit}px system-ui, sans-serif`;
  Object.assign(context, { strokeStyle: PAPER, lineWidth: 4 * unit, fillStyle: INK });
  context.strokeText(text, x + 8 * unit, y - 6 * unit);
  context.fillText(text, x + 8 * unit, y - 6 * unit);
}
