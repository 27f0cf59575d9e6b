import { endWithReader } from './end-with-reader';
import { countFiles } from './reps/count-files';
import { parseReps, REPS_HELP } from './reps/reps-options';

endWithReader();
const parsed = parseReps(process.argv.slice(2));
switch (parsed.kind) {
  case 'help':
    process.stdout.write(`${REPS_HELP}\n`);
    break;
  case 'misuse':
    process.stderr.write(`${parsed.message}\n`);
    process.exitCode = 2;
    break;
  case 'count':
    process.exitCode = await countFiles(parsed.options, process);
}
