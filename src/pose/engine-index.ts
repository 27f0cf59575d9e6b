import * as v from 'valibot';

/**
 * `engine/index.json`: what the build put beside the page, and how each file can be known to be whole. File names carry
 * a hash of their content and may be kept for ever; only the index is asked for anew.
 */
const EngineFileSchema = v.object({
  /** Path below `engine/`. */
  file: v.pipe(v.string(), v.minLength(1)),
  /** Of the bytes as served, 64 hex digits. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  bytes: v.number(),
});

/** The loader is a script with `globalThis.ModuleFactory` appended, so that a module worker can import it. */
const RuntimeFilesSchema = v.object({ loader: EngineFileSchema, wasm: EngineFileSchema });

const EngineIndexSchema = v.object({
  version: v.literal(1),
  models: v.object({
    detector: EngineFileSchema,
    lite: EngineFileSchema,
    full: EngineFileSchema,
    heavy: EngineFileSchema,
    /** The same three with the segmentation branch left in, for when a body mask is asked for. */
    'lite-mask': EngineFileSchema,
    'full-mask': EngineFileSchema,
    'heavy-mask': EngineFileSchema,
  }),
  litert: v.object({
    /** For browsers with relaxed SIMD. */
    simd: RuntimeFilesSchema,
    /** For those without. */
    compat: RuntimeFilesSchema,
    /** With stack switching, which WebGPU needs. */
    jspi: RuntimeFilesSchema,
  }),
  /** The second engine finds its files by name in one folder below `engine/`. */
  mediapipe: v.object({ folder: v.string(), files: v.array(EngineFileSchema) }),
});

export type EngineFile = v.InferOutput<typeof EngineFileSchema>;
export type RuntimeFiles = v.InferOutput<typeof RuntimeFilesSchema>;
export type EngineIndex = v.InferOutput<typeof EngineIndexSchema>;
export type EngineModelName = keyof EngineIndex['models'];
export type LitertVariant = keyof EngineIndex['litert'];

/** null: not an index this version can read. */
export function parseEngineIndex(raw: unknown): EngineIndex | null {
  const parsed = v.safeParse(EngineIndexSchema, raw);
  return parsed.success ? parsed.output : null;
}
