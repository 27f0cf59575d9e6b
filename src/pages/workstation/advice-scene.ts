import { figureAtDesk } from '../../mannequin/desk-figure';
import { figureFromAbove } from '../../mannequin/desk-figure-above';
import type { DrawnChangeScene, SideScene } from '../../ui/drawn-scenes';
import type { AboveDrawing, AboveState, SideDrawing, SideState } from '../../workstation/advice-drawing';
import { ADVICE_DRAWINGS } from '../../workstation/advice-drawings';
import type { AdviceId } from '../../workstation/advice-table';
import { fittingDesk, SCREEN_CM, type DrawnDesk, type OwnHeights } from '../../workstation/desk-drawing';
import { drawnChange } from '../../workstation/drawn-change';
import { deskMeasures } from '../../workstation/measures';
import type { Trouble } from '../../workstation/trouble';

export interface DrawnPerson {
  readonly heightCm: number;
  /** Heights of their desk that were measured. */
  readonly heights: OwnHeights;
  readonly troubles: readonly Trouble[];
}

/** Our mannequin at this person's desk, before and after the change; null where nothing of it could be seen. */
export function adviceScene(id: AdviceId, person: DrawnPerson): DrawnChangeScene | null {
  const drawing = ADVICE_DRAWINGS[id];
  if (!drawing) return null;
  return drawing.view === 'side' ? sideScene(drawing, person) : aboveScene(drawing, person);
}

const TABLE_DEPTH_CM = 97;
const BEHIND_CM = 42;
const MARGIN_CM = 8;
/** Round the wrist. */
const HANDS_BOX = { left: 34, width: 74, above: 26, height: 46 } as const;

function sideScene(drawing: SideDrawing, { heightCm, heights }: DrawnPerson): DrawnChangeScene | null {
  const measures = deskMeasures(heightCm);
  if (!measures) return null;
  const desks = drawnChange(drawing, fittingDesk(measures), heights);
  const far = Math.max(desks.before.distance, desks.after.distance);
  const scene = (part: 'before' | 'after'): Omit<SideScene, 'tableTo'> => ({
    ...drawing[part],
    desk: desks[part],
    figure: figure(desks[part], drawing[part], heightCm),
  });
  const [before, after] = [scene('before'), scene('after')];
  const tableTo = Math.max(TABLE_DEPTH_CM, Math.max(before.figure.eye.x, after.figure.eye.x) + far + 12);
  const top = Math.max(
    ...[before, after].flatMap(({ desk, figure: { eye, headRadius } }) => [eye.y + 2 * headRadius, desk.screenTop]),
  );
  const { wrist } = before.figure;
  const box =
    drawing.focus === 'hands'
      ? `${wrist.x - HANDS_BOX.left} ${-wrist.y - HANDS_BOX.above} ${HANDS_BOX.width} ${HANDS_BOX.height}`
      : `${-BEHIND_CM} ${-top - MARGIN_CM} ${BEHIND_CM + tableTo + 3 * MARGIN_CM} ${top + 2 * MARGIN_CM}`;
  return { view: 'side', before: { ...before, tableTo }, after: { ...after, tableTo }, changed: drawing.changed, box };
}

function figure({ seat, table, screenTop, distance }: DrawnDesk, { habit, isLaptop }: SideState, heightCm: number) {
  const tall = isLaptop ? SCREEN_CM.laptop : SCREEN_CM.tall;
  return figureAtDesk({
    heightCm,
    seatCm: seat,
    tableCm: table,
    screenMiddleCm: screenTop - tall / 2,
    screenCm: distance,
    ...(habit && { habit }),
  });
}

/** What is drawn from above, from the hips. */
const ROOM = { half: 84, ahead: 92, aheadOfWindow: 114, behind: 16, window: 40 } as const;

function aboveScene({ before, after, changed }: AboveDrawing, { heightCm, troubles }: DrawnPerson): DrawnChangeScene {
  const scene = (state: AboveState) => ({
    state,
    figure: figureFromAbove({ heightCm, headDeg: state.headDeg, mouse: state.mouse }),
  });
  const isMirrored = troubles.includes('screenLeft') || troubles.includes('pullsLeft');
  const has = (window: AboveState['window']) => before.window === window || after.window === window;
  const [ahead, behind] = [has('ahead') ? ROOM.aheadOfWindow : ROOM.ahead, has('behind') ? ROOM.window : ROOM.behind];
  const box = `${-ROOM.half} ${-ahead} ${2 * ROOM.half} ${ahead + behind}`;
  return { view: 'above', before: scene(before), after: scene(after), changed, box, isMirrored };
}
