import { USUAL_EQUIPMENT } from '../../program/dose';
import type { Intake } from '../../program/intake';
import type { Screening } from '../../program/screening';

/** What the talk begins with: what was said before, but the grave questions are about today and are asked anew. */
export function blankIntake(known: Intake | null): Intake {
  const screening: Screening = { age: 'adult', isUrgent: false, isAskFirst: false, leaveOut: [] };
  if (known) return { ...known, screening: { ...known.screening, isUrgent: false, isAskFirst: false } };
  return {
    places: {},
    wishes: [],
    equipment: USUAL_EQUIPMENT,
    activeMinutes: null,
    strengthDays: null,
    confidence: null,
    screening,
    answeredAt: 0,
  };
}

export function withScreening(intake: Intake, said: Partial<Screening>): Intake {
  return { ...intake, screening: { ...intake.screening, ...said } };
}
