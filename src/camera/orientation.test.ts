import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { orientationOf, watchOrientation, type CameraOrientation, type OrientationFault } from './orientation';

describe('the tilt of a device', () => {
  test.each([
    ['upright', 90, 0, 0, { rollDeg: 0, pitchDeg: 0 }],
    ['leaning back on a stand', 60, 0, 0, { rollDeg: 0, pitchDeg: 30 }],
    ['leaning toward the person', 110, 0, 0, { rollDeg: 0, pitchDeg: -20 }],
    ['turned a quarter to the left, page turned with it', 0, -90, 90, { rollDeg: 0, pitchDeg: 0 }],
    ['turned a quarter to the right, page turned with it', 0, 90, 270, { rollDeg: 0, pitchDeg: 0 }],
    ['turned a quarter to the right, page locked', 0, 90, 0, { rollDeg: 90, pitchDeg: 0 }],
  ])('%s', (_, beta, gamma, screenAngle, expected) => {
    const orientation = orientationOf(beta, gamma, screenAngle);
    expect(orientation?.rollDeg).toBeCloseTo(expected.rollDeg, 5);
    expect(orientation?.pitchDeg).toBeCloseTo(expected.pitchDeg, 5);
  });

  test('its top leaning to the right is positive', () => {
    expect(orientationOf(80, 10, 0)?.rollDeg).toBeGreaterThan(0);
    expect(orientationOf(80, -10, 0)?.rollDeg).toBeLessThan(0);
  });

  test('lying flat it has no roll', () => {
    expect(orientationOf(0, 0, 0)).toBeNull();
    expect(orientationOf(8, -5, 0)).toBeNull();
  });

  test('turning page and device together changes nothing, and nothing is ever NaN', () => {
    const angle = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
    fc.assert(
      fc.property(angle(180), angle(90), fc.constantFrom(0, 90, 180, 270), (beta, gamma, screenAngle) => {
        const still = orientationOf(beta, gamma, 0);
        const turned = orientationOf(beta, gamma, screenAngle);
        expect(turned === null).toBe(still === null);
        if (!still || !turned) return;
        expect(turned.pitchDeg).toBeCloseTo(still.pitchDeg, 6);
        const turnDeg = (((turned.rollDeg - still.rollDeg - screenAngle) % 360) + 540) % 360;
        expect(turnDeg).toBeCloseTo(180, 4);
        expect(Math.abs(turned.rollDeg)).toBeLessThanOrEqual(180);
      }),
    );
  });
});

describe('following the sensor', () => {
  let page: EventTarget;
  let told: (CameraOrientation | OrientationFault)[];
  const handlers = {
    onOrientation: (orientation: CameraOrientation) => void told.push(orientation),
    onFault: (fault: OrientationFault) => void told.push(fault),
  };

  beforeEach(() => {
    vi.useFakeTimers();
    page = new EventTarget();
    told = [];
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('screen', { orientation: { angle: 0 } });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  function giveSensor(requestPermission?: () => Promise<PermissionState>): void {
    vi.stubGlobal('DeviceOrientationEvent', Object.assign(class {}, requestPermission ? { requestPermission } : {}));
  }

  function tilt(beta: number | null, gamma: number | null): void {
    page.dispatchEvent(Object.assign(new Event('deviceorientation'), { beta, gamma }));
  }

  test('readings come until stopped', async () => {
    giveSensor();
    const stop = watchOrientation(handlers);
    await vi.advanceTimersByTimeAsync(10);
    tilt(60, 0);
    stop();
    tilt(90, 0);
    await vi.advanceTimersByTimeAsync(5000);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ pitchDeg: expect.closeTo(30, 5) });
  });

  test('a desktop that sends only an empty reading has no sensor', async () => {
    giveSensor();
    watchOrientation(handlers);
    await vi.advanceTimersByTimeAsync(10);
    tilt(null, null);
    await vi.advanceTimersByTimeAsync(5000);
    expect(told).toEqual(['absent']);
  });

  test.each([
    ['a no', () => Promise.resolve<PermissionState>('denied'), 'denied'],
    ['a question without a tap', () => Promise.reject(new DOMException('', 'NotAllowedError')), 'needsTap'],
  ] as const)('%s is a fault of its own', async (_, requestPermission, fault) => {
    giveSensor(requestPermission);
    watchOrientation(handlers);
    await vi.advanceTimersByTimeAsync(5000);
    expect(told).toEqual([fault]);
  });

  test('a yes is followed by readings', async () => {
    giveSensor(() => Promise.resolve('granted'));
    const stop = watchOrientation(handlers);
    await vi.advanceTimersByTimeAsync(10);
    tilt(90, 0);
    stop();
    expect(told).toHaveLength(1);
  });

  test('a browser that knows no such event has no sensor', async () => {
    watchOrientation(handlers);
    await vi.advanceTimersByTimeAsync(10);
    expect(told).toEqual(['absent']);
  });
});
