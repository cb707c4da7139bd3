import type { Out } from '@shared/contract';
import { dayWord, wholeDayWord } from '@shared/kernel/time-words';
import { openPage } from '@/platform/navigation';
import { firstWeekText as text } from '@/text/first-week';

export type FirstWeek = Out<'roster.firstWeek'>;
export type Step = {
  key: string;
  title: string;
  note: string;
  state: 'done' | 'lacks' | 'notBegun' | 'waits';
  chip: string;
  act: { word: string; onTap: () => void };
};

const stateOf = (lacking: number, of: number): Pick<Step, 'state' | 'chip'> => {
  if (lacking === 0) return { state: 'done', chip: text.done };
  return lacking === of ? { state: 'notBegun', chip: text.notBegun } : { state: 'lacks', chip: text.lacks(lacking) };
};
const WAITS = { state: 'waits', chip: text.importFirst } as const;

/** The five things of the first week in their order, each with what is left of it and where it is done. */
export const stepsOf = (week: FirstWeek): Step[] => {
  const { orgId, branches, generals, posts, slips, rooms, plans, menuItems } = week;
  const isThere = branches > 0;
  const postsAt = posts.firstId;
  return [
    {
      key: 'import',
      title: text.import,
      note: isThere ? text.imported(week, week.importedOn === undefined ? undefined : dayWord(week.importedOn)) : text.importBefore,
      ...(isThere ? { state: 'done', chip: text.done } : { state: 'notBegun', chip: text.notBegun }),
      act: isThere
        ? { word: text.seeRoster, onTap: () => openPage('rosterCollege', { orgId }) }
        : { word: text.import, onTap: () => openPage('rosterImport', { orgId }) },
    },
    {
      key: 'posts',
      title: text.posts,
      note: isThere ? text.postsNote(branches, posts) : '',
      ...(isThere ? stateOf(posts.count, branches) : WAITS),
      act: {
        word: text.enterPosts(posts.count),
        onTap: () => (postsAt === undefined ? openPage('rosterCollege', { orgId }) : openPage('rosterPosts', { orgId: postsAt })),
      },
    },
    {
      key: 'slips',
      title: text.slips,
      note: isThere ? `${text.slipsNote}${slips.count === 0 || slips.count === branches ? '' : text.slipsLeft(slips)}` : '',
      ...(isThere ? stateOf(slips.count, branches) : WAITS),
      act: { word: text.print, onTap: () => openPage('claimSlips', { orgId, whole: '1' }) },
    },
    {
      key: 'rooms',
      title: text.rooms,
      note: text.roomsNote(generals, rooms),
      ...(generals === 0 ? { state: 'notBegun', chip: text.notBegun } : stateOf(rooms.count, generals)),
      act: { word: text.enterRooms, onTap: () => openPage('registerList', { orgId: rooms.firstId ?? orgId, type: 'activityRoom' }) },
    },
    {
      key: 'plans',
      title: text.plans,
      note: text.plansNote(branches, wholeDayWord(week.plansDueOn), plans),
      ...(isThere && menuItems > 0 ? stateOf(plans.count, branches + 1) : { state: 'notBegun', chip: text.notBegun }),
      act:
        menuItems === 0 || plans.firstId === undefined
          ? { word: text.setMenu, onTap: () => openPage('registerList', { orgId, type: 'activityMenuItem' }) }
          : { word: text.seePlans, onTap: () => openPage('registerList', { orgId: plans.firstId ?? orgId, type: 'annualPlan' }) },
    },
  ];
};
