import * as v from 'valibot';

/** `models/manifest.json`: every file of the pose engines, where it comes from and how to know it is whole. */
const SourceFileSchema = v.object({
  package: v.string(),
  /** Inside the package. */
  path: v.string(),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

const TensorSchema = v.object({ shape: v.array(v.number()), means: v.string() });

const ModelSchema = v.object({
  ...SourceFileSchema.entries,
  purpose: v.string(),
  input: v.object({
    shape: v.array(v.number()),
    layout: v.string(),
    normalisation: v.string(),
    outsideTheFrame: v.string(),
  }),
  outputs: v.array(TensorSchema),
});

const LitertSchema = v.object({ purpose: v.string(), loader: SourceFileSchema, wasm: SourceFileSchema });

const ManifestSchema = v.object({
  version: v.literal(1),
  packages: v.record(v.string(), v.object({ version: v.string(), licence: v.string(), homepage: v.string() })),
  models: v.object({ detector: ModelSchema, lite: ModelSchema, full: ModelSchema, heavy: ModelSchema }),
  litert: v.object({ simd: LitertSchema, compat: LitertSchema, jspi: LitertSchema }),
  mediapipe: v.object({ purpose: v.string(), files: v.array(SourceFileSchema) }),
});

export type SourceFile = v.InferOutput<typeof SourceFileSchema>;
export type Manifest = v.InferOutput<typeof ManifestSchema>;

/** Throws where the text is no manifest. */
export function parseManifest(text: string): Manifest {
  return v.parse(ManifestSchema, JSON.parse(text));
}
