// Talks, care, praise, pioneers and contacts: what a branch does for people, of which it tells little.
import { statusesOn } from '../../../src-shared/roster/on-day';
import { addDays, daysBetween, type Day } from '../../../src-shared/kernel/day';
import type { Year } from '../../../src-shared/kernel/period';
import type { Member } from '../../../src-shared/records/member';
import { isShowcase } from '../showcase';
import { workdayFrom } from '../rhythm';
import { dayFor, isAskedIn, peopleOn, secretaryOn, someOf, written, type Desk } from './desk';
import { CARES, CONTACTS, PIONEERS, PRAISES } from './texts';
import type { Course } from './walk';

const EARLIEST = '02-16';
const LATEST = '12-12';

/** Talks are spread over the year in roster order; where a visitor enters first, all but one are done by now. */
const talkOn = (desk: Desk, year: Year, { place, count }: { place: number; count: number }): Day => {
  const from = `${year}-${EARLIEST}`;
  const isThisYear = year === desk.years[1];
  const to = isShowcase(desk.spec) && isThisYear && desk.today > `${year}-03-10` ? addDays(desk.today, -6) : `${year}-${LATEST}`;
  return workdayFrom(addDays(from, Math.floor((daysBetween(from, to) * (place + 1)) / (count + 1))));
};

const PLACES = ['办公室', '实训楼', '教研室', '活动室'] as const;
const SUMMARIES = [
  '谈了近期工作和带班情况，身体都好。',
  '谈了课程压力，希望少排晚课。',
  '谈了参加支部活动的想法，愿意负责一次主题党日。',
  '谈了家里老人看病的事。',
] as const;

const talks = (desk: Desk, year: Year): Course[] => {
  const members = peopleOn(desk, desk.today < `${year}-12-31` ? desk.today : `${year}-12-31`);
  return members.flatMap((member, place): Course[] => {
    const planned = talkOn(desk, year, { place, count: members.length });
    // Whoever joins in the course of the year is talked with soon afterwards.
    const joined = member.memberships.find((entry) => entry.branchId === desk.org._id)?.fromOn ?? planned;
    const on = planned > joined ? planned : workdayFrom(addDays(joined, 15));
    const talkerId = secretaryOn(desk, on);
    const random = desk.habits.draw(`talk:${year}:${member.rosterOrder}`);
    if (member._id === talkerId || desk.habits.forgets(`talk:${year}:${place}`)) return [];
    const content = {
      talkerId,
      withId: member._id,
      day: on,
      talkKind: random.chance(12) ? ('consolation' as const) : ('daily' as const),
      place: random.pick(PLACES),
    };
    const said = random.chance(35)
      ? { summary: random.pick(SUMMARIES), ...(random.chance(20) ? { followUp: '和教研室协调排课。' } : {}) }
      : {};
    return written(desk, { type: 'heartTalk', on: addDays(on, random.int(3)), key: member._id, content: { ...content, ...said } });
  });
};

const isInNeed = (member: Member, day: Day): boolean =>
  statusesOn(member, day).some((status) => status.kind === 'longIllness' || status.kind === 'frail');

const HELPS = ['送去慰问金并联系社区医生。', '帮助办理门诊慢性病手续。', '结对同志每月上门一次。'] as const;

/** Who is in need: looked at once a year; each with what was done. */
const hardship = (desk: Desk): Course[] => {
  const [last, now] = desk.years;
  const firstOn = dayFor(desk, 'hardship', [`${last}-03-05`, `${last}-03-25`]);
  const needy = peopleOn(desk, desk.today).filter((member) => isInNeed(member, desk.today));
  const entries = needy.flatMap((member, index) => {
    const since = statusesOn(member, desk.today)[0]?.fromOn ?? firstOn;
    const openedOn = workdayFrom(addDays(since > firstOn ? since : firstOn, 12));
    const help = [
      { day: addDays(openedOn, 20), text: HELPS[index % HELPS.length] ?? '' },
      { day: addDays(openedOn, 80), text: '住院期间陪护两天。' },
    ];
    const content = {
      memberId: member._id,
      category: statusesOn(member, desk.today)[0]?.kind === 'frail' ? ('aloneElderly' as const) : ('illness' as const),
      openedOn,
      need: '看病取药不便，需要有人联系。',
    };
    const later = help.filter((entry) => entry.day < desk.today);
    return written(desk, {
      type: 'hardshipEntry',
      on: openedOn,
      content,
      steps: later.map((entry, place) => ({
        on: entry.day,
        by: secretaryOn(desk, entry.day),
        content: { help: later.slice(0, place + 1) },
      })),
    });
  });
  const reviews = [last, now]
    .filter((year) => isAskedIn(desk, year) && !desk.habits.forgets(`hardship:${year}`))
    .flatMap((year) => {
      const on = dayFor(desk, `hardship:${year}`, [`${year}-03-05`, `${year}-04-20`]);
      return written(desk, {
        type: 'hardshipLedger',
        on,
        content: { year, reviewedOn: on, isEmpty: !peopleOn(desk, on).some((member) => isInNeed(member, on)) },
      });
    });
  return [...entries, ...reviews];
};

