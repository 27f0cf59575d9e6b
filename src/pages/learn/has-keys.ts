/** A phone or tablet has no space bar to press: fingers are all there is. */
export function hasKeys(): boolean {
  return !matchMedia('(pointer: coarse)').matches;
}
