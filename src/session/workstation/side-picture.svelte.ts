import type { Reason } from '../../geometry/angle';
import type { Vector2 } from '../../geometry/vectors';
import type { PoseEngine } from '../../pose/pose-engine';
import type { SettingValues } from '../../storage/settings';
import { sideAngles, type SideAngles } from '../../workstation/side/side-angles';
import { sideFindings, type SideFindings } from '../../workstation/side/side-findings';
import { sideFigureOf, withPlace, type SideFigure, type SidePoint } from '../../workstation/side/side-points';
import { openPictureFile } from '../therapist/open-picture';
import { StillLook } from '../therapist/still-look';

/** Why a picture can't be read: the file, the engine, or what is seen in it. */
export type SideFault = 'unreadable' | 'notAPicture' | 'engine' | Reason;

export interface SidePictureParts {
  readonly openEngine: () => Promise<PoseEngine>;
  readonly settings: () => Pick<SettingValues, 'model' | 'engine'>;
}

/** One picture of somebody at their desk from the side. It lives in this page's memory alone and goes with it. */
export class SidePicture {
  /** Shown even where nobody is found in it: the person sees which one it was. */
  picture: ImageBitmap | null = $state.raw(null);
  figure: SideFigure | null = $state.raw(null);
  fault: SideFault | null = $state(null);
  isLooking = $state(false);
  readonly angles: SideAngles | null = $derived(this.figure && sideAngles(this.figure));
  readonly findings: SideFindings | null = $derived(this.angles && sideFindings(this.angles));
  readonly #look: StillLook;
  readonly #settings: SidePictureParts['settings'];
  /** The newest picture wins. */
  #opened = 0;

  constructor({ openEngine, settings }: SidePictureParts) {
    this.#look = new StillLook(openEngine);
    this.#settings = settings;
  }

  async open(file: File): Promise<void> {
    const opened = (this.#opened += 1);
    this.clear();
    this.isLooking = true;
    const found = await this.#read(file);
    if (opened !== this.#opened) return found.picture?.close();
    this.isLooking = false;
    Object.assign(this, found);
  }

  move(point: SidePoint, at: Vector2): void {
    if (this.figure) this.figure = withPlace(this.figure, point, at);
  }

  clear(): void {
    this.picture?.close();
    [this.picture, this.figure, this.fault] = [null, null, null];
  }

  dispose(): void {
    this.#opened += 1;
    this.clear();
    this.#look.dispose();
  }

  async #read(file: File): Promise<Pick<SidePicture, 'picture' | 'figure' | 'fault'>> {
    const opened = await openPictureFile(file);
    if (opened.kind === 'clip') {
      opened.close();
      return { picture: null, figure: null, fault: 'notAPicture' };
    }
    if (opened.kind === 'refused') return { picture: null, figure: null, fault: opened.fault };
    const { picture } = opened;
    const pose = await this.#look.look(picture, this.#settings()).catch((): 'engine' => 'engine');
    if (pose === 'engine') return { picture, figure: null, fault: 'engine' };
    const figure = sideFigureOf(pose);
    return typeof figure === 'string' ? { picture, figure: null, fault: figure } : { picture, figure, fault: null };
  }
}
