import { loadAndCompile, Tensor } from '@litertjs/core';
import type { CompiledModel, ModelAccelerator } from '../blaze-pose/model-runtime';

/** One model on LiteRT, which the caller has loaded (`loadLiteRt`) in its own way: the browser's and Node's differ. */
export async function compileWithLitert(bytes: Uint8Array, accelerator: ModelAccelerator): Promise<CompiledModel> {
  // Half precision would move landmarks by more than a pixel of the model's input.
  const model = await loadAndCompile(bytes, { accelerator, gpuOptions: { precision: 'fp32' } });
  const shape = [...(model.getInputDetails()[0]?.shape ?? [])];
  return {
    accelerator: model.isFullyAccelerated ? accelerator : 'wasm',
    inputLength: shape.reduce((product, size) => product * size, 1),
    run: async (input) => {
      const tensor = new Tensor(input, shape);
      try {
        return await readAndDelete(await model.run(tensor));
      } finally {
        tensor.delete();
      }
    },
    dispose: () => model.delete(),
  };
}

async function readAndDelete(outputs: readonly Tensor[]): Promise<readonly Float32Array[]> {
  try {
    return await Promise.all(outputs.map(floats));
  } finally {
    for (const output of outputs) output.delete();
  }
}

async function floats(output: Tensor): Promise<Float32Array> {
  const data = await output.data();
  if (data instanceof Float32Array) return data;
  throw new Error(
    'A pose model gave something other than 32-bit floats; its file is not one that models/manifest.json names.',
  );
}
