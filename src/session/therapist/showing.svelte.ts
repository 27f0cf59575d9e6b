import type { AngleId } from '../../geometry/angle';
import type { Mark, MarkKind } from '../../therapist/marks';
import { change, redo, undo, undoable, type Undoable } from '../../therapist/undoable';

/** What is laid over the picture, on this screen and on the client's. */
export class Showing {
  mirror = $state(true);
  picture = $state(true);
  plumb = $state(true);
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
