import { ANGLES } from '../geometry/angle-catalogue';
import { fhirText } from '../history/transfer/fhir-text';
import { nameUuid } from '../history/transfer/name-uuid';
import type { AngleReading } from '../geometry/angle';
import type { Unit } from '../geometry/units';
import type { Client, Repeat, Visit, VisitAssessment } from './client';
import { ERROR_IN_SDS, type MotionTaken } from './motion';

/** Webcam angles have no LOINC code; the definitions are our own and travel along in words. */
const SYSTEM = 'urn:plumbline:angle';
const SIDES = ['left', 'right'] as const;
const UCUM: Record<Unit, string> = { deg: 'deg', cm: 'cm', ratio: '1' };

/** FHIR R4: a collection of Observations, all `preliminary`. The client stands there by code alone. */
export function visitsFhir(client: Client): object {
  const resources = client.visits.flatMap((visit) => [
    ...visit.repeats.flatMap((repeat, index) =>
      repeat.readings.map((reading) => observation({ client, visit, repeat, index }, reading)),
    ),
    ...visit.motions.flatMap((taken) => SIDES.map((side) => rangeOfMotion(client, taken, side))),
    ...visit.assessments.map((assessment) => observedByHand(client, visit, assessment)),
  ]);
  return {
    resourceType: 'Bundle',
    type: 'collection',
    // FHIR has no empty lists, and each entry has an address of its own (bdl-7, bdl-8).
    ...(resources.length > 0 && { entry: resources.map(entryOf) }),
  };
}

function entryOf(resource: object, place: number): object {
  return { fullUrl: `urn:uuid:${nameUuid(JSON.stringify(resource), place)}`, resource };
}

/** Letters, digits, dash and point, at most 64. */
function fhirId(text: string): string {
  return text.replace(/[^A-Za-z0-9.-]/g, '-').slice(0, 64);
}

/** What the therapist wrote: words, and no number is made of them. */
function observedByHand(client: Client, visit: Visit, { id, name, result }: VisitAssessment): object {
  return {
    resourceType: 'Observation',
    id: fhirId(id),
    status: 'preliminary',
    code: { text: fhirText(name) ?? 'assessment' },
    subject: { display: fhirText(client.code) ?? 'client' },
    effectiveDateTime: new Date(visit.atMs).toISOString(),
    // FHIR has no empty texts.
    ...(fhirText(result) && { valueString: fhirText(result) }),
  };
}

function rangeOfMotion(client: Client, taken: MotionTaken, side: (typeof SIDES)[number]): object {
  const { id, atMs, motion, errorDeg, engineModel } = taken;
  const error = inUnits(errorDeg / ERROR_IN_SDS, 'deg');
  return {
    resourceType: 'Observation',
    id: fhirId(`${id}-${side}`),
    status: 'preliminary',
    code: {
      coding: [{ system: SYSTEM, code: `range.${motion}.${side}` }],
      text: `active range of motion, ${motion}, ${side}`,
    },
    subject: { display: fhirText(client.code) ?? 'client' },
    effectiveDateTime: new Date(atMs).toISOString(),
    valueQuantity: inUnits(side === 'left' ? taken.leftDeg : taken.rightDeg, 'deg'),
    method: { text: `webcam, middle of two tries or more, ${engineModel}` },
    note: [{ text: 'Self-captured webcam estimate for demonstration and self-view; not clinically validated.' }],
    component: [{ code: { text: 'standard deviation' }, valueQuantity: error }],
  };
}

function inUnits(value: number, unit: Unit): object {
  return { value: Number(value.toFixed(3)), unit, system: 'http://unitsofmeasure.org', code: UCUM[unit] };
}

interface Origin {
  readonly client: Client;
  readonly visit: Visit;
  readonly repeat: Repeat;
  readonly index: number;
}

function observation({ client, visit, repeat, index }: Origin, reading: AngleReading): object {
  const { source, positive, reference, minimalDetectableChange } = ANGLES[reading.id];
  const quantity = (value: number) => inUnits(value, reading.unit);
  const component = (code: string, value: number) => ({ code: { text: code }, valueQuantity: quantity(value) });
  return {
    resourceType: 'Observation',
    id: fhirId(`${visit.id}-${index + 1}-${reading.id}`),
    status: 'preliminary',
    code: { coding: [{ system: SYSTEM, code: reading.id }], text: `${source}; against ${reference}; + ${positive}` },
    subject: { display: fhirText(client.code) ?? 'client' },
    effectiveDateTime: new Date(repeat.atMs).toISOString(),
    valueQuantity: quantity(reading.value),
    method: { text: `webcam, ${reading.view} view, ${visit.engineModel}` },
    note: [{ text: 'Self-captured webcam estimate for demonstration and self-view; not clinically validated.' }],
    component: [
      component('standard deviation', reading.sd),
      component('minimal detectable change', minimalDetectableChange),
      { code: { text: 'landmark quality, 0..1' }, valueQuantity: inUnits(reading.quality, 'ratio') },
    ],
  };
}
