import type { BookFormat, BookPage, BookWork, MadeBook } from '@shared/contract/book';
import { dayOfInstant } from '@shared/kernel/day';
import type { BookKind } from '@shared/records/kinds/book';
import { dayWord } from '@shared/kernel/time-words';

const sources: Readonly<Record<BookKind, (count: number) => string>> = {
  recordBook: (count) => `${count} 次活动`,
  attendanceBook: (count) => `${count} 次活动`,
  contactBook: (count) => `${count} 次联系`,
};

export const booksText = {
  title: '一本两册',
  year: '年份',
  yearWord: (year: string) => `${year}年`,
  now: ({ held, photos, contacts }: BookPage['now']) =>
    `已确认组织生活 ${held} 次，照片 ${photos} 张；联系群众 ${contacts} 次。都由记录生成，不用再抄。`,
  unconfirmed: (count: number) => `有 ${count} 次开过还没有确认，这一次不会收入。`,
  kept: (until: string, from: string) => `这一年的记录保存到${until}，${from}起删除。以前要导出，只要生成一次再打开。`,
  noContacts: '还没有记过联系群众，这一册是空的。',
  none: '还没有生成',
  madeNote: ({ bookKind, sourceCount, photoCount, madeOn }: MadeBook, today: string) =>
    [`${dayWord(madeOn, today)}生成`, sources[bookKind](sourceCount), photoCount > 0 ? `${photoCount} 张照片` : '']
      .filter((word) => word !== '')
      .join('·'),
  formats: { docx: 'Word', xlsx: 'Excel' } as Readonly<Record<BookFormat, string>>,
  open: (name: string, format: BookFormat) => `打开${name}，${format === 'docx' ? 'Word' : 'Excel'}`,
  opened: '已存好',
  notOpened: '没能打开。请稍后再试。',
  make: '生成记录本',
  makeAgain: '再生成一次',
  goOn: '接着做',
  gathering: '正在收集记录',
  working: ({ done, total }: BookWork) => `正在做 ${Math.min(done + 1, total)}/${total}`,
  mayLeave: '离开这一页会停在这里，回来接着做，不会重来。',
  stopped: (words: string) => `停在这里了：${words}`,
  failed: '上一次没有做完。再生成一次，从头做。',
  made: '三本都做好了',
  emptyTitle: '还没有记录，先安排一次活动。',
  emptyNext: '活动确认后，三本都能生成。',
  plan: '安排活动',
  check: '校验',
  checkNote: '可扫码核对，改过会显出来。',
  chain: ({ seq, at }: NonNullable<BookPage['chain']>, today: string) => `存证链到第 ${seq} 号（${dayWord(dayOfInstant(at), today)}）`,
  value: ({ checkValue }: NonNullable<BookPage['chain']>) => `校验值 ${checkValue}`,
  noChain: '还没有确认过的记录。',
  typeHere: '把记录本末页的 12 位校验值输在这里',
  compare: '核对',
  same: '一致，记录本印出后没有被改过。',
  different: '不一致。请联系学院党委组织部。',
  altered: (all: number, unseen: number) =>
    `不一致：有 ${all} 条记录和封存时不一样${unseen === 0 ? '' : unseen === all ? '，都是您看不到的，请书记来核对' : `，其中 ${unseen} 条您看不到，请书记来核对`}。书记打开来看：内容不对的改对，再“更正”、写明原因，就按更正后的样子重新封存，校验又会一致，之前的一版也留着。`,
  unreadable: '校验值是 12 位，由 0–9 和 A–F 组成。请再看一眼末页。',
  since: (confirmed: number, corrected: number) =>
    confirmed + corrected === 0 ? '' : `之后又确认 ${confirmed} 条，更正 ${corrected} 条，都有记录。`,
  exportChain: '导出存证链',
} as const;
