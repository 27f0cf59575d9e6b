import type { Features, View } from '../../geometry/angle';
import type { Pose } from '../../geometry/landmarks';
import { freshWork, measureStill, type StillWork } from '../../therapist/still-work';
import type { MeasuredPicture } from '../../therapist/client';
import { measuredPicture } from '../../therapist/photo-series';
import { stepsBack, withSteps } from '../../therapist/step-back';
import { amend, change, redo, undo, undoable, type Undoable } from '../../therapist/undoable';
import type { DemonstrationParts } from './demonstration.svelte';
import { openPictureFile, type OpenedFile } from './open-picture';
import { StillLook } from './still-look';

export interface Still {
  readonly id: string;
  readonly label: string;
  readonly picture: ImageBitmap;
  /** Which camera took it; null: not known, as with a photo from a file. */
  readonly camera: string | null;
  /** Shown as the stage showed it, on the table alone. */
  readonly isMirrored: boolean;
  /** With a client's visit; null: in memory only. */
  readonly kept: KeptAs | null;
  readonly pose: Pose | null;
  readonly view: 'auto' | View;
  readonly work: Undoable<StillWork>;
}

type NewStill = Pick<Still, 'picture' | 'pose' | 'label' | 'camera'> & Partial<Pick<Still, 'isMirrored'>>;

export interface KeptAs {
  readonly clientId: string;
  readonly pictureId: string;
  /** Epoch, ms. */
  readonly atMs: number;
}

export interface StillsParts extends DemonstrationParts {
  /** A kept still was worked on. */
  readonly onWork: (still: Still) => void;
}

export type StillFault = 'unreadable' | 'notAPicture' | 'engine';

/** The still pictures on the table. They end with the page, but for those that are kept with a client. */
export class Stills {
  items: readonly Still[] = $state.raw([]);
  chosenId: string | null = $state(null);
  /** The earlier picture beside the chosen one. */
  besideId: string | null = $state(null);
  isLooking = $state(false);
  fault: StillFault | null = $state(null);
  /** A clip is open: the therapist picks a moment of it. */
  clip: Extract<OpenedFile, { kind: 'clip' }> | null = $state.raw(null);
  readonly chosen: Still | null = $derived(this.items.find(({ id }) => id === this.chosenId) ?? null);
  readonly beside: Still | null = $derived(this.items.find(({ id }) => id === this.besideId) ?? null);
  readonly features: Features | null = $derived(this.chosen && featuresOf(this.chosen));
  readonly besideFeatures: Features | null = $derived(this.beside && featuresOf(this.beside));

  readonly #parts: StillsParts;
  readonly #look: StillLook;
  /** How often the table was emptied. */
  #cleared = 0;

  constructor(parts: StillsParts) {
    this.#parts = parts;
    this.#look = new StillLook(parts.openEngine);
  }

  /** Takes the picture over. */
  add({ picture, pose, label, camera, isMirrored = false }: NewStill): void {
    const still: Still = {
      id: this.#parts.newId(),
      label,
      picture,
      camera,
      isMirrored,
      kept: null,
      pose,
      view: 'auto',
      work: undoable(freshWork(pose)),
    };
    this.items = [...this.items, still];
    this.chosenId = still.id;
  }

  /** A kept photo comes back to the table with what was done on it. Takes the picture over. */
  addKept(picture: ImageBitmap, kept: KeptAs, measured: MeasuredPicture): void {
    const { label, camera, view, pose, work, steps } = measured;
    const restored = pose && { ...pose, timestampMs: 0 };
    const id = this.#parts.newId();
    this.items = [
      ...this.items,
      { id, label, picture, camera, isMirrored: false, kept, view, pose: restored, work: withSteps(work, steps) },
    ];
    this.chosenId = id;
  }

  mirror(id: string, isMirrored: boolean): void {
    this.items = this.items.map((still) => (still.id === id ? { ...still, isMirrored } : still));
  }

  /** From now on what is done on it is kept. */
  markKept(id: string, kept: KeptAs): void {
    this.items = this.items.map((still) => (still.id === id ? { ...still, kept } : still));
  }

  async openFiles(files: readonly File[]): Promise<void> {
    this.fault = null;
    for (const file of files) {
      const opened = await openPictureFile(file);
      if (opened.kind === 'refused') this.fault = opened.fault;
      else if (opened.kind === 'clip') this.#showClip(opened);
      else await this.#lookAt(opened.picture, { label: file.name, camera: null });
    }
  }

  async takeFromClip(): Promise<void> {
    if (!this.clip) return;
    const { video, label } = this.clip;
    const seconds = video.currentTime.toFixed(1);
    await this.#lookAt(await createImageBitmap(video), { label: `${label} · ${seconds} s`, camera: label });
  }

  closeClip(): void {
    this.clip?.close();
    this.clip = null;
  }

  remove(id: string): void {
    this.items.find((still) => still.id === id)?.picture.close();
    this.items = this.items.filter((still) => still.id !== id);
    if (this.chosenId === id) this.chosenId = this.items.at(-1)?.id ?? null;
    if (this.besideId === id) this.besideId = null;
  }

  /** `isSameMove`: part of a drag, no step of its own. */
  edit(work: StillWork, isSameMove = false): void {
    this.#change((still) => ({ ...still, work: (isSameMove ? amend : change)(still.work, work) }));
  }

  undo(): void {
    this.#change((still) => ({ ...still, work: undo(still.work) }));
  }

  redo(): void {
    this.#change((still) => ({ ...still, work: redo(still.work) }));
  }

  setView(view: Still['view']): void {
    this.#change((still) => ({ ...still, view }));
  }

  /** The table is empty, and what is still being looked at never comes to it. */
  clear(): void {
    this.#cleared += 1;
    this.closeClip();
    for (const { picture } of this.items) picture.close();
    this.items = [];
    [this.chosenId, this.besideId, this.fault] = [null, null, null];
  }

  dispose(): void {
    this.clear();
    this.#look.dispose();
  }

  #showClip(clip: Extract<OpenedFile, { kind: 'clip' }>): void {
    this.closeClip();
    this.clip = clip;
  }

  async #lookAt(picture: ImageBitmap, about: Pick<Still, 'label' | 'camera'>): Promise<void> {
    const before = this.#cleared;
    this.isLooking = true;
    const pose = await this.#look.look(picture, this.#parts.settings()).catch((): 'engine' => 'engine');
    this.isLooking = false;
    if (before !== this.#cleared) return picture.close();
    if (pose === 'engine') this.fault = 'engine';
    this.add({ ...about, picture, pose: pose === 'engine' ? null : pose });
  }

  #change(next: (still: Still) => Still): void {
    this.items = this.items.map((still) => (still.id === this.chosenId ? next(still) : still));
    if (this.chosen?.kept) this.#parts.onWork(this.chosen);
  }
}

/** What is kept of a still with its client. */
export function measuredOf(still: Still): MeasuredPicture {
  const { label, picture, camera, view, pose, work } = still;
  const frame = { width: picture.width, height: picture.height };
  const about = { label, frame, camera, view, steps: stepsBack(work) };
  return measuredPicture(about, pose, work.present, featuresOf(still));
}

function featuresOf({ pose, work, view }: Still): Features {
  return measureStill(pose, work.present, view);
}