const CARE_DAYS = [
  ['01-20', '02-10'],
  ['04-10', '05-20'],
  ['06-10', '06-28'],
  ['07-08', '08-20'],
] as const;

const careOf = (desk: Desk, year: Year): Course[] =>
  desk.habits.forgets(`care:${year}`)
    ? []
    : CARES.slice(0, desk.spec.branchKind === 'retired' ? CARES.length : 2).flatMap(([careKind, title, text], index) => {
        const [from, to] = CARE_DAYS[index] ?? ['03-10', '04-10'];
        const day = dayFor(desk, `care:${year}:${index}`, [`${year}-${from}`, `${year}-${to}`]);
        return written(desk, {
          type: 'careActivity',
          on: day,
          key: title,
          content: {
            careKind,
            title,
            day,
            byIds: [secretaryOn(desk, day)],
            memberIds: someOf(desk, `cared:${year}:${index}`, { from: peopleOn(desk, day).slice(4), count: 1 }).map((member) => member._id),
            text,
          },
        });
      });

const praise = (desk: Desk, year: Year): Course[] => {
  const random = desk.habits.draw(`praise:${year}`);
  const on = dayFor(desk, `praise:${year}`, [`${year}-06-20`, `${year}-06-30`]);
  const [title, reason] = random.pick(PRAISES);
  const whom = someOf(desk, `praised:${year}`, { from: peopleOn(desk, on).slice(2), count: 2 }).map((member) => member._id);
  const own =
    desk.habits.forgets(`praise:${year}`) || whom.length === 0
      ? []
      : written(desk, {
          type: 'commendation',
          on,
          key: 'own',
          content: { commendationKind: 'branchPraise', level: 'branch', title, reason, day: on, memberIds: whom },
        });
  const awardOn = `${year}-06-27`;
  const award =
    desk.spec.index % 4 === 0
      ? written(desk, {
          type: 'commendation',
          on: workdayFrom(awardOn),
          key: 'college',
          content: {
            commendationKind: 'modelPost',
            level: 'college',
            title: '学院党员示范岗',
            reason: '学院党委评比，实训安全岗获评。',
            day: awardOn,
            orgs: [{ orgId: desk.org._id }],
          },
        })
      : [];
  return [...own, ...award];
};

const pioneer = (desk: Desk, year: Year): Course[] => {
  if (desk.habits.forgets(`pioneer:${year}`)) return [];
  return PIONEERS.filter((_, index) => (index + desk.spec.index) % 3 === 0).flatMap(([carrier, title, text], index) => {
    const on = dayFor(desk, `pioneer:${year}:${carrier}`, [`${year}-0${3 + index * 2}-06`, `${year}-0${4 + index * 2}-20`]);
    const memberIds = someOf(desk, `pioneers:${year}:${carrier}`, { from: peopleOn(desk, on), count: 6 }).map((member) => member._id);
    const evaluation = carrier === 'modelPost' ? { isEvaluation: true, evaluationResult: '学院评比获评示范岗' } : {};
    return written(desk, {
      type: 'pioneerActivity',
      on,
      key: carrier,
      content: { carrier, title, day: on, memberIds, text, isPublic: true, ...evaluation },
    });
  });
};

const contacts = (desk: Desk, year: Year): Course[] =>
  someOf(desk, `contacts:${year}`, { from: CONTACTS, count: isShowcase(desk.spec) ? CONTACTS.length : 2 }).flatMap(
    ([contactName, contactUnit, topic, result], index) => {
      const on = dayFor(desk, `contact:${year}:${contactName}`, [`${year}-0${1 + index}-12`, `${year}-${index > 1 ? '11' : '09'}-10`]);
      const member = someOf(desk, `contacts:${year}:${index}`, { from: peopleOn(desk, on), count: 1 })[0];
      if (member === undefined) return [];
      const steps = desk.habits.draw(`contactDone:${year}:${index}`).chance(80)
        ? [{ on: addDays(on, 9), by: member._id, verb: 'finish', content: { result } }]
        : [];
      return written(desk, {
        type: 'massContact',
        on,
        by: member._id,
        key: contactName,
        content: { memberId: member._id, day: on, contactName, contactUnit, way: index % 2 === 0 ? 'meeting' : 'phone', topic },
        steps,
      });
    },
  );

export const care = (desk: Desk): Course[] => [
  ...desk.years.flatMap((year) =>
    isAskedIn(desk, year)
      ? [...talks(desk, year), ...careOf(desk, year), ...praise(desk, year), ...pioneer(desk, year), ...contacts(desk, year)]
      : [],
  ),
  ...hardship(desk),
];
