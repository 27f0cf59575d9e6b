/** Proportions. Factors are of the average figure, 1 is average. */
export interface BodyBuild {
  readonly statureM: number;
  readonly shoulderWidth: number;
  readonly girth: number;
  /** 0 flat … 1 full. */
  readonly bust: number;
  readonly neckLength: number;
  readonly headSize: number;
  readonly jawWidth: number;
}

export const HAIR_STYLES = ['short', 'crop', 'bob', 'long', 'bun', 'curls', 'bald'] as const;
export type HairStyle = (typeof HAIR_STYLES)[number];

/** Colours are CSS hex. */
export interface Look {
  readonly skin: string;
  readonly hair: string;
  readonly hairStyle: HairStyle;
  readonly eyes: string;
  readonly shirt: string;
  readonly sleeves: 'short' | 'long';
  readonly trousers: string;
  readonly beard: boolean;
  readonly glasses: boolean;
  /** A bright screen shows in the glasses. */
  readonly reflections?: boolean;
  readonly headphones?: boolean;
  /** Colour of a scarf that covers hair, ears and neck; it takes the place of the hair. */
  readonly hijab?: string;
}

export interface Person {
  readonly body: BodyBuild;
  readonly look: Look;
}

const BODY: BodyBuild = {
  statureM: 1.72,
  shoulderWidth: 1,
  girth: 1,
  bust: 0,
  neckLength: 1,
  headSize: 1,
  jawWidth: 1,
};

const LOOK: Look = {
  skin: '#d8a582',
  hair: '#2b1d14',
  hairStyle: 'short',
  eyes: '#5a3f28',
  shirt: '#3f6f8f',
  sleeves: 'short',
  trousers: '#2c313c',
  beard: false,
  glasses: false,
};

export const PERSON_IDS = ['ari', 'bea', 'chi', 'dee', 'eli', 'fay', 'gus', 'hoa'] as const;
export type PersonId = (typeof PERSON_IDS)[number];

/** Figures that differ in what a pose model may trip over: skin, hair, build, glasses, beard. */
export const PEOPLE: Readonly<Record<PersonId, Person>> = {
  ari: { body: BODY, look: LOOK },
  bea: {
    body: { ...BODY, statureM: 1.65, shoulderWidth: 0.91, girth: 0.92, bust: 0.7, neckLength: 1.05, jawWidth: 0.92 },
    look: { ...LOOK, skin: '#efc7a9', hair: '#5f3d22', hairStyle: 'long', eyes: '#4f6b52', shirt: '#4d7d68' },
  },
  chi: {
    body: { ...BODY, statureM: 1.8, shoulderWidth: 1.06, girth: 1.06 },
    look: {
      ...LOOK,
      skin: '#5d3a26',
      hair: '#100c0a',
      hairStyle: 'crop',
      eyes: '#2c1b12',
      shirt: '#d6b25a',
      beard: true,
    },
  },
  dee: {
    body: { ...BODY, statureM: 1.62, shoulderWidth: 0.92, girth: 0.98, bust: 0.8, jawWidth: 0.94 },
    look: { ...LOOK, skin: '#7d4f34', hair: '#16100d', hairStyle: 'curls', eyes: '#33200f', shirt: '#a4516a' },
  },
  eli: {
    body: { ...BODY, statureM: 1.76, girth: 1.16, neckLength: 0.94 },
    look: {
      ...LOOK,
      skin: '#edbf9e',
      hair: '#8d6a44',
      eyes: '#5b7894',
      shirt: '#7a7f87',
      sleeves: 'long',
      glasses: true,
    },
  },
  fay: {
    body: { ...BODY, statureM: 1.58, shoulderWidth: 0.9, girth: 1.08, bust: 1, jawWidth: 0.95 },
    look: { ...LOOK, skin: '#c98f68', hair: '#1d1512', hairStyle: 'bun', shirt: '#3b4a78', sleeves: 'long' },
  },
  gus: {
    body: { ...BODY, statureM: 1.74, girth: 1.1, jawWidth: 1.05 },
    look: {
      ...LOOK,
      skin: '#e3b191',
      hair: '#8f8a85',
      hairStyle: 'bald',
      eyes: '#5b7894',
      shirt: '#5c3d4e',
      glasses: true,
    },
  },
  hoa: {
    body: { ...BODY, statureM: 1.6, shoulderWidth: 0.92, girth: 0.9, bust: 0.4, headSize: 1.02, jawWidth: 0.96 },
    look: {
      ...LOOK,
      skin: '#e8bd95',
      hair: '#0f0c0c',
      hairStyle: 'bob',
      eyes: '#2d1c11',
      shirt: '#b8c4c9',
      sleeves: 'long',
    },
  },
};
