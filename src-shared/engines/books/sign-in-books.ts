import { inRosterOrder } from '../../roster/branch';
import { periodOf, periodsOfYear } from '../../kernel/period';
import type { Activity, RollLine } from '../../records/activity';
import { CONTACT_WAYS } from '../../records/vocabulary/shared-words';
import { KIND_SHORT } from '../../text/activity-words';
import { BOOK_WORDS } from '../../text/book-words';
import { dayWord, periodWord, wholeDayWord } from '../../kernel/time-words';
import type { Block, BookText } from './block';
import { heldOf, keptOf, nameOf, type BookFacts } from './facts';

export type Register = { title: string; head: string[]; rows: string[][]; note: string };

/** So many days stand beside each other on paper laid across. */
const DAYS_ON_PAPER = 12;

/** `markOf` a sealed line: ✓ there, 线 from afar, 假 excused, 缺 absent, — not asked. */
const markOf = ({ status, mode }: Pick<RollLine, 'status' | 'mode'>): string => {
  switch (status) {
    case 'present':
      return mode === 'online' ? '线' : '✓';
    case 'absentExcused':
      return '假';
    case 'absentUnexcused':
      return '缺';
    case 'notExpected':
      return '—';
  }
};

const dateOf = ({ day, kinds }: Activity): string =>
  `${Number(day.slice(5, 7))}.${Number(day.slice(8))}\n${KIND_SHORT[kinds[0] ?? 'other']}`;

/** Everybody who stands on a roll of the year, in roster order; somebody who has left stays where they stood. */
const listed = (facts: BookFacts, activities: readonly Activity[]): { memberId: string; name: string }[] => {
  const names = new Map(activities.flatMap((activity) => (activity.roll?.lines ?? []).map((line) => [line.memberId, line.name] as const)));
  const known = inRosterOrder(facts.members.filter((member) => names.has(member._id))).map(({ _id, name }) => ({ memberId: _id, name }));
  const others = [...names]
    .filter(([memberId]) => !known.some((person) => person.memberId === memberId))
    .map(([memberId, name]) => ({ memberId, name }));
  return [...known, ...others];
};

const rowsFor = (facts: BookFacts, activities: readonly Activity[]): string[][] =>
  listed(facts, activities).map(({ memberId, name }, index) => {
    const lines = activities.map((activity) => activity.roll?.lines.find((line) => line.memberId === memberId));
    const present = lines.filter((line) => line?.status === 'present').length;
    // Whoever came without being asked to is counted as having come to what they came to.
    const expected = lines.filter((line) => line !== undefined && line.status !== 'notExpected').length;
    return [String(index + 1), name, ...lines.map((line) => (line === undefined ? '' : markOf(line))), `${present}/${expected}`, ''];
  });

const titleOf = (facts: BookFacts, book: string): string => `${facts.branch.name}${book}（${facts.year}年）`;

/** 党员参加集体活动签到册 of the whole year, as a table (domain.md §4.2). */
export const attendanceRegister = (facts: BookFacts): Register => {
  const held = heldOf(facts);
  return {
    title: titleOf(facts, BOOK_WORDS.attendanceBook),
    head: BOOK_WORDS.attendanceHead(held.map(dateOf)),
    rows: rowsFor(facts, held),
    note: BOOK_WORDS.attendanceNote,
  };
};

const partsOf = <T>(list: readonly T[], most: number): T[][] => {
  const parts = Math.ceil(list.length / most);
  // Two halves alike read better than a full page and a page with one day on it.
  const size = Math.ceil(list.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, index) => list.slice(index * size, (index + 1) * size));
};

/** The same for paper: by quarters, so that it can be signed when one is over. */
export const attendanceBookOf = (facts: BookFacts): BookText => {
  const held = heldOf(facts);
  const blocks = periodsOfYear(facts.year, 'quarter').flatMap((quarter) => {
    const parts = partsOf(
      held.filter((activity) => periodOf(activity.day, 'quarter') === quarter),
      DAYS_ON_PAPER,
    );
    return parts.flatMap((some, index): Block[] => [
      { is: 'heading', words: BOOK_WORDS.attendancePart(periodWord(quarter, facts.year), index + 1, parts.length), startsPage: true },
      { is: 'text', words: BOOK_WORDS.attendanceNote, isSmall: true },
      {
        is: 'table',
        head: BOOK_WORDS.attendanceHead(some.map(dateOf)),
        rows: rowsFor(facts, some),
        widths: [5, 9, ...some.map(() => 66 / some.length), 9, 11],
        isSmall: true,
      },
    ]);
  });
  return {
    title: BOOK_WORDS.attendanceBook,
    isWide: true,
    blocks: [
      coverOf(facts, BOOK_WORDS.attendanceBook),
      ...(blocks.length === 0 ? [{ is: 'text', words: BOOK_WORDS.noneYet } as const] : blocks),
    ],
  };
};

const coverOf = (facts: BookFacts, title: string): Block => ({
  is: 'cover',
  title,
  year: BOOK_WORDS.yearTitle(facts.year),
  branchName: facts.branch.name,
  superior: facts.superiors.map((org) => org.name).join('　'),
  note: BOOK_WORDS.cover(wholeDayWord(facts.madeOn)),
});

/** 党员开展联系群众签到册 (domain.md §4.3); of the person talked to only what the member wrote down of them. */
export const contactRegister = (facts: BookFacts): Register => ({
  title: titleOf(facts, BOOK_WORDS.contactBook),
  head: [...BOOK_WORDS.contactHead],
  rows: keptOf(facts, 'massContact').map(({ content, state }, index) => [
    String(index + 1),
    nameOf(facts, content.memberId),
    dayWord(content.day),
    content.contactName,
    content.contactUnit ?? '',
    CONTACT_WAYS[content.way],
    content.topic,
    content.result ?? '',
    BOOK_WORDS.contactStates[state === 'done' ? 'done' : 'open'],
  ]),
  note: BOOK_WORDS.contactNote,
});

export const contactBookOf = (facts: BookFacts): BookText => {
  const { head, rows, note } = contactRegister(facts);
  const table: Block[] = [
    { is: 'heading', words: BOOK_WORDS.contactBook, startsPage: true },
    { is: 'table', head, rows, widths: [5, 9, 10, 11, 12, 7, 22, 16, 8] },
    { is: 'text', words: note, isSmall: true },
  ];
  return {
    title: BOOK_WORDS.contactBook,
    isWide: true,
    blocks: [coverOf(facts, BOOK_WORDS.contactBook), ...(rows.length === 0 ? [{ is: 'text', words: BOOK_WORDS.noneYet } as const] : table)],
  };
};
