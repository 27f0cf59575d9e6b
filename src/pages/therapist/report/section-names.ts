import { m } from '../../../paraglide/messages';
import type { ReportSection } from '../../../therapist/report';

export const SECTION_NAMES: Record<ReportSection, () => string> = {
  photos: m.room_part_photos,
  figures: m.therapist_section_figures,
  angles: m.therapist_section_angles,
  motions: m.body_motions,
  trend: m.therapist_trend,
  definitions: m.therapist_section_definitions,
  assessments: m.therapist_section_assessments,
  exercises: m.therapist_section_exercises,
  summary: m.therapist_summaries,
  desk: m.desk_part,
  goals: m.therapist_section_goals,
  notes: m.therapist_section_notes,
};
