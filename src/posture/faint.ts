import type { FrontReading } from '../geometry/body-model/front-model';
import type { Deviation, Faint } from './judgement';

/** Lowered eyes and a rounded back each bring the neck along by so much of their own angle: only the rest is a forward head. */
const NECK_SHARE = 0.55;

/** What the deviations of one front picture amount to. What was not measured is left out. */
export function faintIn(deviations: readonly Deviation[], { changes: { headPitch } }: FrontReading): Faint {
  const of = (id: Deviation['id']) => deviations.find((each) => each.id === id);
  const [back, neck, tilt, shoulders] = [of('thoracicFlexion'), of('neckFlexion'), of('headTilt'), of('shoulderTilt')];
  const brought = NECK_SHARE * (Math.max(0, headPitch.value) + Math.max(0, back?.delta ?? 0));
  return {
    ...(back && { slump: back.delta / back.driftingFrom }),
    ...(neck && { forwardHead: (neck.delta - brought) / neck.driftingFrom }),
    ...(tilt && { headTilt: tilt.delta / tilt.driftingFrom }),
    ...(shoulders && { unevenShoulders: shoulders.delta / shoulders.driftingFrom }),
  };
}
