import type { SourceChoice } from '../live/live-phase';
import type { LocalStore } from '../../storage/local-store';
import { standingLines, type StandingLook } from '../../geometry/standing-lines';
import { withVisit, type Client } from '../../therapist/client';
import { motionTaken } from '../../therapist/motion';
import type { Photo } from '../../therapist/photo-series';
import { joinViews, type JoinedFeatures } from '../../therapist/two-views';
import { ClientArea } from './client-area.svelte';
import { ClientCopies } from './client-copies.svelte';
import type { ClientStore } from '../../storage/client-store';
import { Demonstration, type DemonstrationParts } from './demonstration.svelte';
import { FigureModel } from './figure-model.svelte';
import { GhostMatch } from './ghost-match.svelte';
import { SecondCamera } from './second-camera.svelte';
import { SecondDisplay } from './second-display.svelte';
import { GuidedRun } from './guided-run.svelte';
import { MotionTaking } from './motion-taking.svelte';
import { RepeatTaking } from './repeat-taking.svelte';
import { Showing } from './showing.svelte';
import { jpegOf } from './jpeg-of';
import { addMotion, addRepeat, keepPhoto, keepPicture, visitOfToday } from './keep-in-visit';
import { measuredOf, Stills, type Still } from './stills.svelte';

/** Older pictures of the second camera have no say: it looks ten times a second. */
const BESIDE_LASTS_MS = 1000;

export interface StudioParts extends DemonstrationParts {
  /** The desk worker's camera is let go of: there is one owner. */
  readonly stopLive: () => void;
  readonly store: ClientStore;
  readonly tries: LocalStore;
  /** Offers a sealed copy of the clients as a download. */
  readonly saveCopy: (copy: Blob) => void;
  /** Asks the browser not to clear what it keeps by itself. */
  readonly askToKeep: () => void;
}

/** The therapist's room: made when its page opens, gone when it closes. */
export class Studio {
  readonly demonstration: Demonstration;
  readonly figure = new FigureModel();
  readonly showing = new Showing();
  readonly ghosts: GhostMatch;
  readonly stills: Stills;
  readonly area: ClientArea;
  readonly copies: ClientCopies;
  readonly taking = new RepeatTaking();
  readonly guided = new GuidedRun(this.taking);
  readonly moving = new MotionTaking();
  readonly second: SecondCamera;
  readonly display = new SecondDisplay();
  readonly joined: JoinedFeatures = $derived.by(() => this.#joinedNow());
  /** The numbers of the picture on the stage: of both cameras while it is live, of the held one else. */
  readonly shown: JoinedFeatures = $derived.by(() =>
    this.demonstration.playback.isLive ? this.joined : joinViews(this.demonstration.shownFeatures, null),
  );
  /** Lines of whoever stands on the stage; null: they are not asked for. */
  readonly standing: StandingLook | null = $derived.by(() => this.#standingNow());
  readonly #parts: StudioParts;
  readonly #leave: () => void;

  constructor(parts: StudioParts) {
    this.#parts = parts;
    this.demonstration = new Demonstration(parts);
    this.ghosts = new GhostMatch(this.demonstration, this.figure);
    this.area = new ClientArea({ ...parts, onLock: () => this.#forgetClients() });
    this.stills = new Stills({ ...parts, onWork: (still) => this.#keepWork(still) });
    this.copies = new ClientCopies({ ...parts, area: this.area, save: parts.saveCopy });
    this.second = new SecondCamera(parts);
    this.#leave = this.demonstration.subscribe({
      onLook: () => this.#followClient(parts.now()),
      onInterrupted: () => this.#interrupt(),
      onState: ({ phase }) => (phase === 'running' ? undefined : this.#interrupt()),
    });
  }

  /** Which engine's landmarks the numbers rest on, "litert-lite"; empty before it is known. */
  get engineModel(): string {
    const { engine } = this.demonstration;
    return engine ? `${engine.engine}-${engine.model}` : '';
  }

  start(choice: SourceChoice): void {
    this.#parts.stopLive();
    void this.demonstration.start(choice);
  }

  /** Something else wants the camera: two of them open at once is what a browser, or the camera, may refuse. */
  leaveStage(): void {
    this.demonstration.stop();
    this.second.close();
  }

  /** What is on the stage becomes a still, with its landmarks. false: no picture is shown. */
  async takeStill(label: string): Promise<boolean> {
    const { demonstration } = this;
    const pose = demonstration.playback.frozen ?? demonstration.pose;
    const picture = await this.#pictureShown();
    if (!picture) return false;
    const { source } = demonstration;
    const isMirrored = this.showing.mirror && source?.kind !== 'file';
    this.stills.add({ picture, pose, label, camera: source?.label || null, isMirrored });
    return true;
  }

  /** A held picture is nobody who sits there now. */
  #followClient(nowMs: number): void {
    const { playback, pose, features } = this.demonstration;
    if (!playback.isLive) return this.#interrupt();
    this.guided.look(pose, features?.view ?? null, nowMs);
    void this.#noteRepeat(nowMs);
    void this.#noteMotion(nowMs);
  }

  #interrupt(): void {
    this.taking.interrupt();
    this.moving.interrupt();
  }

  /** A range goes to the chosen client's visit of today. */
  async #noteMotion(nowMs: number): Promise<void> {
    const { area, moving, engineModel } = this;
    const range = moving.look(this.demonstration.pose, nowMs, this.demonstration.engine);
    if (!range || !area.chosen) return;
    const taken = motionTaken(moving.motion, range, { id: area.newId(), atMs: nowMs, engineModel });
    moving.told(await addMotion(area, area.chosen, taken));
  }

  #standingNow(): StandingLook | null {
    if (!this.showing.lines) return null;
    const { shown, shownFeatures, source } = this.demonstration;
    const frame = shown?.frame ?? { width: source?.width ?? 0, height: source?.height ?? 0 };
    return standingLines(shown?.image ?? null, frame, shownFeatures?.view ?? null);
  }

  /** What was measured goes to the chosen client's visit of today, once three still seconds are full. */
  async #noteRepeat(nowMs: number): Promise<void> {
    const { chosen } = this.area;
    const image = this.demonstration.steadyFigure();
    const frame = this.demonstration.pose?.frame;
    const taken = this.taking.note(this.joined, nowMs, image && frame ? { frame, image } : null);
    if (!taken || !chosen) return;
    const { rose } = this.guided;
    const repeat = rose === null ? taken.repeat : { ...taken.repeat, rose };
    const details = { figure: taken.figure, engineModel: this.engineModel };
    const isKept = await this.guided.keep(repeat.view, addRepeat(this.area, chosen, repeat, details));
    if (!isKept) this.taking.notKept();
  }

