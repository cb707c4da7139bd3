import { standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { generalBranchOf } from '../judge/rooms';
import { judgeState } from '../judge/state';

export const terminalOpened = branchRule('5.1.c', {
  statement: 'the-general-branch-has-its-terminal-of-the-members-system',
  recordKinds: ['attestation'],
  why: 'The national register of members is kept there and not here; one word of the general branch says that it can be reached.',
  cite: [standardCite('五(一)阵地设施', '开通全国党员管理信息系统终端')],
  check: (facts, gathered, at) => {
    const general = generalBranchOf(facts);
    // The latest word holds until it is taken back or runs out.
    const said = gathered
      .records('attestation')
      .filter(({ orgId, content }) => orgId === general?._id && content.attestKind === 'terminal' && content.attestedOn <= at.onDay)
      .pop();
    const isGiven = said !== undefined && (said.content.validUntilOn === undefined || said.content.validUntilOn >= at.onDay);
    return judgeState(
      {
        askedBecause: general === undefined ? 'noGeneralBranch' : null,
        isMet: isGiven && said.content.isTrue,
        evidenceIds: isGiven ? [said._id] : [],
        ...(isGiven ? {} : { waitsFor: 'generalBranch' }),
        remedy: { verb: 'await', by: 'generalBranch', effort: 'form', kinds: [], type: 'attestation', would: [] },
      },
      facts,
      at,
    );
  },
});
