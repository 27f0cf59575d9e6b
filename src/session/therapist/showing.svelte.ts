import type { AngleId } from '../../geometry/angle';
import type { Mark, MarkKind } from '../../therapist/marks';
import { USUAL_PLUMB, type Plumb } from '../../therapist/plumb';
import { change, redo, undo, undoable, type Undoable } from '../../therapist/undoable';

/** What is laid over the picture, on this screen and on the client's. */
export class Showing {
  mirror = $state(true);
  picture = $state(true);
  plumb = $state(true);
  hung: Plumb = $state.raw(USUAL_PLUMB);
  /** Pelvis, hip, knee and ankle of somebody who stands. */
  lines = $state(false);
  grid = $state(false);
  tool: MarkKind | null = $state(null);
  angles: readonly AngleId[] = $state.raw(['headTilt', 'shoulderTilt', 'neckInclination', 'trunkInclination']);
  #marks: Undoable<readonly Mark[]> = $state.raw(undoable([]));

  get marks(): readonly Mark[] {
    return this.#marks.present;
  }

  get canUndo(): boolean {
    return this.#marks.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#marks.future.length > 0;
  }

  draw(mark: Mark): void {
    this.#marks = change(this.#marks, [...this.marks, mark]);
  }

  wipe(): void {
    this.#marks = change(this.#marks, []);
  }

  /** Where and how the plumb line is shown. null: not at all. */
  get plumbShown(): Plumb | null {
    return this.plumb ? this.hung : null;
  }

  hangPlumb(x: number): void {
    this.hung = { ...this.hung, x };
  }

  /** Also what undoing would bring back. */
  forget(): void {
    this.#marks = undoable([]);
  }

  undo(): void {
    this.#marks = undo(this.#marks);
  }

  redo(): void {
    this.#marks = redo(this.#marks);
  }

  toggleTool(tool: MarkKind): void {
    this.tool = this.tool === tool ? null : tool;
  }

  toggleAngle(id: AngleId): void {
    this.angles = this.angles.includes(id) ? this.angles.filter((each) => each !== id) : [...this.angles, id];
  }
}
