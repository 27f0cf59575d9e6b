/** Every language of project.inlang/settings.json is three files: what the shell says, what the help says, and all else. */
declare module 'virtual:texts/files' {
  type Load = () => Promise<object>;
  export const FILES: Readonly<
    Record<import('./paraglide/runtime').Locale, { readonly first: Load; readonly rest: Load; readonly help: Load }>
  >;
}

/** One language's texts, made by scripts/vite-one-language.ts. */
declare module 'virtual:texts/*' {
  const texts: Readonly<Record<string, (inputs: unknown) => string>>;
  export = texts;
}
