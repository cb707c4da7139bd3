// The books of a general branch: its reports to the committee, its room, what it puts forward, and the training it holds.
import { addDays, type Day } from '../../../src-shared/kernel/day';
import { firstDayOf, halfOf, nextPeriod, periodsOfYear, type Half, type Year } from '../../../src-shared/kernel/period';
import { HAVES, WALL_ITEMS, WALL_RULES } from '../../../src-shared/records/kinds/room-check';
import type { Words } from '../../../src-shared/records/vocabulary/field';
import type { Org } from '../../../src-shared/records/org';
import { workdayFrom } from '../rhythm';
import { administratorOn, drawn, enteredAt, holderOn, holdersOn, type CollegeDesk } from './college-desk';
import { FEATURED } from './college-texts';
import type { Course } from './walk';

type Place = { general: Org; index: number };

const secretaryOf = (desk: CollegeDesk, { general }: Place, day: Day): string => holderOn(desk, general._id, { kind: 'secretary', day });

/** This one is late with its report, and that one has not handed in the last. */
const LATE = 3;
const MISSING = 5;

const summary = (desk: CollegeDesk, at: Place, half: Half): Course[] => {
  const { general, index } = at;
  const after = firstDayOf(nextPeriod(half));
  const on = addDays(after, index === LATE ? 34 : 18 + drawn(desk, `summary:${half}:${general._id}`).int(8));
  const by = secretaryOf(desk, at, on);
  const isMissing = index === MISSING && half === `${desk.years[1]}-H1`;
  const received = { on: addDays(on, 5), by: administratorOn(desk, on), verb: 'receive', receiver: desk.committee._id };
  return enteredAt(desk, general, {
    type: 'workSummary',
    on: addDays(on, -3),
    by,
    content: { half, text: `${general.shortName}所属各支部按时开展组织生活；个别支部记录补得晚，已提醒。下一步抓好谈心谈话和党费公布。` },
    steps: isMissing ? [] : [{ on, by, verb: 'submit' }, received],
  });
};

const OPENED_ON = '2019-09-10';
/** In one room the books are missing from the shelf. */
const SHORT_ROOM = 3;

const allOf = <W extends Words>(words: W, without?: keyof W): Record<keyof W, boolean> =>
  Object.fromEntries(Object.keys(words).map((key) => [key, key !== without])) as Record<keyof W, boolean>;

const room = (desk: CollegeDesk, at: Place): Course[] => {
  const { general, index } = at;
  const begin = `${desk.years[0]}-01-09`;
  const by = secretaryOf(desk, at, begin);
  const rooms = enteredAt(desk, general, {
    type: 'activityRoom',
    on: begin,
    by,
    key: 'room',
    content: {
      name: `${general.shortName}党员活动室`,
      place: `实训楼 ${201 + index * 2}`,
      openedOn: OPENED_ON,
      seats: 40,
      isBookable: true,
    },
  });
  const roomId = rooms[0]?.[0].document._id;
  if (roomId === undefined) return [];
  const checks = desk.years.flatMap((year) => {
    const on = workdayFrom(`${year}-09-${String(10 + index).padStart(2, '0')}`);
    const isShort = index === SHORT_ROOM;
    return enteredAt(desk, general, {
      type: 'roomCheck',
      on,
      by,
      content: {
        roomId,
        year,
        haves: allOf(HAVES, isShort ? 'books' : undefined),
        wallRules: allOf(WALL_RULES),
        wallItems: allOf(WALL_ITEMS, isShort ? 'dreamPosters' : undefined),
        facilitiesInOrder: true,
        checkedOn: on,
      },
    });
  });
  return [...rooms, ...checks];
};

const attest = (desk: CollegeDesk, at: Place): Course[] => {
  const begin = `${desk.years[0]}-01-09`;
  const by = secretaryOf(desk, at, begin);
  const terminal = enteredAt(desk, at.general, {
    type: 'attestation',
    on: begin,
    by,
    content: { attestKind: 'terminal', isTrue: true, attestedOn: begin, year: desk.years[0] },
  });
  const columns = desk.years.flatMap((year) => {
    const on = workdayFrom(`${year}-10-12`);
    return at.index === LATE
      ? []
      : enteredAt(desk, at.general, {
          type: 'attestation',
          on,
          by,
          content: { attestKind: 'columns', isTrue: true, attestedOn: on, year },
        });
  });
  return [...terminal, ...columns];
};

const PROPOSED = 2;

