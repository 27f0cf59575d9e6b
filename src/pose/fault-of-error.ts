import { EngineError, type EngineFault } from './pose-estimator';

/** WebAssembly and the browser have no common error for this; these are the words they use. */
const OUT_OF_MEMORY = /out of memory|cannot enlarge memory|could not allocate|allocation failed|memory\.grow/i;

/** What an exception means for the engine. An unforeseen one is a crash: the engine is started anew. */
export function faultOfError(error: unknown): EngineFault {
  if (error instanceof EngineError) return error.fault;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (error instanceof RangeError || OUT_OF_MEMORY.test(detail)) return { kind: 'outOfMemory', detail };
  return { kind: 'crashed', detail };
}
