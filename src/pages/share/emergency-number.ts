/** Where one number reaches help, by the region of the browser's language. Elsewhere 112 works on any mobile network. */
const NUMBERS: Readonly<Record<string, string>> = {
  US: '911',
  CA: '911',
  MX: '911',
  AR: '911',
  PH: '911',
  GB: '999',
  HK: '999',
  SG: '995',
  MY: '999',
  KE: '999',
  AU: '000',
  NZ: '111',
  JP: '119',
  KR: '119',
  TW: '119',
  CN: '120',
  BR: '192',
  CL: '131',
  IL: '101',
  TH: '1669',
  VN: '115',
};
const ANYWHERE = '112';

/** `languages`: as the browser has them, "en-GB" first. A language without a region says nothing of where one is. */
export function emergencyNumber(languages: readonly string[]): string {
  const region = languages.map((tag) => /-([A-Z]{2})\b/i.exec(tag)?.[1]?.toUpperCase()).find(Boolean);
  return (region && NUMBERS[region]) ?? ANYWHERE;
}
