import { ANGLE_IDS, type AngleId, type AngleReading, type View } from '../geometry/angle';
import type { FrameSize, ImageLandmarks, Pose } from '../geometry/landmarks';
import type { ExerciseId } from '../program/exercises';
import type { DeskState } from '../workstation/desk-state';
import type { MotionTaken } from './motion';
import type { PartVersion } from './part-version';
import type { AcceptedAsymmetry, PersonalLimit, Plan, PlanSummary } from './plan';
import type { StepBack } from './step-back';
import type { StillWork } from './still-work';

export const CLIENT_VERSION = 3;

export interface Note {
  readonly id: string;
  readonly atMs: number;
  readonly text: string;
}

export interface Goal {
  readonly id: string;
  readonly text: string;
  readonly reachedAtMs: number | null;
}

/** The client sat down anew and held still: one value an angle, from the view it was seen in. */
export interface Repeat {
  readonly atMs: number;
  readonly view: View;
  readonly readings: readonly AngleReading[];
  /** Standing up and sitting down again before it was seen; false: it was taken all the same. Left out: nobody looked. */
  readonly rose?: boolean;
}

/** What a repeat looked like, as landmarks. No picture. */
export interface KeptFigure {
  readonly view: View;
  readonly frame: FrameSize;
  readonly image: ImageLandmarks;
}

/** Something tried or asked, and what came of it, in the therapist's words: "Turns the neck to the left", "60°, easy". */
export interface VisitAssessment {
  readonly id: string;
  readonly name: string;
  readonly result: string;
}

/** One meeting. Times are epoch, ms. */
export interface Visit {
  readonly id: string;
  readonly atMs: number;
  readonly repeats: readonly Repeat[];
  /** The newest of each view. */
  readonly figures: readonly KeptFigure[];
  /** Done together. */
  readonly exercises: readonly ExerciseId[];
  readonly assessments: readonly VisitAssessment[];
  /** Ranges of motion by the camera, in order of time; of several of one movement the last counts. */
  readonly motions: readonly MotionTaken[];
  readonly note: string;
  /** Which engine's landmarks the numbers rest on, "litert-lite"; empty before the first repeat. */
  readonly engineModel: string;
}

/** A picture is kept only when "keep" was pressed and the client agreed; its bytes lie in a record of their own. */
export interface KeptPicture {
  readonly id: string;
  readonly atMs: number;
  readonly consentAtMs: number;
  readonly visitId: string | null;
  /** null: kept as it was, with nothing measured. */
  readonly measured: MeasuredPicture | null;
}

/** What was found in a kept picture and done on it by hand, so that it can be measured on, compared and undone another day. */
export interface MeasuredPicture {
  readonly label: string;
  readonly frame: FrameSize;
  /** Which camera took it; null: not known, as with a photo from a file. */
  readonly camera: string | null;
  /** Told by hand, or left to the picture. */
  readonly view: 'auto' | View;
  readonly pose: KeptPose | null;
  readonly work: StillWork;
  /** What undoing puts back, the last step last. */
  readonly steps: readonly StepBack[];
  /** As measured when it was last kept; `seenFrom` is the view they rest on. */
  readonly seenFrom: View | null;
  readonly readings: readonly AngleReading[];
}

/** A pose without its body mask. */
export type KeptPose = Pick<Pose, 'frame' | 'image' | 'world' | 'presence'>;

/** Changed on two computers, or in two tabs, without knowing of each other. */
export interface PartConflict {
  /** Which part, as in client-parts. */
  readonly key: string;
  /** What stood there, as JSON; "null": it was removed. */
  readonly other: string;
}

/** A person the therapist works with. Times are epoch, ms. */
export interface Client {
  readonly version: typeof CLIENT_VERSION;
  readonly id: string;
  /** Initials or a code; a full name only if the therapist writes one. */
  readonly code: string;
  readonly createdAtMs: number;
  /** null: among those who come. */
  readonly archivedAtMs: number | null;
  /** A note that is still being written. */
  readonly draft: string;
  /** The therapist's own words for the report. */
  readonly reportText: string;
  readonly goals: readonly Goal[];
  readonly notes: readonly Note[];
  readonly asymmetry: readonly AcceptedAsymmetry[];
  readonly limits: readonly PersonalLimit[];
  readonly visits: readonly Visit[];
  readonly pictures: readonly KeptPicture[];
  readonly plan: Plan | null;
  /** What was seen and answered of the client's own desk; null: no check was done. */
  readonly desk: DeskState | null;
  readonly summaries: readonly PlanSummary[];
  /** How often each computer had changed the client when it last changed a part; parts of old records have none. */
  readonly versions: Readonly<Record<string, PartVersion>>;
  readonly conflicts: readonly PartConflict[];
}

