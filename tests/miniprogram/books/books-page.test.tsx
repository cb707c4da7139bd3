import { cleanup } from '@testing-library/react';
import type { BookCheck, BookPage, BookWork } from '../../../src-shared/contract/book';
import { send } from '@/api/call';
import BooksPage from '@/pages/books/year/index';
import { answer, byId, clearStage, ledTo, open, Refusal, sent, tap, type, words } from '../activity/stage';

jest.mock('@/api/call', () => ({ call: jest.fn(), send: jest.fn() }));

beforeEach(clearStage);
afterEach(cleanup);

const page = (part: Partial<BookPage> = {}): BookPage => ({
  orgId: 'b1',
  orgName: '炼油技术教工党支部',
  year: '2026',
  years: ['2026', '2025'],
  today: '2026-11-26',
  now: { held: 39, unconfirmed: 2, photos: 60, contacts: 4 },
  books: [],
  chain: { seq: 70, checkValue: '3FA1-09BC-77D2', at: '2026-11-24T08:00:00.000Z' },
  keeping: { untilOn: '2031-12-31', deletedFromOn: '2032-03-31' },
  mayMake: true,
  ...part,
});
const made: BookPage['books'] = [
  {
    bookId: 'book:b1:2026:recordBook:1',
    bookKind: 'recordBook',
    madeOn: '2026-11-25',
    sourceCount: 39,
    photoCount: 60,
    headSeq: 70,
    checkValue: '3FA1-09BC-77D2',
    files: [{ format: 'docx', sizeBytes: 25_000_000 }],
  },
  {
    bookId: 'book:b1:2026:attendanceBook:1',
    bookKind: 'attendanceBook',
    madeOn: '2026-11-25',
    sourceCount: 39,
    photoCount: 0,
    files: [
      { format: 'xlsx', sizeBytes: 9000 },
      { format: 'docx', sizeBytes: 9000 },
    ],
  },
  {
    bookId: 'book:b1:2026:contactBook:1',
    bookKind: 'contactBook',
    madeOn: '2026-11-25',
    sourceCount: 4,
    photoCount: 0,
    files: [{ format: 'docx', sizeBytes: 9000 }],
  },
];
const workAt = (done: number, state: BookWork['state'] = 'running'): BookWork => ({
  jobId: 'books:b1:2026:1',
  year: '2026',
  state,
  done,
  total: done === 0 ? 0 : 14,
});

it('is made with one tap: step after step until the three books are there', async () => {
  let step = 0;
  answer({
    'book.read': () => page(step < 3 ? {} : { books: made }),
    'book.make': workAt(0),
    'book.step': () => workAt((step += 1), step < 3 ? 'running' : 'done'),
  });
  await open(<BooksPage />);
  expect([words('book-recordBook'), words('unconfirmed')]).toEqual([
    expect.stringContaining('还没有生成'),
    '有 2 次开过还没有确认，这一次不会收入。',
  ]);
  await tap('make');
  expect(sent('book.step').map(({ input }) => input.jobId)).toEqual(Array(3).fill('books:b1:2026:1'));
  expect(new Set(sent('book.step').map(({ key }) => key)).size).toBe(3);
  expect(words('book-recordBook')).toContain('11月25日生成·39 次活动·60 张照片');
  expect(byId('open-attendanceBook-xlsx')).not.toBeNull();
  expect(words('make')).toBe('再生成一次');
  expect(document.querySelectorAll('.button-primary')).toHaveLength(0);
});

it('says how far it is while it works', async () => {
  answer({ 'book.read': page({ work: workAt(3) }) });
  jest.mocked(send).mockReturnValue(new Promise(() => undefined) as never);
  await open(<BooksPage />);
  expect(words('work')).toBe('正在做 4/14');
});

