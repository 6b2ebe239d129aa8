import { stringify } from 'yaml';
import type { Edition } from '../lib/edition.ts';
import { datasetTitle } from './citation.ts';
import type { PackageInfo } from './package.ts';

/** An edition's tables as `CITATION.cff` (Citation File Format 1.2.0), with the data's own licence. */
export function citationFile(edition: Edition, info: PackageInfo, address: string): string {
  const name = info.creator || 'Wenda';
  return stringify(
    {
      'cff-version': '1.2.0',
      message: 'If you use these tables, please cite them as below.',
      type: 'dataset',
      title: datasetTitle(edition, 'en'),
      ...(info.description.en ? { abstract: info.description.en } : {}),
      authors: [{ name }],
      ...(info.version ? { version: info.version } : {}),
      ...(info.released ? { 'date-released': info.released } : {}),
      ...(info.licence.name ? { license: info.licence.name } : {}),
      url: address,
      ...(info.keywords.length > 0 ? { keywords: [...info.keywords] } : {}),
    },
    { lineWidth: 110 },
  );
}
