import { endWithReader } from './end-with-reader';
import { HELP, parseOptions } from './measure-options';
import { measureFiles } from './measure-files';

endWithReader();
const parsed = parseOptions(process.argv.slice(2));
switch (parsed.kind) {
  case 'help':
    process.stdout.write(`${HELP}\n`);
    break;
  case 'misuse':
    process.stderr.write(`${parsed.message}\n`);
    process.exitCode = 2;
    break;
  case 'measure':
    process.exitCode = await measureFiles(parsed.options, process);
}
