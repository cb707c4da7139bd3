import type { Member } from '../../../../src-shared/records/member';
import { withExpectedEnd, type ExpectedEndFault } from '../../../../src-shared/roster/expected-end';
import { membershipOn } from '../../../../src-shared/roster/on-day';
import { refusal } from '../../../shared/pipeline/refusal';
import { beginEdit, rosterWrites } from '../../../shared/roster/edit';
import { demandLivingBranch } from '../../../shared/roster/groups';
import { demandPeople } from '../../../shared/roster/leave/demand';
import type { CommandHandler } from '../../../shared/pipeline/context';

const WORDS: Readonly<Record<ExpectedEndFault, string>> = {
  past: '请填本月或以后的年月',
  tooFar: '年份太远，请核对',
  retired: '已经离退休，不用登记',
  gone: '已经不在本支部，请刷新再看',
};

/** Of all or of nobody: the first person of whom it cannot be is named. */
export const setExpectedEnd: CommandHandler<'roster.setExpectedEnd'> = async (context, { orgId, people, expectedEndIn }) => {
  const pointer = await beginEdit(context);
  const { today, nowAt } = context;
  const each = [...new Map(people.map((person) => [person.memberId, person])).values()];
  const chosen = demandPeople(await demandLivingBranch(context, orgId), each);
  const changed = chosen.flatMap((before): Member[] => {
    // Whoever has moved on since is no longer this branch's to enter.
    if (membershipOn(before, today)?.branchId !== orgId) throw refusal('common.notFound');
    const made = withExpectedEnd(before, expectedEndIn, today);
    if ('fault' in made) throw context.refuse('roster.refused', { fields: { expectedEndIn: `${before.name}：${WORDS[made.fault]}` } });
    return before.expectedEndIn === made.member.expectedEndIn ? [] : [{ ...made.member, rev: before.rev + 1, updatedAt: nowAt }];
  });
  return {
    reply: { orgId, changed: changed.length },
    writes: changed.length === 0 ? [] : await rosterWrites(context, pointer, { replaced: changed }),
    subject: { id: orgId, orgId, outcome: 'expectedEnd' },
  };
};
