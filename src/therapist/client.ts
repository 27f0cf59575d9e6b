import type { AngleId, AngleReading, View } from '../geometry/angle';
import type { FrameSize, ImageLandmarks } from '../geometry/landmarks';
import type { AcceptedAsymmetry, PersonalLimit, Plan, PlanSummary } from './plan';

export const CLIENT_VERSION = 1;

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
}

/** What a repeat looked like, as landmarks. No picture. */
export interface KeptFigure {
  readonly frame: FrameSize;
  readonly image: ImageLandmarks;
}

export interface Visit {
  readonly id: string;
  readonly atMs: number;
  readonly repeats: readonly Repeat[];
  readonly figure: KeptFigure | null;
  readonly exercises: readonly string[];
  /** Which engine's landmarks the numbers rest on, "litert-lite". */
  readonly engineModel: string;
}

/** A picture is kept only when "keep" was pressed and the client agreed; its bytes lie in a record of their own. */
export interface KeptPicture {
  readonly id: string;
  readonly atMs: number;
  readonly consentAtMs: number;
  readonly visitId: string | null;
}

/** A person the therapist works with. Times are epoch, ms. */
export interface Client {
  readonly version: typeof CLIENT_VERSION;
  readonly id: string;
  /** Initials or a code; a full name only if the therapist writes one. */
  readonly code: string;
  readonly createdAtMs: number;
  readonly goals: readonly Goal[];
  readonly notes: readonly Note[];
  readonly asymmetry: readonly AcceptedAsymmetry[];
  readonly limits: readonly PersonalLimit[];
  readonly visits: readonly Visit[];
  readonly pictures: readonly KeptPicture[];
  readonly plan: Plan | null;
  readonly summaries: readonly PlanSummary[];
}

export function newClient(id: string, code: string, createdAtMs: number): Client {
  const lists = { goals: [], notes: [], asymmetry: [], limits: [], visits: [], pictures: [], summaries: [] };
  return { version: CLIENT_VERSION, id, code, createdAtMs, ...lists, plan: null };
}

export function withVisit(client: Client, visit: Visit): Client {
  const others = client.visits.filter(({ id }) => id !== visit.id);
  return { ...client, visits: [...others, visit].sort((a, b) => a.atMs - b.atMs) };
}

export function visitValues(visit: Visit, angle: AngleId): readonly number[] {
  return visit.repeats.flatMap(({ readings }) => readings.filter(({ id }) => id === angle).map(({ value }) => value));
}

/** Angles that any repeat of the visit has. */
export function visitAngles(visit: Visit): readonly AngleId[] {
  return [...new Set(visit.repeats.flatMap(({ readings }) => readings.map(({ id }) => id)))];
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
