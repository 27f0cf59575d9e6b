import { readFront, type Estimate } from '../geometry/body-model/front-model';
import type { FrontTarget } from '../geometry/body-model/front-targets';
import type { CameraKnowledge } from '../geometry/feature-context';
import { distanceSdShare } from '../geometry/viewing-distance';
import { decide, type Limits } from './decide';
import type { Finding, Findings, SeenAmount } from './finding';
import { unknown } from './finding';
import { lightFinding } from './light-finding';
import { CHANGE_RULES, DISTANCE_LIMITS, type ChangeRule } from './rules';
import { isSeen, type DeskSights, type StepSight } from './step-sight';
import type { Trouble } from './trouble';

export interface DeskCamera {
  readonly knowledge: CameraKnowledge;
  /** It stands elsewhere than the screen: what it sees of distances says nothing of the screen's. */
  readonly isApart: boolean;
}

/** Everything that was seen of a desk, each told, fine, or unknown with its reason. */
export function findingsOf(sights: DeskSights, camera: DeskCamera): Findings {
  return {
    distance: distanceFinding(sights, camera),
    facing: changeFinding(sights, CHANGE_RULES.facing),
    screenHeight: changeFinding(sights, CHANGE_RULES.screenHeight),
    shoulders: changeFinding(sights, CHANGE_RULES.shoulders),
    mouse: changeFinding(sights, CHANGE_RULES.mouse),
    leaningIn: changeFinding(sights, CHANGE_RULES.leaningIn),
    light: lightFinding(sights),
  };
}

/** Who looks at the screen and not at the camera shows that the two stand apart. About 18° of a head's turn are shown as this. */
const FACES_CAMERA_UP_TO_DEG = 12;
/** How far a person's own place wanders between two checks of one set-up, centimetres. */
const PLACE_SD_CM = 2;

function distanceFinding({ screen }: DeskSights, { knowledge, isApart }: DeskCamera): Finding {
  if (isApart) return unknown('cameraApart');
  if (!isSeen(screen)) return unknown(screen ?? 'skipped');
  if (!screen.distance) return unknown('headHidden');
  if (Math.abs(screen.yawDeg ?? 0) > FACES_CAMERA_UP_TO_DEG) return unknown('cameraApart');
  const { value, sd } = screen.distance;
  const ownSd = Math.sqrt(Math.max(0, sd ** 2 - (value * distanceSdShare(knowledge)) ** 2));
  const seen = { value, sd, unit: 'cm', repeatSd: Math.hypot(ownSd, PLACE_SD_CM) } as const;
  return decided(seen, DISTANCE_LIMITS);
}

/** The eyes were on the keyboard or the hands: the gates of the live check take the same limit. */
const LOOKED_DOWN_DEG = 13;
/** A nod can't be read from a face that turns as well. */
const FARTHEST_TURN_DEG = 40;
/** As shown by the pose model, whose middle of a step wanders by about this. */
const CLEARLY_STRAIGHTER_DEG = 2.5;
/** ½ for errors that have nothing in common, 0 for one error: three looks at one screen share about half of theirs. */
const SHARED_POWER = 0.25;

function changeFinding(sights: DeskSights, rule: ChangeRule): Finding {
  const before = sights[rule.from];
  if (!isSeen(before)) return unknown(before ?? 'skipped');
  const first = sights[rule.to[0]];
  if (!isSeen(first)) return unknown(first ?? 'skipped');
  const changes = rule.to.flatMap((step) => {
    const after = sights[step];
    if (!isSeen(after)) return [];
    return [rule.quantity === 'headYaw' ? turnBetween(before, after) : changesBetween(before, after)];
  });
  const [main] = changes;
  if (!main) return unknown('skipped');
  if (rule.quantity === 'shoulderElevation' && main.headPitch.value > LOOKED_DOWN_DEG) return unknown('lookedDown');
  if (rule.quantity === 'headPitch' && Math.abs(main.headYaw.value) > FARTHEST_TURN_DEG) return unknown('turnedAway');
  return decided(
    amountOf(
      changes.map((each) => each[rule.quantity]),
      rule,
    ),
    rule.limits,
  );
}

type Changes = Readonly<Record<FrontTarget, Estimate>>;

/** The body model reads best from a face that looks at the camera: where that is the later one, it is read backwards. */
function changesBetween(before: StepSight, after: StepSight): Changes {
  const isBackwards = Math.abs(after.yawDeg ?? 0) < Math.abs(before.yawDeg ?? 0) - CLEARLY_STRAIGHTER_DEG;
  if (!isBackwards) return readFront(before, after.points).changes;
  return readBackwards(before, after);
}

function readBackwards(before: StepSight, after: StepSight): Changes {
  const { changes } = readFront(after, before.points);
  const turned = Object.entries(changes).map(([id, { value, sd }]) => [id, { value: -value, sd }]);
  return Object.fromEntries(turned) as Changes;
}

/**
 * A turn is read short from a face that is itself turned from the camera, whichever of the two that is, and which one it is
 * shows too little to choose by: of both readings the one that shows more is the truer.
 */
function turnBetween(before: StepSight, after: StepSight): Changes {
  const [onward, back] = [readFront(before, after.points).changes, readBackwards(before, after)];
  return Math.abs(back.headYaw.value) > Math.abs(onward.headYaw.value) ? back : onward;
}

/** The same thing read in several steps is misread a little differently each time: more of them make it surer, within limits. */
function amountOf(estimates: readonly Estimate[], rule: ChangeRule): SeenAmount {
  const { unit, errorShare, shownShare = 1, swaySd } = rule;
  const count = estimates.length;
  const mean = (pick: (each: Estimate) => number) => estimates.reduce((sum, each) => sum + pick(each), 0) / count;
  const ownSd = (errorShare * mean((each) => each.sd)) / count ** SHARED_POWER / shownShare;
  const sd = Math.hypot(ownSd, swaySd);
  return { value: mean((each) => each.value) / shownShare, sd, unit, repeatSd: sd };
}

function decided(seen: SeenAmount, limits: Limits<Trouble>): Finding {
  const decision = decide(seen, limits);
  switch (decision.kind) {
    case 'told':
      return { ...decision, seen };
    case 'fine':
      return { ...decision, seen };
    case 'borderline':
      return unknown('borderline', seen);
  }
}
