/** What exercises were called before; plans, histories and notes on this device may still say so. */
const FORMER: Readonly<Record<string, string>> = {
  sideBend: 'trunkSideBend',
  thoracicRotation: 'seatedTurn',
  seatedCatCow: 'catCowSeated',
  chestStretch: 'doorwayStretch',
};

/** The name that an exercise has now; any other text stays as it is. */
export function currentName(name: string): string {
  return Object.hasOwn(FORMER, name) ? FORMER[name]! : name;
}
