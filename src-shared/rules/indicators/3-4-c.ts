import type { RecordFact } from '../../facts/facts';
import { addDays } from '../../kernel/day';
import { lastDayOf } from '../../kernel/period';
import { defaultCite, standardCite } from '../../standard/cite';
import { settle } from '../finding';
import { branchRule, type CheckAt, type Part } from '../indicator';
import { ownOf } from '../judge/enter';
import { notThere, partNotAsked } from '../judge/when';
import { valueOn } from '../../standard/params';

type Transfer = RecordFact<'transfer'>;

const isOpenOn = ({ state, content }: Transfer, { onDay }: CheckAt): boolean =>
  content.openedOn <= onDay && (content.closedOn === undefined ? state !== 'closed' : content.closedOn > onDay);

const partOf = (transfer: Transfer, at: CheckAt): Part => {
  const { _id, content } = transfer;
  const end = lastDayOf(at.year);
  const dueOn = addDays(content.openedOn, valueOn(at.params.transferDays, content.openedOn));
  const isLate = at.onDay > dueOn;
  return {
    subjectId: _id,
    ...(content.memberId === undefined ? {} : { memberId: content.memberId }),
    outcome: isLate ? 'notMet' : 'met',
    isMadeUp: false,
    evidenceIds: [_id],
    openIds: [],
    lastOn: at.onDay,
    countsFromOn: at.onDay,
    makeUpUntilOn: end,
    remedy:
      !isLate || at.asOfOn > end
        ? null
        : {
            verb: 'finish',
            by: 'organization',
            effort: 'long',
            kinds: [],
            type: 'transfer',
            recordId: _id,
            memberId: content.memberId,
            byOn: end,
            isMakeUp: false,
            would: [{ ...transfer, state: 'closed', missing: [], content: { ...content, closedOn: at.asOfOn } }],
          },
  };
};

export const transfersClosed = branchRule('3.4.c', {
  statement: 'no-transfer-open-longer-than-its-letter-holds',
  recordKinds: ['transfer'],
  why: 'The sending branch answers for a member until the other side has received them; a letter does not hold for ever.',
  cite: [standardCite('三(四)组织关系管理', '规范有序开展党员组织关系接转'), defaultCite('介绍信有效期')],
  check: (facts, gathered, at) => {
    const open = ownOf(facts, gathered.running('transfer')).filter((transfer) => isOpenOn(transfer, at));
    const because = notThere(facts.branch, at.onDay) ?? (open.length === 0 ? 'noTransfers' : null);
    if (because !== null) return settle([partNotAsked(because, { lastOn: at.onDay, makeUpUntilOn: at.onDay })], at);
    return settle(
      open.map((transfer) => partOf(transfer, at)),
      at,
    );
  },
});
