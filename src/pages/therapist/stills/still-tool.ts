import { m } from '../../../paraglide/messages';

export const STILL_TOOLS = ['landmarks', 'c7', 'tragus', 'goniometer', 'line', 'pen'] as const;
export type StillTool = (typeof STILL_TOOLS)[number];

export const STILL_TOOL_WORDS: Record<StillTool, { name: () => string; how: () => string }> = {
  landmarks: { name: m.therapist_tool_landmarks, how: m.therapist_tool_landmarks_how },
  c7: { name: m.therapist_tool_c7, how: m.therapist_tool_c7_how },
  tragus: { name: m.therapist_tool_tragus, how: m.therapist_tool_tragus_how },
  goniometer: { name: m.therapist_tool_goniometer, how: m.therapist_tool_goniometer_how },
  line: { name: m.therapist_tool_line, how: m.therapist_tool_line_how },
  pen: { name: m.therapist_tool_pen, how: m.therapist_tool_pen_how },
};
