/** The space bar says "here" in a drill, unless it is meant for what has the keyboard: a button, a slider, a link. */
export function isSpaceForDrill(event: KeyboardEvent): boolean {
  if (event.key !== ' ' || event.repeat) return false;
  const { target } = event;
  return (
    !(target instanceof Element) || !target.closest('button, input, select, textarea, a, summary, [role="dialog"]')
  );
}
