import type { Reason } from '../../geometry/angle';
import { m } from '../../paraglide/messages';
import type { SideFault } from '../../session/workstation/side-picture.svelte';
import { amountText } from '../../ui/amount';
import type { SeenAmount } from '../../workstation/finding';
import type { SideId } from '../../workstation/side/side-angles';
import { SIDE_RULES } from '../../workstation/side/side-findings';
import type { SidePoint } from '../../workstation/side/side-points';

export const SIDE_NAMES: Record<SideId, () => string> = {
  elbow: m.desk_sf_elbow,
  reach: m.desk_sf_reach,
  back: m.desk_sf_back,
  neck: m.desk_sf_neck,
  thigh: m.desk_sf_thigh,
  knee: m.desk_sf_knee,
};

export const SIDE_POINT_NAMES: Record<SidePoint, () => string> = {
  ear: m.therapist_part_ear,
  shoulder: m.therapist_part_shoulder,
  elbow: m.therapist_part_elbow,
  wrist: m.desk_side_wrist,
  hip: m.therapist_part_hip,
  knee: m.therapist_part_knee,
  ankle: m.therapist_part_ankle,
};

export function sideFaultText(fault: SideFault): string {
  switch (fault) {
    case 'unreadable':
      return m.therapist_stills_unreadable();
    case 'notAPicture':
      return m.therapist_stills_not_a_picture();
    case 'engine':
      return m.therapist_stills_engine();
    default:
      return seenFault(fault);
  }
}

function seenFault(reason: Reason): string {
  if (reason === 'nobody') return m.desk_side_nobody();
  return reason === 'wrongView' || reason === 'bodyTurned' ? m.desk_side_turned() : m.desk_side_unclear();
}

const degrees = (value: number) => amountText(value, 'deg', 0);

export function sideSeenText({ value, sd }: SeenAmount): string {
  return m.desk_about({ amount: degrees(value), error: degrees(sd) });
}

export function usualText(id: SideId): string {
  const { from, to } = SIDE_RULES[id].usual;
  if (from === null) return m.desk_usual_to({ to: degrees(to ?? 0) });
  return to === null
    ? m.desk_usual_from({ from: degrees(from) })
    : m.desk_usual_between({ from: degrees(from), to: degrees(to) });
}
