import { membersOn } from '../../roster/branch';
import { staysIn } from '../../roster/on-day';
import { firstDayOf, lastDayOf, monthOf, periodsOfYear, yearOf } from '../../kernel/period';
import { daysWithin } from '../../kernel/span';
import type { Member } from '../../records/member';
import { TRAINING_KINDS } from '../../records/kinds/training-session';
import { AWARD_LEVELS } from '../../records/vocabulary/shared-words';
import { kindsWord } from '../../text/activity-words';
import { BOOK_WORDS } from '../../text/book-words';
import { dayWord, periodWord } from '../../kernel/time-words';
import type { Block } from './block';
import { heldOf, keptOf, nameOf, rosterDayOf, unconfirmedOf, type BookFacts } from './facts';

const chapter = (words: string): Block => ({ is: 'chapter', words });
const shortChapter = (words: string): Block => ({ is: 'chapter', words, flows: true });
const text = (words: string, isSmall = false): Block => ({ is: 'text', words, isSmall });
const orNone = (rows: readonly string[][], table: (rows: readonly string[][]) => Block): Block =>
  rows.length === 0 ? text(BOOK_WORDS.noneYet) : table(rows);
const monthName = (month: string): string => periodWord(month, month.slice(0, 4));

/** A month is ticked when the entries of it, with their corrections, come to more than nothing. No base and no sum is printed. */
const duesBlocks = (facts: BookFacts): Block[] => {
  const months = periodsOfYear(facts.year, 'month');
  const paid = new Map<string, number>();
  for (const line of keptOf(facts, 'duesPayment').flatMap(({ content }) => content.lines))
    paid.set(`${line.memberId} ${line.month}`, (paid.get(`${line.memberId} ${line.month}`) ?? 0) + line.paidFen);
  const members = membersOn(facts.members, facts.branch._id, rosterDayOf(facts));
  const isAsked = (member: Member, month: string): boolean =>
    month <= monthOf(rosterDayOf(facts)) &&
    staysIn(member, facts.branch._id).some((stay) => daysWithin(stay, { first: firstDayOf(month), last: lastDayOf(month) }) > 0);
  const rows = members.map((member, index) => [
    String(index + 1),
    member.name,
    ...months.map((month) => ((paid.get(`${member._id} ${month}`) ?? 0) > 0 ? '✓' : isAsked(member, month) ? '—' : '')),
  ]);
  return [
    chapter(BOOK_WORDS.chapters.dues),
    orNone(rows, (some) => ({
      is: 'table',
      head: BOOK_WORDS.duesHead(months.map(monthName)),
      rows: some,
      widths: [7, 13, ...months.map(() => 6.6)],
      isSmall: true,
    })),
    text(BOOK_WORDS.duesNote, true),
  ];
};

const trainingBlocks = (facts: BookFacts): Block[] => {
  const rows = keptOf(facts, 'trainingSession').map(({ content }) => [
    dayWord(content.toOn),
    content.title,
    TRAINING_KINDS[content.sessionKind],
    content.organizer,
    BOOK_WORDS.people(content.lines.length),
  ]);
  return [
    chapter(BOOK_WORDS.chapters.training),
    orNone(rows, (some) => ({ is: 'table', head: BOOK_WORDS.trainingHead, rows: some, widths: [14, 34, 20, 20, 12] })),
  ];
};

/** That two people talked on a day is a fact of the branch; who and about what belongs to the two. */
const talksBlocks = (facts: BookFacts): Block[] => {
  const days = keptOf(facts, 'heartTalk')
    .map(({ content }) => content.day)
    .filter((day) => yearOf(day) === facts.year);
  const rows = periodsOfYear(facts.year, 'month').flatMap((month) => {
    const own = days.filter((day) => monthOf(day) === month);
    return own.length === 0 ? [] : [[monthName(month), String(own.length), own.map((day) => dayWord(day)).join('、')]];
  });
  return [
    shortChapter(BOOK_WORDS.chapters.talks),
    text(BOOK_WORDS.talksNote(days.length)),
    ...(rows.length === 0 ? [] : [{ is: 'table', head: BOOK_WORDS.talksHead, rows, widths: [14, 12, 74] } as const]),
  ];
};

const awardsBlocks = (facts: BookFacts): Block[] => {
  const orgNames = new Map([facts.branch, ...facts.groups, ...facts.superiors].map((org) => [org._id, org.name]));
  const rows = keptOf(facts, 'commendation').map(({ content }) => [
    dayWord(content.day),
    content.title,
    AWARD_LEVELS[content.level],
    [
      ...(content.memberIds ?? []).map((memberId) => nameOf(facts, memberId)),
      ...(content.orgs ?? []).flatMap(({ orgId }) => orgNames.get(orgId) ?? []),
    ].join('、'),
    content.reason,
  ]);
  return [
    shortChapter(BOOK_WORDS.chapters.awards),
    orNone(rows, (some) => ({ is: 'table', head: BOOK_WORDS.awardsHead, rows: some, widths: [13, 22, 11, 20, 34] })),
  ];
};

const reportBlocks = (facts: BookFacts): Block[] => {
  const reports = keptOf(facts, 'halfYearReport').filter(({ content }) => content.half.startsWith(facts.year));
  if (reports.length === 0) return [text(BOOK_WORDS.noReport)];
  return reports
    .sort((a, b) => (a.content.half < b.content.half ? -1 : 1))
    .flatMap(({ content }): Block[] => [
      { is: 'heading', words: `${periodWord(content.half, facts.year)}报告` },
      ...(Object.keys(BOOK_WORDS.reportParts) as (keyof typeof BOOK_WORDS.reportParts)[]).flatMap((part) =>
        (content[part] ?? '') === '' ? [] : [text(`【${BOOK_WORDS.reportParts[part]}】\n${content[part] ?? ''}`)],
      ),
    ]);
};

/** The year in counted numbers, then in the words that the branch has handed in. */
const yearSummary = (facts: BookFacts): Block[] => {
  const unconfirmed = unconfirmedOf(facts);
  return [
    chapter(BOOK_WORDS.chapters.year),
    text(BOOK_WORDS.yearCounts(heldOf(facts).length, unconfirmed.length)),
    ...(unconfirmed.length === 0
      ? []
      : [
          { is: 'heading', words: BOOK_WORDS.unconfirmed } as const,
          {
            is: 'table',
            head: BOOK_WORDS.unconfirmedHead,
            rows: unconfirmed.map((activity) => [dayWord(activity.day), kindsWord(activity.kinds), activity.title]),
            widths: [16, 30, 54],
          } as const,
        ]),
    ...reportBlocks(facts),
  ];
};

/** The pages after the meetings. */
export const yearBlocks = (facts: BookFacts): Block[] => [
  ...duesBlocks(facts),
  ...trainingBlocks(facts),
  ...talksBlocks(facts),
  ...awardsBlocks(facts),
  ...yearSummary(facts),
];
