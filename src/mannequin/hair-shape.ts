import type { HairStyle } from './person';
import { ellipsoid, limb, smoothCut, smoothUnion, type DistanceField } from './signed-distance';
import { outward, SIDES } from './skeleton';

/** Hair about the head's joint, or null for none. */
export function hairField(style: HairStyle): DistanceField | null {
  switch (style) {
    case 'bald':
      return null;
    case 'crop':
      return textured(cap(0.0065), { depth: 0.0005, pitch: 420 });
    case 'short':
      return textured(withTop(cap(0.008)), { depth: 0.0011, pitch: 260 });
    case 'bun':
      return textured(withBun(cap(0.007)), { depth: 0.0014, pitch: 260 });
    case 'curls':
      return textured(withCurls(cap(0.02)), { depth: 0.006, pitch: 150 });
    case 'bob':
      return textured(withLengths(cap(0.012), { downTo: 0.0, thick: 0.024 }), { depth: 0.0016, pitch: 240 });
    case 'long':
      return textured(withLengths(cap(0.011), { downTo: -0.13, thick: 0.027 }), { depth: 0.0018, pitch: 230 });
  }
}

/** Hair over the skull, cut away from the face, the ears and below the nape. */
function cap(thicknessM: number): DistanceField {
  const skull = ellipsoid([0, 0.117, -0.012], [0.0745 + thicknessM, 0.093 + thicknessM, 0.0965 + thicknessM]);
  const face = ellipsoid([0, 0.058, 0.108], [0.0725, 0.107, 0.102]);
  const ears = SIDES.map((side) => ellipsoid([outward(side) * 0.083, 0.07, -0.002], [0.022, 0.04, 0.026]));
  return (x, y, z) => {
    let distance = smoothCut(skull(x, y, z), face(x, y, z), 0.014);
    for (const ear of ears) distance = smoothCut(distance, ear(x, y, z), 0.008);
    return smoothCut(distance, y - napeHeight(z), 0.02);
  };
}

/** Hair ends lower behind than at the temples. */
function napeHeight(z: number): number {
  return 0.052 + Math.max(-0.03, Math.min(0.03, z)) * 0.8;
}

function withTop(base: DistanceField): DistanceField {
  const top = ellipsoid([0.005, 0.192, 0.006], [0.053, 0.022, 0.068]);
  return (x, y, z) => smoothUnion(base(x, y, z), top(x, y, z), 0.022);
}

function withBun(base: DistanceField): DistanceField {
  const bun = ellipsoid([0, 0.165, -0.122], [0.041, 0.04, 0.036]);
  return (x, y, z) => smoothUnion(base(x, y, z), bun(x, y, z), 0.012);
}

function withCurls(base: DistanceField): DistanceField {
  const crown = ellipsoid([0, 0.165, -0.022], [0.112, 0.082, 0.112]);
  const face = ellipsoid([0, 0.05, 0.1], [0.07, 0.104, 0.075]);
  return (x, y, z) => smoothUnion(base(x, y, z), smoothCut(crown(x, y, z), face(x, y, z), 0.02), 0.025);
}

function withLengths(base: DistanceField, { downTo, thick }: { downTo: number; thick: number }): DistanceField {
  const locks = SIDES.flatMap((side) => {
    const out = outward(side);
    return [
      limb([out * 0.073, 0.125, -0.018], [out * 0.081, downTo, -0.014], [thick, thick * 0.75]),
      limb([out * 0.052, 0.09, -0.062], [out * 0.058, downTo - 0.02, -0.066], [0.04, 0.03]),
    ];
  });
  const back = limb([0, 0.09, -0.072], [0, downTo - 0.025, -0.082], [0.05, 0.038]);
  return (x, y, z) => {
    let distance = smoothUnion(base(x, y, z), back(x, y, z), 0.05);
    for (const lock of locks) distance = smoothUnion(distance, lock(x, y, z), 0.035);
    return distance;
  };
}

function textured(base: DistanceField, { depth, pitch }: { depth: number; pitch: number }): DistanceField {
  return (x, y, z) =>
    base(x, y, z) + depth * Math.sin(x * pitch + Math.sin(z * 60) * 2) * Math.cos(z * pitch * 0.6 + y * pitch * 0.2);
}
