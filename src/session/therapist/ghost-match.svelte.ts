import type { ImageLandmarks, Pose } from '../../geometry/landmarks';
import { treePoint } from '../../therapist/body-tree';
import { differences, type SegmentDifference } from '../../therapist/difference';
import { retarget, type GhostTarget } from '../../therapist/ghost';
import { NO_MATCH, reveal, startFeeling, type MatchState } from '../../therapist/match';
import type { Demonstration } from './demonstration.svelte';
import type { FigureModel } from './figure-model.svelte';
import { ghostView, type GhostView } from './tall-figure';

/** Where the ghost comes from. `figure` follows the mannequin as it is posed. */
export type GhostOrigin = 'none' | 'figure' | 'best';

/** The ghost over the client, and how far they are from it. */
export class GhostMatch {
  origin: GhostOrigin = $state('none');
  match: MatchState = $state.raw(NO_MATCH);
  #best: Readonly<Partial<Record<GhostView, ImageLandmarks>>> = $state.raw({});
  readonly #demonstration: Demonstration;
  readonly #figure: FigureModel;
  readonly view: GhostView = $derived.by(() => ghostView(this.#demonstration.shown));
  readonly #tall: ImageLandmarks | null = $derived.by(() => this.#demonstration.tall[this.view]?.image ?? null);
  readonly #hips = $derived.by(() => hipsOf(this.#tall, this.#demonstration.shown));
  readonly ghost: ImageLandmarks | null = $derived.by(() => this.#laidOver());
  readonly differences: readonly SegmentDifference[] = $derived.by(() => this.#compared());

  constructor(demonstration: Demonstration, figure: FigureModel) {
    this.#demonstration = demonstration;
    this.#figure = figure;
  }

  /** The picture is hidden: the client goes by feel. */
  get isHidden(): boolean {
    return this.match.phase === 'feeling';
  }

  /** The mannequin's posture on the client's own body. The client sits tall meanwhile: their lengths are taken now. */
  useFigure(): boolean {
    if (!this.#demonstration.takeTall()) return false;
    this.origin = 'figure';
    return true;
  }

  /** What the client does right now is what they aim at. */
  captureBest(): boolean {
    if (!this.#demonstration.takeTall()) return false;
    this.#best = { ...this.#best, [this.view]: this.#tall };
    this.origin = 'best';
    return true;
  }

  /** The ghost that is on goes on, seen from where the client is seen now. */
  takeThisSide(): boolean {
    return this.origin === 'best' ? this.captureBest() : this.useFigure();
  }

  remove(): void {
    this.origin = 'none';
    this.#best = {};
    this.match = NO_MATCH;
  }

  feelFirst(): void {
    this.match = startFeeling(this.match);
  }

  reveal(nowMs: number): void {
    this.match = reveal(this.match, this.differences, nowMs);
  }

  stopMatching(): void {
    this.match = NO_MATCH;
  }

  /** The client was turned or the camera moved: their lengths are not known from this side yet. */
  get needsTall(): boolean {
    return this.origin !== 'none' && this.#tall === null;
  }

  #target(): GhostTarget | null {
    if (this.origin === 'figure') return this.#figure.target(this.view);
    const best = this.origin === 'best' ? this.#best[this.view] : null;
    return best ? { pose: best, upright: best } : null;
  }

  #laidOver(): ImageLandmarks | null {
    const target = this.#target();
    return target && this.#tall && this.#hips ? retarget({ target, client: this.#tall, hips: this.#hips }) : null;
  }

  #compared(): readonly SegmentDifference[] {
    const client = this.#demonstration.shown?.image;
    if (!client || !this.ghost || !this.#hips) return [];
    return differences({ client, ghost: this.ghost, view: this.view, hips: this.#hips });
  }
}

const SEEN_FROM = 0.6;

/** Seen hips carry the ghost along; hidden ones are a guess, and stay where they were when the client sat tall. */
function hipsOf(tall: ImageLandmarks | null, shown: Pose | null) {
  if (!tall) return null;
  const isSeen =
    shown &&
    [shown.image.leftHip, shown.image.rightHip].every(
      ({ visibility, y }) => visibility >= SEEN_FROM && y < shown.frame.height,
    );
  return treePoint(isSeen ? shown.image : tall, 'midHip');
}
