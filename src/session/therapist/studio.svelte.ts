import type { SourceChoice } from '../live-phase';
import { joinViews, type JoinedFeatures } from '../../therapist/two-views';
import { Demonstration, type DemonstrationParts } from './demonstration.svelte';
import { FigureModel } from './figure-model.svelte';
import { GhostMatch } from './ghost-match.svelte';
import { Showing } from './showing.svelte';
import { Stills } from './stills.svelte';

export interface StudioParts extends DemonstrationParts {
  /** The desk worker's camera is let go of: there is one owner. */
  readonly stopLive: () => void;
}

/** The therapist's room: made when its page opens, gone when it closes. */
export class Studio {
  readonly demonstration: Demonstration;
  readonly figure = new FigureModel();
  readonly showing = new Showing();
  readonly ghosts: GhostMatch;
  readonly stills: Stills;
  readonly joined: JoinedFeatures = $derived.by(() => joinViews(this.demonstration.features, null));
  readonly #parts: StudioParts;

  constructor(parts: StudioParts) {
    this.#parts = parts;
    this.demonstration = new Demonstration(parts);
    this.ghosts = new GhostMatch(this.demonstration, this.figure);
    this.stills = new Stills(parts);
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

  dispose(): void {
    this.demonstration.dispose();
    this.stills.dispose();
  }
}
