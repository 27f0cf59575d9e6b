import { between, normal, seededChance, type Chance } from '../../src/geometry/chance';
import { randomResponse, see, WANDER, withWander, type Response } from '../../src/simulation/landmark-response';
import { randomCamera, randomShape } from '../../src/geometry/body-model/random-person';
import { CAMERA_AT_REST, type CameraMove } from '../../src/geometry/body-model/random-posture';
import { poseBody, UPRIGHT, type BodyPosture, type BodyShape } from '../../src/geometry/body-model/seated-body';
import type { ViewCamera } from '../../src/geometry/body-model/view-camera';
import type { Pose } from '../../src/geometry/landmarks';
import { poseOfPoints } from './pose-of-points';

export interface Shown {
  readonly posture: BodyPosture;
  readonly camera: CameraMove;
  readonly timestampMs: number;
  readonly handAtFace: boolean;
  /** What the pose model misjudges stays misjudged while somebody sits as they sit. */
  readonly habitSeed: number;
}

/** Somebody in front of a webcam, and how a pose model would mark them. */
export class SimulatedPerson {
  private readonly shape: BodyShape;
  private readonly camera: ViewCamera;
  private readonly response: Response;

  constructor(private readonly chance: Chance) {
    this.shape = randomShape(chance);
    const [, eyeY, eyeZ] = poseBody(this.shape, UPRIGHT).points.leftEye;
    this.camera = randomCamera(chance, [0, eyeY, eyeZ]);
    this.response = randomResponse(chance, this.camera);
  }

  pose({ posture, camera, timestampMs, handAtFace, habitSeed }: Shown): Pose {
    const scene = { shape: this.shape, posture: this.breathing(posture), camera: moved(this.camera, camera) };
    const points = see(seededChance(habitSeed), scene, this.response);
    const { leftShoulder: left, rightShoulder: right } = points;
    const width = Math.hypot(left.x - right.x, left.y - right.y);
    const noisy = withWander(points, this.chance, WANDER * this.response.noise * width);
    return poseOfPoints(noisy, { timestampMs, handAtFace, trunkTurn: posture.trunkTurn });
  }

  /** Twenty pictures of sitting tall. */
  baselinePoses(): Pose[] {
    return Array.from({ length: 20 }, (_, index) =>
      this.pose({
        posture: UPRIGHT,
        camera: CAMERA_AT_REST,
        timestampMs: index * 250,
        handAtFace: false,
        habitSeed: 7 + index,
      }),
    );
  }

  private breathing(posture: BodyPosture): BodyPosture {
    return {
      ...posture,
      trunkLean: posture.trunkLean + normal(this.chance, 0.4),
      headPitch: posture.headPitch + normal(this.chance, 1),
      headYaw: posture.headYaw + normal(this.chance, between(this.chance, 0.5, 2)),
      headTilt: posture.headTilt + normal(this.chance, 0.5),
    };
  }
}

function moved(camera: ViewCamera, { pitchDeg, rollDeg }: CameraMove): ViewCamera {
  return { ...camera, pitchDeg: camera.pitchDeg + pitchDeg, rollDeg: camera.rollDeg + rollDeg };
}
