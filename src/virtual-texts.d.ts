/** One language's texts, made by scripts/vite-one-language.ts. */
declare module 'virtual:texts/*' {
  const texts: Readonly<Record<string, (inputs: unknown) => string>>;
  export = texts;
}