it('stops where the way is lost, keeps what is done, and goes on with the same making', async () => {
  let isLost = true;
  let done = 3;
  answer({
    'book.read': () => page(done >= 5 ? { books: made } : {}),
    'book.make': workAt(3),
    'book.step': () => (isLost ? new Refusal('common.network') : workAt((done += 1), done < 5 ? 'running' : 'done')),
  });
  await open(<BooksPage />);
  await tap('make');
  expect(words('work-stopped')).toContain('停在这里了');
  // The same step is asked for with the same key, so that it cannot be done twice.
  expect(new Set(sent('book.step').map(({ key }) => key)).size).toBe(1);
  isLost = false;
  await tap('make');
  expect(sent('book.make')).toHaveLength(1);
  expect(byId('open-recordBook-docx')).not.toBeNull();
});

it('has nothing to make where nothing is confirmed, and says what comes first', async () => {
  answer({ 'book.read': page({ now: { held: 0, unconfirmed: 0, photos: 0, contacts: 0 }, chain: undefined }) });
  await open(<BooksPage />);
  expect(words('books-empty')).toContain('还没有记录，先安排一次活动。');
  expect(byId('make')).toBeNull();
});

it('shows those above the books and no button that makes them', async () => {
  answer({ 'book.read': page({ books: made, mayMake: false, work: workAt(3) }) });
  await open(<BooksPage />);
  expect([byId('make'), byId('open-recordBook-docx') === null, sent('book.step').length]).toEqual([null, false, 0]);
});

it.each([
  ['same', '一致，记录本印出后没有被改过。之后又确认 2 条，更正 1 条，都有记录。'],
  ['different', '不一致。请联系学院党委组织部。'],
  ['unreadable', '校验值是 12 位，由 0–9 和 A–F 组成。请再看一眼末页。'],
])('says of a check value that is %s', async (verdict, said) => {
  answer({ 'book.read': page(), 'book.check': { verdict, confirmedSince: 2, correctedSince: 1, altered: [], alteredUnseen: 0 } });
  await open(<BooksPage />);
  await type('check-value', '3fa1 09bc 77d2');
  await tap('compare');
  expect(words('check-result')).toBe(said);
});

describe('records that are not what was sealed', () => {
  const differing = async (part: Partial<BookCheck>) => {
    answer({
      'book.read': page(),
      'book.check': {
        verdict: 'different',
        confirmedSince: 0,
        correctedSince: 0,
        altered: [],
        alteredUnseen: 0,
        ...part,
      } satisfies BookCheck,
    });
    await open(<BooksPage />);
    await type('check-value', '3fa1 09bc 77d2');
    await tap('compare');
  };

  it('are named with their day, each a way to the page where it is corrected', async () => {
    await differing({
      altered: [
        { recordId: 'a1', isActivity: true, kindName: '主题党日', title: '冬季装置防冻防凝', day: '2026-11-24' },
        { recordId: 'r1', isActivity: false, kindName: '谈心谈话', title: '周明远与何静', day: '2026-11-20' },
      ],
    });
    expect(words('check-result')).toBe(
      '不一致：有 2 条记录和封存时不一样。书记打开来看：内容不对的改对，再“更正”、写明原因，就按更正后的样子重新封存，校验又会一致，之前的一版也留着。',
    );
    expect([words('altered-a1'), words('altered-r1')]).toEqual([
      expect.stringMatching(/冬季装置防冻防凝.*11月24日/),
      expect.stringMatching(/周明远与何静.*谈心谈话.*11月20日/),
    ]);
    await tap('altered-a1');
    expect(ledTo()).toContain('record/edit/index?activityId=a1');
    await tap('altered-r1');
    expect(ledTo()).toContain('register/record/index?recordId=r1');
  });

  it('are only counted where the reader may not look at them', async () => {
    await differing({ alteredUnseen: 1 });
    expect(words('check-result')).toContain('有 1 条记录和封存时不一样，都是您看不到的，请书记来核对。');
    expect(byId('altered')).toBeNull();
    cleanup();
    await differing({
      altered: [{ recordId: 'a1', isActivity: true, kindName: '主题党日', title: '主题党日', day: '2026-11-24' }],
      alteredUnseen: 1,
    });
    expect(words('check-result')).toContain('有 2 条记录和封存时不一样，其中 1 条您看不到，请书记来核对。');
  });
});
