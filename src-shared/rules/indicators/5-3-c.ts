import { membersOn } from '../../roster/branch';
import { standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { enterRemedy, ownOf } from '../judge/enter';
import { secretaryOn } from '../judge/people';
import { judgeState } from '../judge/state';
import { wouldRecord } from '../remedy-records';

export const boardHasKeeper = branchRule('5.3.c', {
  statement: 'somebody-of-the-branch-keeps-the-board',
  recordKinds: ['disclosureBoard'],
  why: 'A board without a keeper grows old.',
  cite: [standardCite('五(三)党务公开', '统一设置网上党务公开栏，明确专人对公开栏进行管理维护')],
  check: (facts, gathered, at) => {
    const present = membersOn(facts.members, facts.branch._id, at.onDay).map((member) => member._id);
    const board = ownOf(facts, gathered.records('disclosureBoard')).pop();
    const keeperId = present.find((memberId) => memberId === secretaryOn(facts, at.onDay)) ?? present[0];
    const would =
      keeperId === undefined
        ? undefined
        : wouldRecord({
            type: 'disclosureBoard',
            orgId: facts.branch._id,
            day: at.asOfOn,
            content: { maintainerId: keeperId, isPublished: true },
          });
    return judgeState(
      {
        isMet: board !== undefined && present.includes(board.content.maintainerId),
        evidenceIds: board === undefined ? [] : [board._id],
        remedy: would === undefined ? null : enterRemedy({ open: board, would, by: 'secretary' }),
      },
      facts,
      at,
    );
  },
});
