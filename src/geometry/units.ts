/**
 * Units as types. An angle leaves geometry as Degrees and a length as Centimetres, so that neither can be mistaken for
 * the other, for radians or for pixels. This is the only file that converts.
 */
declare const unit: unique symbol;

export type Degrees = number & { readonly [unit]: 'deg' };
export type Radians = number & { readonly [unit]: 'rad' };
export type Centimetres = number & { readonly [unit]: 'cm' };
/** Sagitta over chord and other pure numbers. */
export type Ratio = number & { readonly [unit]: 'ratio' };

export type Unit = 'deg' | 'cm' | 'ratio';

export function degrees(value: number): Degrees {
  return value as Degrees;
}

export function radians(value: number): Radians {
  return value as Radians;
}

export function centimetres(value: number): Centimetres {
  return value as Centimetres;
}

export function ratio(value: number): Ratio {
  return value as Ratio;
}

export function toDegrees(angleRad: number): Degrees {
  return degrees((angleRad * 180) / Math.PI);
}

export function toRadians(angleDeg: number): Radians {
  return radians((angleDeg * Math.PI) / 180);
}

export function metresToCentimetres(lengthM: number): Centimetres {
  return centimetres(lengthM * 100);
}
