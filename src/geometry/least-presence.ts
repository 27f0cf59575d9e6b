/**
 * Below this the detector and the landmark model do not agree that somebody is there. Profiles and deep slumps are found
 * with 0.3 to 0.5; pictures without a person stay under 0.2.
 */
export const LEAST_PRESENCE = 0.3;
