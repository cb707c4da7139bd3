// npm run book:check: opens the books in LibreOffice, as a clerk would, and looks whether all of it is there.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fetchBook, makeAlone } from './make';
import { startBranchYear } from './branch-year';
import { PICTURES, pictures } from './pictures';

const folder = path.resolve('.cache/book-check');

const tool = (name: string, ...args: string[]): string => execFileSync(name, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const isThere = (name: string, ...args: string[]): boolean => {
  try {
    execFileSync(name, args, { stdio: 'ignore' });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
};

const toPdf = (name: string, bytes: Buffer): string => {
  writeFileSync(path.join(folder, `${name}.docx`), bytes);
  tool(
    'soffice',
    '--headless',
    `-env:UserInstallation=file://${path.join(folder, 'profile')}`,
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    path.join(folder, `${name}.docx`),
  );
  return path.join(folder, `${name}.pdf`);
};

const pagesOf = (pdf: string): number => Number(/^Pages:\s+(\d+)/m.exec(tool('pdfinfo', pdf))?.[1] ?? 0);
/** One line for each picture on each page, below two of heading. */
const picturesIn = (pdf: string): number =>
  tool('pdfimages', '-list', pdf)
    .trim()
    .split('\n')
    .slice(2)
    .filter((line) => / jpeg /.test(line)).length;

const main = async (): Promise<void> => {
  if (!isThere('soffice', '--version') || !isThere('pdfinfo', '-v'))
    throw new Error('这项检查要有 LibreOffice Writer 和 poppler-utils（Debian：apt-get install libreoffice-writer poppler-utils）。');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const year = await startBranchYear(await pictures());
  try {
    const { bytes } = await makeAlone(year);
    // All are fetched before any is opened: LibreOffice is waited for, and the cloud lives in this very process.
    const signInBooks = await Promise.all(
      ['attendanceBook', 'contactBook'].map(async (bookKind) => ({ bookKind, file: await fetchBook(year, bookKind) })),
    );
    const pdf = toPdf('recordBook', bytes);
    const [pages, shown] = [pagesOf(pdf), picturesIn(pdf)];
    const others = signInBooks.map(({ bookKind, file }) => pagesOf(toPdf(bookKind, file)));
    console.log(
      `LibreOffice 打开：工作记录本 ${pages} 页（${year.meetings.length} 次活动），照片 ${shown} 张（应有 ${PICTURES} 张）；两本签到册 ${others.join('、')} 页。PDF 在 ${path.relative(process.cwd(), folder)}`,
    );
    if (pages <= year.meetings.length || shown !== PICTURES || others.some((count) => count === 0)) process.exitCode = 1;
  } finally {
    await year.close();
  }
};

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
