import type { Skin } from './deform';

/** The middle of what a breath lifts, and how far around it there is still some of it. Metres of the rest figure. */
const NAVEL = { heightM: 1.08, frontM: 0.02, acrossM: 0.13, upM: 0.12 } as const;

/** The skin with its belly out by so many metres; untouched at 0, which is how every film is drawn. */
export function breathingBelly(skin: Skin): (outM: number) => Skin {
  let lifted: Float32Array | null = null;
  return (outM) => {
    if (outM === 0) return skin;
    const { positions } = skin.rest;
    lifted ??= sharesOf(positions);
    const moved = positions.slice();
    for (let vertex = 0; vertex < lifted.length; vertex++)
      moved[vertex * 3 + 2] = (moved[vertex * 3 + 2] ?? 0) + (lifted[vertex] ?? 0) * outM;
    return { ...skin, rest: { ...skin.rest, positions: moved } };
  };
}

/** 1 at the navel, falling to nothing around it; the back stays. */
function sharesOf(positions: Float32Array): Float32Array {
  return Float32Array.from({ length: positions.length / 3 }, (_, vertex) => {
    const [x = 0, y = 0, z = 0] = positions.subarray(vertex * 3, vertex * 3 + 3);
    if (z < NAVEL.frontM) return 0;
    const off = Math.hypot(x / NAVEL.acrossM, (y - NAVEL.heightM) / NAVEL.upM);
    return Math.exp(-(off ** 2)) * Math.min(1, (z - NAVEL.frontM) / 0.05);
  });
}
