// npm run --silent hiendien -- COMMAND: the tools as they are released, with the elements described from their sources.
import { main } from '../src/cli/main';

process.exitCode = await main(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  environment: process.env,
  loadManifest: async () => (await import('./manifest')).buildManifest(),
});
