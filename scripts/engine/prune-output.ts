import { viewTflite, type Operator, type TfliteView } from './tflite-view';

/**
 * A `.tflite` without the output of this many elements and without the operators only that output needs. Everything
 * else keeps its bytes: the two vectors shrink in place, so what stays computes the very same numbers.
 */
export function pruneOutput(bytes: Uint8Array, elements: number): Uint8Array {
  const pruned = new Uint8Array(bytes);
  const view = viewTflite(pruned);
  const kept = view.outputs.filter((tensor) => view.elementsOf(tensor) !== elements);
  if (kept.length !== view.outputs.length - 1)
    throw new Error(`This .tflite has no single output of ${elements} elements.`);
  writeOutputs(view, kept);
  writeOperators(view, operatorsFor(view.operators, kept));
  return pruned;
}

/** The operators that lead to these tensors, in their own order. */
function operatorsFor(operators: readonly Operator[], wanted: readonly number[]): Operator[] {
  const maker = new Map(operators.flatMap((operator) => operator.outputs.map((tensor) => [tensor, operator] as const)));
  const needed = new Set<Operator>();
  const open = [...wanted];
  for (let tensor = open.pop(); tensor !== undefined; tensor = open.pop()) {
    const operator = maker.get(tensor);
    if (!operator || needed.has(operator)) continue;
    needed.add(operator);
    open.push(...operator.inputs);
  }
  return operators.filter((operator) => needed.has(operator));
}

function writeOutputs({ data, outputsAt }: TfliteView, outputs: readonly number[]): void {
  data.setUint32(outputsAt, outputs.length, true);
  outputs.forEach((tensor, i) => data.setInt32(outputsAt + 4 + 4 * i, tensor, true));
}

/** Entries point forward from their own place, so each is reckoned anew where it moves to. */
function writeOperators({ data, operatorsAt }: TfliteView, operators: readonly Operator[]): void {
  data.setUint32(operatorsAt, operators.length, true);
  operators.forEach(({ position }, i) => {
    const slot = operatorsAt + 4 + 4 * i;
    data.setUint32(slot, position - slot, true);
  });
}