  /** What the client found by feel, as one of today's assessments. */
  async noteTries(name: string, result: string): Promise<void> {
    const { area } = this;
    if (!area.chosen) return;
    const visit = visitOfToday(area, area.chosen);
    const assessments = [...visit.assessments, { id: area.newId(), name, result }];
    await area.save(withVisit(area.chosen, { ...visit, assessments }));
  }

  /** Only on pressing "keep", after the client agreed. */
  async keepPicture(): Promise<'kept' | 'noPicture' | 'unkept'> {
    const { chosen } = this.area;
    const picture = await this.#pictureShown();
    if (!picture || !chosen) return 'noPicture';
    const jpeg = await jpegOf(picture);
    picture.close();
    return (await keepPicture(this.area, chosen.id, jpeg)) ? 'kept' : 'unkept';
  }

  /** The stills go to the chosen client's visit of today, with what was measured on them. Only after the client agreed. */
  async keepStills(ids: readonly string[]): Promise<'kept' | 'unkept'> {
    const { area, stills } = this;
    for (const still of stills.items.filter(({ id, kept }) => ids.includes(id) && !kept)) {
      const client = area.chosen;
      if (!client) return 'unkept';
      const visit = visitOfToday(area, client);
      const pictureId = await keepPhoto(area, withVisit(client, visit), {
        picture: await jpegOf(still.picture),
        visitId: visit.id,
        measured: measuredOf(still),
      });
      if (!pictureId) return 'unkept';
      stills.markKept(still.id, { clientId: client.id, pictureId, atMs: area.now() });
    }
    return 'kept';
  }

  /** Kept photos come to the table, the last one chosen, and beside the first one where there are two. */
  async openPhotos(client: Client, photos: readonly Photo[]): Promise<void> {
    const { area, stills } = this;
    const opened: string[] = [];
    for (const { id: pictureId, atMs, measured } of photos) {
      const there = stills.items.find(({ kept }) => kept?.pictureId === pictureId);
      if (there) stills.chosenId = there.id;
      const blob = there ? null : await area.picture(client.id, pictureId);
      if (blob) stills.addKept(await createImageBitmap(blob), { clientId: client.id, pictureId, atMs }, measured);
      if (stills.chosenId) opened.push(stills.chosenId);
    }
    const [first, ...others] = opened;
    stills.besideId = first !== undefined && others.length > 0 ? first : null;
  }

  #keepWork(still: Still): void {
    const { kept } = still;
    const client = kept && this.area.clients.find(({ id }) => id === kept.clientId);
    if (!client) return;
    const measured = measuredOf(still);
    const pictures = client.pictures.map((each) => (each.id === kept.pictureId ? { ...each, measured } : each));
    void this.area.save({ ...client, pictures });
  }

  /** The held picture where one is, else what the camera shows. The caller closes it. */
  #pictureShown(): Promise<ImageBitmap | null> {
    const { picture, pictures } = this.demonstration.playback;
    return picture ? createImageBitmap(picture) : pictures.grab();
  }

  /** At each reading of the first camera: what the second saw last, and what the first saw at that very moment. */
  #joinedNow(): JoinedFeatures {
    const { features } = this.demonstration;
    const beside = this.second.latest;
    const isOld = beside && performance.now() - beside.timestampMs > BESIDE_LASTS_MS;
    if (!features || !beside || isOld) return joinViews(features, null);
    const atThatMoment = this.demonstration.featuresNear(beside.timestampMs);
    return joinViews(atThatMoment, beside);
  }

  /** Locking takes along what is seen of the client and not kept: on both screens, on the table, in memory. */
  #forgetClients(): void {
    this.display.close();
    this.taking.cancel();
    this.moving.forget();
    this.guided.stop();
    this.demonstration.stop();
    this.second.close();
    this.ghosts.remove();
    this.showing.forget();
    this.stills.clear();
    this.copies.forget();
  }

  dispose(): void {
    this.#leave();
    this.demonstration.dispose();
    this.stills.dispose();
    this.area.dispose();
    this.#parts.store.close();
    this.second.dispose();
    this.display.close();
  }
}