export function newClient(id: string, code: string, createdAtMs: number): Client {
  const lists = { goals: [], notes: [], asymmetry: [], limits: [], visits: [], pictures: [], summaries: [] };
  const none = { archivedAtMs: null, draft: '', reportText: '', plan: null, desk: null, versions: {}, conflicts: [] };
  return { version: CLIENT_VERSION, id, code, createdAtMs, ...lists, ...none };
}

export function newVisit(id: string, atMs: number): Visit {
  return { id, atMs, repeats: [], figures: [], exercises: [], assessments: [], motions: [], note: '', engineModel: '' };
}

/** The newest visit where it is of the day asked for; null: there was none. */
export function visitOfDay({ visits }: Pick<Client, 'visits'>, isOfDay: (atMs: number) => boolean): Visit | null {
  const last = visits.at(-1);
  return last && isOfDay(last.atMs) ? last : null;
}

export function withVisit(client: Client, visit: Visit): Client {
  const others = client.visits.filter(({ id }) => id !== visit.id);
  return { ...client, visits: [...others, visit].sort((a, b) => a.atMs - b.atMs) };
}

export interface RepeatDetails {
  readonly figure: KeptFigure | null;
  readonly engineModel: string;
}

/** A repeat measured with another model is no repeat of the same: the visit begins to count anew with it. */
export function withRepeat(visit: Visit, repeat: Repeat, { figure, engineModel }: RepeatDetails): Visit {
  const isSameModel = visit.engineModel === engineModel;
  const repeats = isSameModel ? [...visit.repeats, repeat] : [repeat];
  const figures = isSameModel ? visit.figures : [];
  if (!figure) return { ...visit, repeats, figures, engineModel };
  const others = figures.filter(({ view }) => view !== figure.view);
  return { ...visit, repeats, figures: [...others, figure], engineModel };
}

/** The one that went astray, taken back. The figure of its view stays: it was of that visit all the same. */
export function withoutLastRepeat(visit: Visit): Visit {
  return { ...visit, repeats: visit.repeats.slice(0, -1) };
}

/** An angle, and the view it was seen in: a stand-in seen from the front is another number than the same angle in profile. */
export interface Measured {
  readonly angle: AngleId;
  readonly view: View;
}

export function visitReadings(visit: Visit, { angle, view }: Measured): readonly AngleReading[] {
  return visit.repeats.flatMap(({ readings }) => readings.filter((each) => each.id === angle && each.view === view));
}

export function visitValues(visit: Visit, measured: Measured): readonly number[] {
  return visitReadings(visit, measured).map(({ value }) => value);
}

const VIEWS: readonly View[] = ['front', 'left-side', 'right-side', 'three-quarter'];

/** What any repeat of the visit has, in the catalogue's order. */
export function visitMeasured(visit: Visit): readonly Measured[] {
  const all = ANGLE_IDS.flatMap((angle) => VIEWS.map((view) => ({ angle, view })));
  return all.filter((measured) => visitReadings(visit, measured).length > 0);
}

/** The client's own level of an angle: accepted as it is, 0 where nothing was. */
export function acceptedLevel({ asymmetry }: Pick<Client, 'asymmetry'>, angle: AngleId): number {
  return asymmetry.find((accepted) => accepted.angle === angle)?.level ?? 0;
}

/** Entering an angle anew replaces what was accepted before; level null takes it back. */
export function withAsymmetry(client: Client, angle: AngleId, level: number | null): Client {
  const others = client.asymmetry.filter((accepted) => accepted.angle !== angle);
  return { ...client, asymmetry: level === null ? others : [...others, { angle, level }] };
}

/** The plan as it goes out: with the limits and accepted levels that stand in the client's record now. */
export function planToGive({ plan, limits, asymmetry }: Pick<Client, 'plan' | 'limits' | 'asymmetry'>): Plan | null {
  return plan && { ...plan, limits, asymmetry };
}
