import type { Duty } from '../../../../src-shared/contract/home';
import type { Org } from '../../../../src-shared/records/org';
import type { Content } from '../../../../src-shared/records/kinds';
import { lineOf, listedContent, type Listed } from '../../register/reading/lines';
import { saying } from '../../register/reading/names';
import type { Asking } from '../../pipeline/context';
import { waitingAt } from '../../register/standing/waiting-list';

/** What cannot be done is decided by its reason: that stands where it waits, for whoever may read it. */
const becauseOf = (listed: Listed): string | undefined =>
  listed.record.type === 'followUp' ? (listedContent(listed) as Partial<Content<'followUp'>>).cannotBecause : undefined;

/**
 * What was handed in here, or put before the caller in person, and waits for an answer; the oldest first. Whoever does not
 * answer for this organisation is shown the latter only, even where a post above would let them.
 */
export const waitingDuties = async (asking: Asking, org: Org, isAnswering: boolean): Promise<Duty[]> => {
  const waiting = (await waitingAt(asking, org._id)).filter(
    ({ record }) => isAnswering || record.waitsFor?.includes(asking.who.memberId) === true,
  );
  const lines = await saying(asking, (say) =>
    waiting.map((listed) => ({
      line: lineOf(listed, say),
      because: becauseOf(listed),
      kindName: listed.kind.name,
      orgName: say.orgNameOf(listed.record.orgId),
    })),
  );
  return lines.map(({ line, because, kindName, orgName }) => ({
    dutyId: `answer:${line.recordId}`,
    verb: 'answerFiling' as const,
    ruleIds: [],
    orgId: line.orgId,
    orgName,
    kinds: [],
    type: line.type,
    members: [],
    recordId: line.recordId,
    dueOn: line.day,
    isOverdue: false,
    missing: [],
    title: line.title,
    kindName,
    ...(because === undefined ? {} : { because }),
  }));
};
