// npm run bench:book: how much memory the function needs for a year with sixty photos. The platform gives it 256 MB.
import { readBook } from '../../cloudfunctions/books/read-back';
import { startBranchYear } from './branch-year';
import { makeAlone } from './make';
import { PICTURES, pictures } from './pictures';

const MOST_MB = 192;

const main = async (): Promise<void> => {
  const photos = await pictures();
  const year = await startBranchYear(photos);
  try {
    const made = await makeAlone(year);
    const book = readBook(made.bytes);
    const missing = year.photoDigests.filter((digest) => !book.pictures.includes(digest));
    const sizes = photos.map((photo) => Math.round(photo.length / 1024)).sort((a, b) => a - b);
    console.log(
      `工作记录本：${year.meetings.length} 次活动，${PICTURES} 张照片（${sizes[0]}–${sizes[sizes.length - 1]} KB），${(made.bytes.length / 1024 / 1024).toFixed(1)} MB，${made.steps} 步，最长一步 ${made.longestMs} ms（${made.longestStep}）`,
    );
    console.log(
      `函数进程：起 ${made.startedMb} MB，装入后 ${made.loadedMb} MB，最多 ${made.peakMb} MB（上限 ${MOST_MB} MB）。每步之后的最大值：${made.rises.join('，')}`,
    );
    if (missing.length > 0 || book.meetings.length !== year.meetings.length || made.peakMb > MOST_MB || made.state !== 'done') {
      console.error(`不对：缺 ${missing.length} 张照片，读回 ${book.meetings.length} 次活动，状态 ${made.state}`);
      process.exitCode = 1;
    }
  } finally {
    await year.close();
  }
};

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
