/**
 * Addresses that stand in the built site and are never asked for, each with the reason why it is there. What is not listed
 * fails the build. Compared from the start.
 */
export const KNOWN_ADDRESSES = {
  'http://www.w3.org/': 'names of XML formats',
  'https://www.w3.org/': 'names of XML formats',
  'http://unitsofmeasure.org': 'the name of a list of units in FHIR',
  'http://terminology.hl7.org/CodeSystem/': 'the name of a list of codes in FHIR',
  'https://svelte.dev/e/': 'in the words of an error',
  'https://paraglidejs.com/errors': 'in the words of an error',
  'http://fallback.com': 'an invented base for reading an address, from the texts’ compiler',
  'http://example.com': 'an invented base for reading an address, from the texts’ compiler',
  'https://tinyurl.com/y2uuvskb': 'in the words of an error of the database',
  'http://bit.ly/2kdckMn': 'in the words of an error of the database',
  'https://tfhub.dev': 'where the second engine’s package has its models from if it is given none; it is given ours',
  'https://storage.googleapis.com/tfjs-models/': 'models of the same package that nothing here uses',
  'https://github.com/': 'comments in the engines’ scripts',
  'http://kripken.github.io/': 'comments in the engines’ scripts',
  'http://unicode.org/': 'comments in the engines’ scripts',
  'http://en.wikipedia.org/': 'comments in the engines’ scripts',
  'https://www.ietf.org/': 'comments in the engines’ scripts',
  'https://tools.ietf.org/': 'comments in the engines’ scripts',
  'http://pubs.opengroup.org/': 'comments in the engines’ scripts',
  'https://developer.mozilla.org/': 'comments in the engines’ scripts',
  'https://emscripten.org/': 'comments in the engines’ scripts',
  'http://server.com:4324': 'an example in a comment of an engine’s script',
};
