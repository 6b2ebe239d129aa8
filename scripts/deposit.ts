import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { callersPath, runCommand } from './lib/command.ts';
import { depositFiles } from './lib/deposit.ts';
import { listEditions } from './lib/editions.ts';
import { EDITIONS_DIR, PUBLISHED_DIR } from './lib/folders.ts';
import { isFrozen } from './lib/freeze/tables.ts';
import { publish } from './lib/publish.ts';
import { InputError } from './lib/types.ts';

const USAGE = 'usage: npm run deposit [-- --site DIR] [--out DIR]';

const OPTIONS = { site: { type: 'string' }, out: { type: 'string' } } as const;

/** Makes a folder per edition that can be uploaded to Zenodo or Dataverse, from a built site. */
await runCommand(OPTIONS, USAGE, ({ site: given, out: target }) => {
  const site = given ? callersPath(given, 'deposit') : 'dist';
  const out = target ? callersPath(target, 'deposit') : 'deposit';
  const editions = listEditions(EDITIONS_DIR).filter((id) => existsSync(join(site, id, 'data')));
  if (editions.length === 0) throw new InputError(`${site}: no tables in it; run npm run build first`);
  for (const edition of editions) {
    const { version, files } = depositFiles(site, edition);
    const folder = join(out, `${edition}-v${version}`);
    publish(folder, files);
    if (!isFrozen(join(PUBLISHED_DIR, edition), version))
      console.error(
        `${edition}: version ${version} is not frozen; run npm run freeze and build again before you deposit it`,
      );
    console.log(`${folder}: ${files.size} files`);
  }
  return 0;
});