/** Most have a branch and a brand that the committee has recognised; one is still asked for. */
const featured = (desk: CollegeDesk, at: Place): Course[] => {
  const { general, index } = at;
  const below = desk.branches.filter((branch) => branch.path.includes(general._id));
  const [branch, names] = [below[1] ?? below[0], FEATURED[index % FEATURED.length]];
  if (branch === undefined || names === undefined) return [];
  const on = index === PROPOSED ? workdayFrom(addDays(desk.today, -14)) : `${desk.years[0]}-03-1${index % 8}`;
  const by = secretaryOf(desk, at, on);
  const steps =
    index === PROPOSED
      ? []
      : [{ on: addDays(on, 20), by: administratorOn(desk, on), verb: 'recognise', content: { awardedOn: addDays(on, 20) } }];
  return [
    ...enteredAt(desk, general, {
      type: 'featuredBranch',
      on,
      by,
      key: 'featured',
      content: { branchId: branch._id, name: names[0], text: '围绕岗位做事，组织生活按时，记录完整。' },
      steps,
    }),
    ...enteredAt(desk, general, {
      type: 'partyBrand',
      on,
      by,
      key: 'brand',
      content: { name: names[1], text: '每学期两次，由党员主讲或上门。' },
      steps,
    }),
  ];
};

/** A day of training for whoever serves in its branches. */
const training = (desk: CollegeDesk, at: Place, year: Year): Course[] => {
  const on = workdayFrom(`${year}-07-0${2 + (at.index % 6)}`);
  const kinds = ['secretary', 'organizationMember', 'disciplineMember', 'partyWorker'] as const;
  const who = [
    ...new Set(
      desk.branches
        .filter((branch) => branch.path.includes(at.general._id))
        .flatMap((branch) => kinds.flatMap((kind) => holdersOn(desk, branch._id, { kind, day: on }))),
    ),
  ];
  return who.length === 0
    ? []
    : enteredAt(desk, at.general, {
        type: 'trainingSession',
        on: addDays(on, 2),
        by: secretaryOf(desk, at, on),
        key: year,
        content: {
          sessionKind: 'memberTraining',
          title: '暑期集中培训',
          organizer: at.general.shortName,
          fromOn: addDays(on, -1),
          toOn: on,
          isConcentrated: true,
          lines: who.map((memberId) => ({ memberId, hours: 8 })),
        },
      });
};

const NEW_BRANCH_GENERAL = 2;

/** How the newest branch came to be. */
const foundation = (desk: CollegeDesk, at: Place): Course[] => {
  const founded = desk.branches.find((branch) => branch.foundedOn > OPENED_ON && branch.path.includes(at.general._id));
  if (at.index !== NEW_BRANCH_GENERAL || founded === undefined) return [];
  const on = addDays(founded.foundedOn, -30);
  const by = secretaryOf(desk, at, on);
  const committee = administratorOn(desk, on);
  return enteredAt(desk, at.general, {
    type: 'branchChangeRequest',
    on,
    by,
    content: {
      changeKind: 'setUp',
      reason: '网络安全教研室正式党员已有十余名，单独设立支部。',
      newOrgs: [{ name: founded.name, departments: '网络安全教研室' }],
    },
    steps: [
      { on: addDays(on, 1), by, verb: 'submit' },
      { on: addDays(on, 21), by: committee, verb: 'approve', content: { decisionText: '同意设立，按程序选举支委会。' } },
      { on: addDays(on, 31), by: committee, verb: 'done' },
    ],
  });
};

const issue = (desk: CollegeDesk, at: Place): Course[] => {
  const on = workdayFrom(addDays(desk.today, -70));
  const by = secretaryOf(desk, at, on);
  const dueOn = addDays(on, 90);
  return at.index % 2 === 0
    ? []
    : enteredAt(desk, at.general, {
        type: 'rectificationItem',
        on,
        by,
        key: 'issue',
        content: {
          problem: '所属支部公开栏更新不及时',
          category: 'institutions',
          source: 'superior',
          measure: '每季度末由总支核对一遍。',
          dueOn,
          ownerOrgId: at.general._id,
        },
        steps: [{ on: addDays(on, 40), by, verb: 'requestClose' }],
      });
};

export const generalBranch = (desk: CollegeDesk, at: Place): Course[] => [
  ...desk.years.flatMap((year) => [
    ...periodsOfYear(year, 'halfYear')
      .filter((half) => half < halfOf(desk.today) || half === halfOf(desk.today))
      .flatMap((half) => summary(desk, at, half)),
    ...training(desk, at, year),
  ]),
  ...room(desk, at),
  ...attest(desk, at),
  ...featured(desk, at),
  ...foundation(desk, at),
  ...issue(desk, at),
];
