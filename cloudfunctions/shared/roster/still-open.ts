// What is under way where a branch goes, or in the hands of who goes: it is named before, since nobody would be asked for it
// afterwards. Posts end by themselves.
import { addMonths, type Day } from '../../../src-shared/kernel/day';
import { wholeDayWord } from '../../../src-shared/kernel/time-words';
import { openSheetKey } from '../../../src-shared/records/ids/sheets';
import type { Content } from '../../../src-shared/records/kinds';
import { isUnderWay } from '../../../src-shared/records/kinds/follow-up';
import type { Org } from '../../../src-shared/records/org';
import type { Fault } from '../../../src-shared/records/vocabulary/kind';
import type { Reorganised } from '../../../src-shared/roster/reorganise';
import { boxIn } from '../appraisal/polls/box';
import type { Asking } from '../pipeline/context';
import { COLLECTIONS } from '../ports/collections';
import { recordsOf } from '../register/reading/find';
import { activitiesBetween } from '../score/branch-year';
import { heldBy } from './leave/held';

const AHEAD_MONTHS = 12;
const LISTED = 3;

const faultOf = (before: string, items: readonly string[], after: string): Fault[] =>
  items.length === 0
    ? []
    : [
        {
          field: 'effectiveOn',
          words: `${before}：${items.slice(0, LISTED).join('、')}${items.length > LISTED ? `等 ${items.length} 件` : ''}，${after}`,
        },
      ];

/** Of branches that stay: what those who go have in hand. */
const inHand = async (asking: Asking, { moved, dissolved }: Reorganised, fromOn: Day): Promise<string[]> => {
  const gone = new Set(dissolved.map(({ _id }) => _id));
  const branchIds = [...new Set(moved.map(({ fromId }) => fromId))].filter((id) => id !== '' && !gone.has(id));
  const branches = await asking.roster.orgsById(branchIds);
  const held = await Promise.all(
    branches.map((branch) =>
      heldBy(asking, branch, {
        memberIds: moved.filter(({ fromId }) => fromId === branch._id).map(({ member }) => member._id),
        on: fromOn,
      }),
    ),
  );
  return held.flatMap((items) => items.filter(({ is }) => is !== 'post').map(({ title }) => title));
};

type Open = { tasks: string[]; cases: string[]; polls: string[] };

/** Of a branch that goes: everything of it that is not finished, whoever has it in hand. */
const openIn = async (asking: Asking, { _id }: Org): Promise<Open> => {
  const [records, boxes] = await Promise.all([
    // Whoever dissolves a branch is told of it, whatever else of it is not for their eyes.
    recordsOf(asking, { orgId: _id, types: ['followUp', 'developmentCase'], sheets: [openSheetKey(_id)] }, () => true),
    asking.ports.documents.find(COLLECTIONS.polls, { orgId: _id }),
  ]);
  const open = records.map(({ record }) => record).filter(({ state }) => isUnderWay(state));
  return {
    tasks: open.flatMap(({ type, content }) => (type === 'followUp' ? [(content as Partial<Content<'followUp'>>).text ?? ''] : [])),
    cases: open.flatMap(({ type, content }) =>
      type === 'developmentCase' ? [(content as Partial<Content<'developmentCase'>>).name ?? ''] : [],
    ),
    polls: boxes.map(boxIn).flatMap(({ state, year }) => (state === 'open' ? [`${year} 年民主测评`] : [])),
  };
};

/** What must be done before, one sentence for each sort of it. */
export const openFaults = async (asking: Asking, made: Reorganised, fromOn: Day): Promise<Fault[]> => {
  const gone = made.dissolved.filter(({ kind }) => kind === 'branch');
  const days = { from: fromOn, to: addMonths(asking.today, AHEAD_MONTHS) };
  const [hands, open, meetings] = await Promise.all([
    inHand(asking, made, fromOn),
    Promise.all(gone.map((branch) => openIn(asking, branch))),
    Promise.all(gone.map(({ _id }) => activitiesBetween(asking.ports.documents, _id, days))),
  ]);
  const ahead = meetings.flat().filter(({ state }) => state !== 'cancelled');
  return [
    ...faultOf('还没有交接', hands, '请支部先办结或交接'),
    ...faultOf(
      '还有待办',
      open.flatMap(({ tasks }) => tasks),
      '请支部先办结，或写明不再办理',
    ),
    ...faultOf(
      '还有发展党员个案',
      open.flatMap(({ cases }) => cases),
      '请支部先终止（材料转出），由并入的支部接着登记',
    ),
    ...faultOf(
      '票箱还开着',
      open.flatMap(({ polls }) => polls),
      '请支部先结束',
    ),
    ...faultOf(
      '从那天起还有活动',
      ahead.map(({ day, title }) => `${wholeDayWord(day)}${title}`),
      '请先取消，或填那以后的日子',
    ),
  ];
};
