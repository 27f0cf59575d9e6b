import { parseArgs } from 'node:util';
import { scoreDay, scoreDays } from './simulate/score-days';
import { simulateDay } from './simulate/simulate-day';

const HELP = `Plays simulated working days to the coach and counts what it says.

  npm run --silent simulate-days [-- --days 200 --hours 8 --seed 1]

Landmark streams with noise and events, no pixels; the functions that judge and coach are the product's own.
Prints one JSON object.
`;

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '200' },
    hours: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean' },
  },
});
if (values.help) process.stdout.write(HELP);
else simulate(Number(values.days), Number(values.hours), Number(values.seed));

function simulate(days: number, hours: number, seed: number): void {
  const scores = Array.from({ length: days }, (_, day) => {
    if (day > 0 && day % 10 === 0) process.stderr.write(`${day} days\n`);
    return scoreDay(simulateDay(seed + day, hours * 3_600_000));
  });
  process.stdout.write(`${JSON.stringify(scoreDays(scores), null, 2)}\n`);
}
