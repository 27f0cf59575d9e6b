import type { SourceChoice } from '../live-phase';
import { joinViews, type JoinedFeatures } from '../../therapist/two-views';
import { ClientArea } from './client-area.svelte';
import type { ClientStore } from './client-store';
import { Demonstration, type DemonstrationParts } from './demonstration.svelte';
import { FigureModel } from './figure-model.svelte';
import { GhostMatch } from './ghost-match.svelte';
import { SecondCamera } from './second-camera.svelte';
import { SecondDisplay } from './second-display.svelte';
import { RepeatTaking } from './repeat-taking.svelte';
import { Showing } from './showing.svelte';
import { Stills } from './stills.svelte';

export interface StudioParts extends DemonstrationParts {
  /** The desk worker's camera is let go of: there is one owner. */
  readonly stopLive: () => void;
  readonly store: ClientStore;
}

/** The therapist's room: made when its page opens, gone when it closes. */
export class Studio {
  readonly demonstration: Demonstration;
  readonly figure = new FigureModel();
  readonly showing = new Showing();
  readonly ghosts: GhostMatch;
  readonly stills: Stills;
  readonly area: ClientArea;
  readonly taking = new RepeatTaking();
  readonly second: SecondCamera;
  readonly display = new SecondDisplay();
  readonly joined: JoinedFeatures = $derived.by(() => this.#joinedNow());
  readonly #parts: StudioParts;

  constructor(parts: StudioParts) {
    this.#parts = parts;
    this.demonstration = new Demonstration(parts);
    this.ghosts = new GhostMatch(this.demonstration, this.figure);
    this.stills = new Stills(parts);
    this.area = new ClientArea(parts);
    this.second = new SecondCamera(parts);
  }

  start(choice: SourceChoice): void {
    this.#parts.stopLive();
    void this.demonstration.start(choice);
  }

  /** What is on the stage becomes a still, with its landmarks. false: no picture is shown. */
  async takeStill(): Promise<boolean> {
    const { demonstration } = this;
    const { frozen, frozenPicture } = demonstration;
    const pose = frozen ?? demonstration.pose;
    const picture = frozenPicture ? await createImageBitmap(frozenPicture) : await demonstration.pictures.grab();
    if (!picture) return false;
    this.stills.add({ picture, pose, label: demonstration.source?.label ?? '' });
    return true;
  }

  /** What was measured goes to the chosen client's visit of today, once three still seconds are full. */
  noteRepeat(nowMs: number): void {
    const { chosen } = this.area;
    const { engine } = this.demonstration;
    const image = this.demonstration.steadyFigure();
    const frame = this.demonstration.pose?.frame;
    const taken = this.taking.note(this.joined, nowMs, image && frame ? { frame, image } : null);
    if (!taken || !chosen) return;
    const engineModel = engine ? `${engine.engine}-${engine.model}` : '';
    void this.area.addRepeat(chosen, taken.repeat, { figure: taken.figure, engineModel });
  }

  /** Only on pressing "keep", after the client agreed. false: no picture is shown. */
  async keepPicture(): Promise<boolean> {
    const { chosen } = this.area;
    const picture = await this.demonstration.pictures.grab();
    if (!picture || !chosen) return false;
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    picture.close();
    await this.area.keepPicture(chosen, await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 }));
    return true;
  }

  /** At each reading of the first camera, with what the second one saw last. */
  #joinedNow(): JoinedFeatures {
    const { features, featuresAtMs } = this.demonstration;
    const beside = this.second.isOpen ? this.second.latest : null;
    return joinViews(features && { ...features, timestampMs: featuresAtMs }, beside);
  }

  dispose(): void {
    this.demonstration.dispose();
    this.stills.dispose();
    this.area.lock();
    this.second.dispose();
    this.display.close();
  }
}
