import { fileURLToPath } from 'node:url';
import { codeSizes } from './sizes/code-sizes';

/** `npm run sizes`: how large files and functions are, and whether imports run in circles. Ends with 1 if they do. */
const { circles, filesPast200, ...sizes } = codeSizes(fileURLToPath(new URL('../', import.meta.url)), 'src');
console.log(JSON.stringify(sizes, null, 2));
for (const file of filesPast200) console.log(`past 200 lines: ${file}`);
for (const circle of circles) console.log(`circle: ${circle.join(' ↔ ')}`);
console.log(`${circles.length} circles`);
process.exitCode = circles.length > 0 ? 1 : 0;
