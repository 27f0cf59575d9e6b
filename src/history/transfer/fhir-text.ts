/** A text as FHIR takes it: not empty, without control characters or space around it. null: nothing is left. */
export function fhirText(text: string | null | undefined): string | null {
  // eslint-disable-next-line no-control-regex -- those are what FHIR's own pattern leaves out
  return (text ?? '').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ' ').trim() || null;
}
