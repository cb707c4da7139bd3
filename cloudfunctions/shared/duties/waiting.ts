import type { Duty } from '../../../src-shared/contract/home';
import type { Org } from '../../../src-shared/records/org';
import { lineOf } from '../register/lines';
import { saying } from '../register/names';
import type { Asking } from '../register/roles';
import { waitingAt } from '../register/waiting-list';

/**
 * What was handed in here, or put before the caller in person, and waits for an answer; the oldest first. Whoever does not
 * answer for this organisation is shown the latter only, even where a post above would let them.
 */
export const waitingDuties = async (asking: Asking, org: Org, isAnswering: boolean): Promise<Duty[]> => {
  const waiting = (await waitingAt(asking, org._id)).filter(({ record }) => isAnswering || record.waitsFor?.includes(asking.who.memberId) === true);
  const lines = await saying(asking, (say) => waiting.map((listed) => ({ line: lineOf(listed, say), kindName: listed.kind.name, orgName: say.orgNameOf(listed.record.orgId) })));
  return lines.map(({ line, kindName, orgName }) => ({
    dutyId: `answer:${line.recordId}`, verb: 'answerFiling' as const, ruleIds: [], orgId: line.orgId, orgName, kinds: [], type: line.type, members: [], recordId: line.recordId, dueOn: line.day, isOverdue: false, missing: [line.title], kindName,
  }));
};
