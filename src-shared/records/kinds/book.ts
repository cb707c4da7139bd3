import { choice, day, number, optional, period, text } from '../vocabulary/field';
import { defineKind } from '../vocabulary/kind';
import type { Life } from '../vocabulary/life';
import { dotted, daySaid } from '../vocabulary/parts';
import { bookId } from '../ids/records';

export const BOOK_KINDS = { recordBook: '工作记录本', attendanceBook: '集体活动签到册', contactBook: '联系群众签到册' } as const;
export type BookKind = keyof typeof BOOK_KINDS;
export const BOOK_NAMES = Object.keys(BOOK_KINDS) as BookKind[];

/** What its sources are counted in. */
const SOURCE_WORDS: Readonly<Record<BookKind, string>> = { recordBook: '次组织生活', attendanceBook: '次组织生活', contactBook: '次联系' };

/** There once it is made. It is not corrected: when records have changed it is made anew, and the former one stays. */
const MADE: Life = { initial: 'complete', editable: [], counting: ['complete'], sealing: [], moves: [] };

/** 一本两册: a book made from the records of a branch's year, with the head of the chain at that moment (plan, 二(二)1). Nobody types one. */
export const book = defineKind({
  type: 'book',
  name: '一本两册',
  purpose: '由记录生成的工作记录本和两本签到册；在“一本两册”里生成和下载',
  area: 'plans',
  owners: ['branch'],
  life: MADE,
  writers: [],
  sight: ['O'],
  fields: {
    bookKind: choice('哪一本', BOOK_KINDS, { isComputed: true }),
    year: period('年度', 'year', { isComputed: true }),
    making: number('第几次生成', { min: 1, max: 1000, unit: '次' }, { isComputed: true }),
    madeOn: day('生成日', { isComputed: true }),
    sourceCount: number('收入', { max: 5000, unit: '条' }, { isComputed: true }),
    photoCount: optional(number('照片', { max: 5000, unit: '张' }, { isComputed: true })),
    headSeq: optional(number('存证链到第几号', { max: 100_000 }, { isComputed: true })),
    checkValue: optional(text('校验值', 14, { isComputed: true })),
  },
  dayOf: ({ madeOn }) => madeOn,
  yearsOf: ({ year }) => (year === undefined ? [] : [year]),
  idOf: ({ bookKind, year, making }, orgId) =>
    bookKind === undefined || year === undefined || making === undefined ? undefined : bookId({ orgId, year, making }, bookKind),
  line: ({ bookKind, year, sourceCount, madeOn }, say) => ({
    title: bookKind === undefined ? '' : `${year ?? ''}年${BOOK_KINDS[bookKind]}`,
    note:
      bookKind === undefined
        ? ''
        : dotted(`${sourceCount ?? 0} ${SOURCE_WORDS[bookKind]}`, madeOn === undefined ? '' : `${daySaid(madeOn, say)}生成`),
  }),
  proves: ['B.2'],
});
