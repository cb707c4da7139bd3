// The public board: who keeps it, what stands on it, and the trainings and decisions that came out of meetings.
import { addDays, type Day } from '../../../src-shared/kernel/day';
import type { DraftOf } from '../../../src-shared/records/kinds';
import type { Year } from '../../../src-shared/kernel/period';
import { SUB_BOARDS } from '../../../src-shared/records/kinds/disclosure-entry';
import { dayFor, isAskedIn, organizerOn, written, type Desk } from './desk';
import { BOARD_TEXTS, GOALS, PLEDGE } from './texts';
import type { Course } from './walk';

type Entry = DraftOf<'disclosureEntry'>;

const published = (desk: Desk, on: Day, content: Entry): Course[] => {
  const by = organizerOn(desk, on);
  return written(desk, {
    type: 'disclosureEntry',
    on: addDays(on, -1),
    by,
    key: `${content.board}:${content.subBoard ?? ''}`,
    content,
    steps: [{ on, by, verb: 'publish' }],
  });
};

const board = (desk: Desk): Course[] => {
  const [last] = desk.years;
  const on = desk.spec.isNew ? addDays(desk.org.foundedOn, 17) : `${last}-01-10`;
  const maintainerId = (desk.roster.members[2] ?? desk.roster.members[0])?._id;
  if (maintainerId === undefined || desk.habits.forgets('board')) return [];
  return written(desk, {
    type: 'disclosureBoard',
    on,
    content: { maintainerId, isPublished: true, maintainerFromOn: on, intro: `${desk.org.name}，党员 ${desk.roster.members.length} 名。` },
  });
};

const KEYS = Object.keys(SUB_BOARDS) as (keyof typeof SUB_BOARDS)[];
/** The months in which the sub-boards are looked after, so that something changes in each quarter. */
const MONTHS = ['02', '03', '04', '05', '06', '07', '08', '09', '10', '10', '11'] as const;

const subBoards = (desk: Desk, year: Year): Course[] =>
  KEYS.flatMap((subBoard, index): Course[] => {
    const what = `subBoard:${year}:${subBoard}`;
    if (desk.habits.forgets(what)) return [];
    const month = MONTHS[index] ?? '06';
    const on = dayFor(desk, what, [`${year}-${month}-03`, `${year}-${month}-19`]);
    const isNone = subBoard === 'development' && desk.spec.branchKind === 'retired';
    return published(desk, on, {
      board: 'notices',
      subBoard,
      title: `${year}年${SUB_BOARDS[subBoard]}`,
      ...(isNone ? { isNone } : { text: BOARD_TEXTS[subBoard] }),
    });
  });

const ofYear = (desk: Desk, year: Year): Course[] => [
  ...published(desk, dayFor(desk, `plans:${year}`, [`${year}-03-12`, `${year}-03-30`]), {
    board: 'plans',
    title: `${year}年工作计划`,
    text: GOALS[desk.spec.branchKind],
    validUntilOn: `${Number(year) + 1}-03-31`,
  }),
  ...(desk.habits.forgets(`pledges:${year}`)
    ? []
    : published(desk, dayFor(desk, `pledges:${year}`, [`${year}-04-02`, `${year}-04-24`]), {
        board: 'pledges',
        title: `${year}年公开承诺`,
        text: PLEDGE,
      })),
];

/** What a branch that has just been founded puts up first. */
const firsts = (desk: Desk): Course[] => {
  const on = addDays(desk.org.foundedOn, 19);
  return !desk.spec.isNew
    ? []
    : [
        ...published(desk, on, { board: 'plans', title: '成立后的工作安排', text: GOALS[desk.spec.branchKind] }),
        ...published(desk, on, { board: 'pledges', title: '公开承诺', text: PLEDGE }),
        ...published(desk, on, {
          board: 'notices',
          subBoard: 'other',
          title: '支部成立和支委分工',
          text: '支部已成立，选举产生三名支委，分工见公示。',
        }),
      ];
};

export const disclosures = (desk: Desk): Course[] => [
  ...board(desk),
  ...firsts(desk),
  ...desk.years.flatMap((year) => (isAskedIn(desk, year) ? [...ofYear(desk, year), ...subBoards(desk, year)] : [])),
];
