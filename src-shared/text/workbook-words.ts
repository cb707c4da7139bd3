// Why a file is not taken as a roster, in words that name what it is instead. Said on the page and by the command line.

/** What a file may be that is no .xlsx. */
export const OTHER_FILES = ['xls', 'text', 'web', 'ods', 'xlsb', 'word', 'slides', 'pdf', 'picture', 'archive', 'empty'] as const;
export type OtherFile = (typeof OTHER_FILES)[number];

const AGAIN = '请用表格程序打开，另存为 .xlsx，再选一次。';

const otherFileWords: Readonly<Record<OtherFile, string>> = {
  xls: `这是旧版表格（.xls 或 .et）。${AGAIN}`,
  text: `这是文本文件（CSV 之类），只是名字叫 .xlsx。${AGAIN}`,
  web: `这是网页格式的表格，只是名字叫 .xlsx。${AGAIN}`,
  ods: `这是 .ods 表格。${AGAIN}`,
  xlsb: `这是二进制表格（.xlsb）。${AGAIN}`,
  word: '这是 Word 文档，不是表格。请选名册的 .xlsx。',
  slides: '这是演示文稿，不是表格。请选名册的 .xlsx。',
  pdf: '这是 PDF，不是表格。请选名册的 .xlsx。',
  picture: '这是图片，不是表格。请选名册的 .xlsx。',
  archive: '这是压缩包，不是表格。请解压，再选里面名册的 .xlsx。',
  empty: '这是个空文件，里面什么也没有。请重新导出或下载，再选一次。',
};

const workbookWords = {
  broken: '这个文件没有传完整，或已经损坏，读不出来。请用表格程序打开，另存为 .xlsx，再选一次。',
  locked: '这个文件加了密码，读不出来。请在表格程序里去掉密码，另存一份，再选一次。',
  tooFar: ({ sheet, cell, rows, columns }: { sheet: string; cell: string; rows: number; columns: number }): string =>
    `${sheet === '' ? '表里' : `“${sheet}”表`}写到了 ${cell || '很远的格子'}，名册没有这么大（最多 ${columns} 列、${rows} 行）。请删掉多余的行和列，再选一次。`,
  emptyRows: ({ sheet, rows }: { sheet: string; rows: number }): string =>
    `${sheet === '' ? '表里' : `“${sheet}”表`}有${rows === 0 ? '很多' : ` ${rows} 个以上的`}空行，只带着格式。请选中有内容的行，复制到新的表里另存一份，再选一次。`,
  tooLarge: '这个文件里的内容太多，不像名册。请只留党组织、党员、任职三张表，再选一次。',
};

type Refused = { code: string; reason?: Readonly<Record<string, unknown>> | undefined };
const word = (value: unknown): string => (typeof value === 'string' ? value : '');
const figure = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);
const ROWS_MAX = 60_000;
const COLUMNS_MAX = 60;

/** Why a file is not taken, whoever says it; what a reason lacks lacks in the words too. */
export const wordsOfFileRefusal = ({ code, reason = {} }: Refused): string => {
  const sheet = word(reason['sheet']);
  const other = OTHER_FILES.find((kind) => kind === reason['what']);
  switch (code) {
    case 'roster.fileLocked':
      return workbookWords.locked;
    case 'roster.fileOther':
      return other === undefined ? workbookWords.broken : otherFileWords[other];
    case 'roster.fileTooFar':
      return workbookWords.tooFar({
        sheet,
        cell: word(reason['cell']),
        rows: figure(reason['rows'], ROWS_MAX),
        columns: figure(reason['columns'], COLUMNS_MAX),
      });
    case 'roster.fileEmptyRows':
      return workbookWords.emptyRows({ sheet, rows: figure(reason['rows'], 0) });
    case 'roster.fileTooLarge':
      return workbookWords.tooLarge;
    default:
      return workbookWords.broken;
  }
};

/** Said before a file is sent at all. */
export const tooHeavyWords = (megabytes: number): string =>
  `这个文件有 ${megabytes} MB，名册一般不到 1 MB。多半是表后面带着很多空行，或插了图片：请选中有内容的行，复制到新的表里另存一份，再选一次。`;
