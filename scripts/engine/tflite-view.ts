/**
 * Reads the few parts of a `.tflite` (a FlatBuffer, little endian) that pruning needs. All positions are bytes from the
 * file's start. Source of the field numbers: tensorflow/lite/schema/schema.fbs.
 */
const MODEL = { subgraphs: 2 } as const;
const SUBGRAPH = { tensors: 0, outputs: 2, operators: 3 } as const;
const OPERATOR = { inputs: 1, outputs: 2 } as const;
const TENSOR = { shape: 0 } as const;

export interface Operator {
  readonly position: number;
  /** Tensors by number; −1 stands for an optional one that is not given. */
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

export interface TfliteView {
  readonly data: DataView;
  /** Where the vectors begin that pruning shortens. */
  readonly outputsAt: number;
  readonly operatorsAt: number;
  readonly outputs: readonly number[];
  readonly operators: readonly Operator[];
  readonly elementsOf: (tensor: number) => number;
}

/** Throws where the bytes are no `.tflite` with one subgraph. */
export function viewTflite(bytes: Uint8Array): TfliteView {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (new TextDecoder().decode(bytes.subarray(4, 8)) !== 'TFL3') throw new Error('This is no .tflite file.');
  const subgraphs = tables(data, reference(data, data.getUint32(0, true), MODEL.subgraphs));
  const [subgraph] = subgraphs;
  if (subgraph === undefined || subgraphs.length > 1)
    throw new Error('This .tflite does not have exactly one subgraph.');
  const outputsAt = reference(data, subgraph, SUBGRAPH.outputs);
  const operatorsAt = reference(data, subgraph, SUBGRAPH.operators);
  const tensors = tables(data, reference(data, subgraph, SUBGRAPH.tensors));
  return {
    data,
    outputsAt,
    operatorsAt,
    outputs: integers(data, outputsAt),
    operators: tables(data, operatorsAt).map((position) => readOperator(data, position)),
    elementsOf: (tensor) => integers(data, reference(data, tensors[tensor]!, TENSOR.shape)).reduce((a, b) => a * b, 1),
  };
}

function readOperator(data: DataView, position: number): Operator {
  return {
    position,
    inputs: integers(data, reference(data, position, OPERATOR.inputs)),
    outputs: integers(data, reference(data, position, OPERATOR.outputs)),
  };
}

/** Where a table's field points to; 0 where the field is absent. */
function reference(data: DataView, table: number, field: number): number {
  const vtable = table - data.getInt32(table, true);
  const slot = 4 + 2 * field;
  const offset = slot < data.getUint16(vtable, true) ? data.getUint16(vtable + slot, true) : 0;
  if (offset === 0) return 0;
  return table + offset + data.getUint32(table + offset, true);
}

function integers(data: DataView, vector: number): number[] {
  return slots(data, vector).map((slot) => data.getInt32(slot, true));
}

function tables(data: DataView, vector: number): number[] {
  return slots(data, vector).map((slot) => slot + data.getUint32(slot, true));
}

/** Positions of a vector's four-byte entries. */
function slots(data: DataView, vector: number): number[] {
  if (vector === 0) return [];
  return Array.from({ length: data.getUint32(vector, true) }, (_, i) => vector + 4 + 4 * i);
}
