/** An object whose parts are made when they are first asked for, each once: of ten years a page shows a few, and waits for all. */
export function lazily<T extends object>(makers: { readonly [K in keyof T]: () => T[K] }): T {
  const object = {} as T;
  for (const key of Object.keys(makers) as (keyof T)[])
    Object.defineProperty(object, key, {
      enumerable: true,
      configurable: true,
      get() {
        const value = makers[key]();
        Object.defineProperty(object, key, { value, enumerable: true });
        return value;
      },
    });
  return object;
}
