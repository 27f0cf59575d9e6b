import type { AngleReading, Features } from '../geometry/angle';
import type { ImageLandmarks, Pose, WorldLandmarks } from '../geometry/landmarks';
import { standingLines, type StandingLook } from '../geometry/standing-lines';
import { PHOTO_MODEL } from './change-between';
import type { Client, KeptPicture, MeasuredPicture, Repeat, Visit } from './client';
import type { StillWork } from './still-work';

/** A kept picture that was measured on. */
export interface Photo extends KeptPicture {
  readonly measured: MeasuredPicture;
}

export function isPhoto(picture: KeptPicture): picture is Photo {
  return picture.measured !== null;
}

/** Lines of whoever stands on it, where they were asked for on the photo; null: they were not. */
export function standingOf({ work, frame, seenFrom }: MeasuredPicture): StandingLook | null {
  return work.lines ? standingLines(work.landmarks, frame, seenFrom) : null;
}

/** Of one visit, in order of time. */
export function photosOf({ pictures }: Pick<Client, 'pictures'>, visitId: string): readonly Photo[] {
  return pictures.filter(isPhoto).filter((photo) => photo.visitId === visitId);
}

/**
 * The visits as their photos measured them, apart from the camera's numbers. Of several photos of one view the first that has an
 * angle counts: those after it show something else, the same person sitting taller for instance, and are no repeats.
 */
export function photoVisits(client: Pick<Client, 'pictures' | 'visits'>): readonly Visit[] {
  return client.visits.map((visit) => ({
    ...visit,
    figures: [],
    engineModel: PHOTO_MODEL,
    repeats: repeatsOf(photosOf(client, visit.id)),
  }));
}

function repeatsOf(photos: readonly Photo[]): readonly Repeat[] {
  const views = [...new Set(photos.flatMap(({ measured }) => measured.seenFrom ?? []))];
  return views.flatMap((view) => {
    const ofView = photos.filter(({ measured }) => measured.seenFrom === view);
    const readings = new Map<string, AngleReading>();
    for (const reading of ofView.flatMap(({ measured }) => measured.readings))
      if (!readings.has(reading.id)) readings.set(reading.id, reading);
    const [first] = ofView;
    return first && readings.size > 0 ? [{ atMs: first.atMs, view, readings: [...readings.values()] }] : [];
  });
}

/** What is kept of a picture's measurement: without the body mask, and no finer than a landmark is found. */
export function measuredPicture(
  picture: Pick<MeasuredPicture, 'label' | 'frame' | 'camera' | 'view' | 'steps'>,
  pose: Pose | null,
  work: StillWork,
  features: Features,
): MeasuredPicture {
  const readings = Object.values(features.angles).filter((reading): reading is AngleReading => reading !== undefined);
  return {
    ...picture,
    label: picture.label.slice(0, 300),
    pose: pose && {
      frame: pose.frame,
      image: roundedImage(pose.image),
      world: roundedWorld(pose.world),
      presence: rounded(pose.presence, 3),
    },
    work: { ...work, landmarks: work.landmarks && roundedImage(work.landmarks) },
    seenFrom: features.view ?? readings[0]?.view ?? null,
    readings,
  };
}

function roundedImage(image: ImageLandmarks): ImageLandmarks {
  const entries = Object.entries(image).map(([name, { x, y, visibility }]) => [
    name,
    { x: rounded(x, 1), y: rounded(y, 1), visibility: rounded(visibility, 2) },
  ]);
  return Object.fromEntries(entries) as ImageLandmarks;
}

function roundedWorld(world: WorldLandmarks): WorldLandmarks {
  const entries = Object.entries(world).map(([name, { x, y, z, visibility }]) => [
    name,
    { x: rounded(x, 4), y: rounded(y, 4), z: rounded(z, 4), visibility: rounded(visibility, 2) },
  ]);
  return Object.fromEntries(entries) as WorldLandmarks;
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/**
 * Adults measure about 35 to 65 degrees standing and sitting (Ruivo 2014: 47.4 ± 5.2; Salahzadeh 2014: forward heads from 36).
 * Far outside, a point was tapped elsewhere, or the person faces the other way than told.
 */
const LIKELY_CVA = { from: 20, to: 80 } as const;

export function isUnlikelyNeck(craniovertebralDeg: number): boolean {
  return craniovertebralDeg < LIKELY_CVA.from || craniovertebralDeg > LIKELY_CVA.to;
}
