import { TARGETS } from './fuzz/targets';
import { tryTarget } from './fuzz/try-target';

const HELP = `Throws hostile input at everything that comes from outside: files, links, typed text, messages, stored records.

  npm run fuzz                        20,000 inputs
  npm run fuzz -- --inputs 1000000    as many as named, shared among the ways in
  npm run fuzz -- --seed 7            the same inputs again; without it they differ each time, and the seed is printed
`;

const [options] = [process.argv.slice(2)];
if (options.includes('--help')) {
  process.stdout.write(HELP);
  process.exit(0);
}
const inputs = numberAfter('--inputs') ?? 20_000;
const seed = numberAfter('--seed') ?? Math.floor(Math.random() * 2 ** 31);
console.log(`seed ${seed}\n\n${row('way in', 'tried', 'refused', 'crashed', 'slowest')}`);
const shares = TARGETS.reduce((sum, { share }) => sum + share, 0);
const total = { tried: 0, refused: 0, crashed: 0, slowestMs: 0 };
for (const each of TARGETS) {
  const tally = await tryTarget(each, Math.max(1, Math.round((inputs * each.share) / shares)), seed);
  const { name, tried, refused, crashed, slowestMs } = tally;
  console.log(row(name, tried, refused, crashed, `${Math.ceil(slowestMs)} ms`));
  for (const crash of tally.crashes) console.log(`    ${crash}`);
  total.tried += tried;
  total.refused += refused;
  total.crashed += crashed;
  total.slowestMs = Math.max(total.slowestMs, slowestMs);
}
console.log(row('together', total.tried, total.refused, total.crashed, `${Math.ceil(total.slowestMs)} ms`));
process.exitCode = total.crashed === 0 ? 0 : 1;

function row(name: string, ...cells: readonly (string | number)[]): string {
  return name.padEnd(28) + cells.map((cell) => String(cell).padStart(10)).join('');
}

function numberAfter(flag: string): number | null {
  const at = options.indexOf(flag);
  const value = at < 0 ? NaN : Number(options[at + 1]);
  return Number.isInteger(value) && value >= 0 ? value : null;
}
