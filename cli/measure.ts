import { HELP, parseOptions } from './measure-options';
import { measureFiles } from './measure-files';

// Whoever reads the lines may have enough of them (`| head -1`): that ends it, and is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

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
