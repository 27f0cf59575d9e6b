/** Where a rule of the desk comes from; the pages name them in full. */
export const SOURCES = [
  /** OSHA, Computer workstations eTool: 50–100 cm, top line at or just below the eyes, screen straight ahead, elbows at the table. */
  'osha',
  /** ISO 11226:2000, static working postures: head 0–25° down, no visible twist, no raised shoulders. */
  'iso11226',
  /** ISO 11064-4, workstation layout: elbows 70–135°, as quoted in NUREG-0700. */
  'iso11064',
  /** McAtamney & Corlett 1993, RULA: where its steps begin. */
  'rula',
  /** Sonne and others 2012, Rapid Office Strain Assessment: what an office check looks at. */
  'sonne2012',
  /** HSE INDG36, Working with display screen equipment: light from the side, breaks, document and phone. */
  'hse',
  /** Gordon and others 1989, anthropometric survey of US Army personnel (ANSUR): body parts as shares of the height. */
  'ansur',
  /** Waongenngarm and others 2021, shifts of posture and active breaks, 193 office workers. */
  'waongenngarm2021',
  /** Buckley and others 2015, expert statement: 2 hours a day on one's feet at work, 4 in the long run. */
  'buckley2015',
  /** Our own reasoning; no study is known. */
  'own',
] as const;

export type Source = (typeof SOURCES)[number];
