import type { View } from '../../../geometry/angle';
import type { LandmarkName } from '../../../geometry/landmarks';
import { m } from '../../../paraglide/messages';
import type { Still, StillFault } from '../../../session/therapist/stills.svelte';
import { dayText } from '../../../ui/day-text';
import { VIEW_NAMES } from '../../../ui/view-names';

export const STILL_FAULTS: Record<StillFault, () => string> = {
  unreadable: m.therapist_stills_unreadable,
  notAPicture: m.therapist_stills_not_a_picture,
  engine: m.therapist_stills_engine,
};

/** Points worth correcting by hand: those the angles rest on. */
export const HANDLES = [
  'nose',
  'leftEye',
  'rightEye',
  'leftEar',
  'rightEar',
  'leftShoulder',
  'rightShoulder',
  'leftElbow',
  'rightElbow',
  'leftHip',
  'rightHip',
  'leftKnee',
  'rightKnee',
  'leftAnkle',
  'rightAnkle',
] as const satisfies readonly LandmarkName[];
export type Handle = (typeof HANDLES)[number];

const PARTS: Record<string, () => string> = {
  Eye: m.therapist_part_eye,
  Ear: m.therapist_part_ear,
  Shoulder: m.therapist_part_shoulder,
  Elbow: m.therapist_part_elbow,
  Hip: m.therapist_part_hip,
  Knee: m.therapist_part_knee,
  Ankle: m.therapist_part_ankle,
};

export function handleName(name: Handle): string {
  if (name === 'nose') return m.therapist_part_nose();
  const side = name.startsWith('left') ? 'left' : 'right';
  const part = PARTS[name.slice(side.length)]?.() ?? name;
  return side === 'left' ? m.therapist_part_left({ part }) : m.therapist_part_right({ part });
}

const VIEWS: readonly View[] = ['front', 'left-side', 'right-side'];

export function viewOptions(): { value: 'auto' | View; label: string }[] {
  const told = VIEWS.map((value) => ({ value, label: VIEW_NAMES[value]() }));
  return [{ value: 'auto', label: m.therapist_view_auto() }, ...told];
}

/** A photo kept with a visit says when that was: a comparison without its days says little. */
export function stillTitle({ kept, label }: Still): string {
  return kept ? `${dayText(kept.atMs)} · ${label}` : label;
}
