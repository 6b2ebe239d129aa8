import type { Lang } from '../lib/language.ts';

/** Words on the first sheet of the Excel workbook. */
interface WorkbookStrings {
  version: string;
  licence: string;
  sheets: string;
}

export const workbookStrings: Record<Lang, WorkbookStrings> = {
  zh: {
    version: '版本',
    licence: '许可：',
    sheets: 'codebook：各列的含义；codes：各代号的含义；其余每张表一个工作表。',
  },
  en: {
    version: 'Version',
    licence: 'Licence:',
    sheets: 'codebook: what each column means; codes: what each code means; then a sheet per table.',
  },
};
