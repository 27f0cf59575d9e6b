import type { DeskMove, SideDrawing } from './advice-drawing';
import { presentDesk, type DrawnDesk, type OwnHeights } from './desk-drawing';

export interface DrawnChange {
  readonly before: DrawnDesk;
  readonly after: DrawnDesk;
}

/** Less than this is hardly seen in a drawing of a whole desk, centimetres. */
const PLAIN_CM = 4;

/** This person's desk as it is and as the advice would have it. `own`: heights that were measured. */
export function drawnChange(drawing: SideDrawing, fit: DrawnDesk, own: OwnHeights): DrawnChange {
  const measured = changed(drawing, presentDesk(fit, drawing.troubles, own), fit);
  if (isPlain(drawing, measured, fit)) return measured;
  // What was measured there speaks against the answer, or for hardly a difference: then the answer is drawn.
  return changed(drawing, presentDesk(fit, drawing.troubles, {}), fit);
}

function changed({ moves }: SideDrawing, before: DrawnDesk, fit: DrawnDesk): DrawnChange {
  const after = moves.reduce((desk, move) => ({ ...desk, [move.part]: heightAfter(move, before, fit) }), before);
  return { before, after };
}

function heightAfter({ part, to }: DeskMove, before: DrawnDesk, fit: DrawnDesk): number | null {
  if (to === 'fit') return fit[part];
  // Elbows come to the table with the seat.
  return to === 'table' ? (before.seat ?? 0) + before.table - fit.table : to;
}

/** Plain to see, and in the direction that the answer asks for. */
function isPlain({ troubles, moves }: SideDrawing, measured: DrawnChange, fit: DrawnDesk): boolean {
  const answered = presentDesk(fit, troubles, {});
  return moves.every(({ part, to }) => {
    const wanted = heightAfter({ part, to } as DeskMove, answered, fit);
    const [by, asked] = [
      (measured.after[part] ?? 0) - (measured.before[part] ?? 0),
      (wanted ?? 0) - (answered[part] ?? 0),
    ];
    return Math.abs(by) >= PLAIN_CM && Math.sign(by) === Math.sign(asked);
  });
}
