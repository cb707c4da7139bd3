import { dayOfInstant } from '../../kernel/day';
import { monthOf, periodsOfYear } from '../../kernel/period';
import { ACTIVITY_KINDS, type Activity, type AttendanceStatus } from '../../records/activity';
import { KINDS } from '../../records/kinds';
import { BOOK_WORDS } from '../../text/book-words';
import { KIND_SHORT, KIND_WORDS, kindsWord } from '../../text/activity-words';
import { dayWord, periodWord, spanWord, weekdayWord } from '../../kernel/time-words';
import type { Block, Fact } from './block';
import { heldOf, keptOf, nameOf, type BookFacts } from './facts';

const words = BOOK_WORDS.meeting;

/** 三会一课 and the rest by month: what the standard is counted by, on one page. */
export const summaryBlocks = (facts: BookFacts): Block[] => {
  const held = heldOf(facts);
  const kinds = ACTIVITY_KINDS.filter((kind) => held.some((activity) => activity.kinds.includes(kind)));
  const cellsOf = (some: readonly Activity[]): string[] =>
    [...kinds.map((kind) => some.filter((activity) => activity.kinds.includes(kind)).length), some.length].map((count) =>
      count === 0 ? '' : String(count),
    );
  const months = periodsOfYear(facts.year, 'month');
  const rows = months.map((month) => [
    periodWord(month, `${facts.year}-01-01`),
    ...cellsOf(held.filter((activity) => monthOf(activity.day) === month)),
  ]);
  return [
    { is: 'chapter', words: BOOK_WORDS.chapters.summary },
    {
      is: 'table',
      head: BOOK_WORDS.summaryHead(kinds.map((kind) => KIND_SHORT[kind])),
      rows: [...rows, [BOOK_WORDS.total, ...cellsOf(held)]],
      widths: [12, ...kinds.map(() => 9), 10],
    },
    { is: 'text', words: BOOK_WORDS.summaryNote, isSmall: true },
  ];
};

const namesWith = (activity: Activity, status: AttendanceStatus): string[] =>
  (activity.roll?.lines ?? []).filter((line) => line.status === status).map((line) => line.name);

/** As sealed: the roll's own names and numbers. Reasons of leave are not printed. */
const rollFacts = (activity: Activity): Fact[][] => {
  const { roll } = activity;
  if (roll === undefined) return [];
  return [
    [
      [words.expected, BOOK_WORDS.people(roll.expected)],
      [words.present, BOOK_WORDS.presentWith(roll.present, roll.online)],
    ],
    [[words.excused, BOOK_WORDS.named(roll.excused, namesWith(activity, 'absentExcused'))]],
    [[words.absent, BOOK_WORDS.named(roll.unexcused, namesWith(activity, 'absentUnexcused'))]],
  ];
};

const contentOf = (facts: BookFacts, activity: Activity): string =>
  activity.sections
    .map((section) => {
      const lecturer = BOOK_WORDS.lecturer(section.lecturerName ?? nameOf(facts, section.lecturerId), section.lectureTopic ?? '');
      const head = activity.sections.length > 1 ? `【${KIND_WORDS[section.kind]}】` : '';
      return [head, section.theme === undefined || section.theme === '' ? '' : BOOK_WORDS.theme(section.theme), lecturer, section.text]
        .filter((line) => line !== '')
        .join('\n');
    })
    .join('\n');

const voteLines = (facts: BookFacts, activityId: string): string =>
  keptOf(facts, 'vote')
    .filter((vote) => vote.content.activityId === activityId)
    .map(({ content }) =>
      KINDS.vote.line(content, {
        params: null,
        nameOf: (memberId) => nameOf(facts, memberId),
        orgNameOf: () => '',
        day: (day) => dayWord(day),
        period: (period) => periodWord(period),
      }),
    )
    .map(({ title, note }) => `${title}　${note}`)
    .join('\n');

const followUpLines = (facts: BookFacts, activityId: string): string =>
  keptOf(facts, 'followUp')
    .filter((followUp) => followUp.content.activityId === activityId)
    .map(({ content }) => BOOK_WORDS.dueBy(content.text, nameOf(facts, content.ownerId), dayWord(content.dueOn, facts.madeOn)))
    .join('\n');

const sealWords = (facts: BookFacts, activity: Activity): string =>
  activity.sealSeq === undefined || activity.confirmedAt === undefined
    ? ''
    : BOOK_WORDS.sealed(nameOf(facts, activity.confirmedBy), dayWord(dayOfInstant(activity.confirmedAt), facts.madeOn), activity.sealSeq);

const optionalFact = (label: string, text: string): Fact[][] => (text === '' ? [] : [[[label, text]]]);

const meetingBlocks = (facts: BookFacts, activity: Activity): Block[] => [
  { is: 'heading', words: `${dayWord(activity.day)}　${activity.title}`, startsPage: true },
  {
    is: 'facts',
    lines: [
      [
        [words.kinds, kindsWord(activity.kinds)],
        [words.at, `${dayWord(activity.day)} ${weekdayWord(activity.day)} ${spanWord(activity.startAt, activity.endAt)}`],
      ],
      [[words.place, activity.place]],
      [
        [words.host, nameOf(facts, activity.hostId)],
        [words.recorder, nameOf(facts, activity.recorderId)],
      ],
      ...rollFacts(activity),
      ...optionalFact(words.observers, activity.observers ?? ''),
      ...optionalFact(words.agenda, activity.agenda.map((entry, index) => `${index + 1}. ${entry.title}`).join('\n')),
      [[words.content, contentOf(facts, activity)]],
      ...optionalFact(words.votes, voteLines(facts, activity._id)),
      [[words.resolution, activity.resolution]],
      ...optionalFact(words.followUps, followUpLines(facts, activity._id)),
      ...optionalFact(words.seal, sealWords(facts, activity)),
    ],
  },
  { is: 'text', words: BOOK_WORDS.signature },
  ...(activity.attachments.length === 0
    ? []
    : [
        {
          is: 'photos',
          photos: activity.attachments.map(({ fileId, sha256, mime, caption }) => ({ fileId, sha256, mime, caption })),
        } as const,
      ]),
];

/** Every confirmed meeting on pages of its own. */
export const meetingsBlocks = (facts: BookFacts): Block[] => {
  const held = heldOf(facts);
  return [
    { is: 'chapter', words: BOOK_WORDS.chapters.meetings },
    ...(held.length === 0
      ? [{ is: 'text', words: BOOK_WORDS.noneYet } as const]
      : held.flatMap((activity) => meetingBlocks(facts, activity))),
  ];
};
