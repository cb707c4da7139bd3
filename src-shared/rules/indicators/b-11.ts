import { leaderIdsOf } from '../../roster/leaders';
import { coversDay } from '../../roster/on-day';
import { planCite } from '../../standard/cite';
import { notApplicable, settle } from '../finding';
import { collegeRule } from '../indicator';
import { ofCommittee, ofTheCommittee } from '../judge/committee';
import { enterRemedy } from '../judge/enter';
import { orgsOn } from '../judge/orgs';
import { statePart } from '../judge/state';
import { wouldRecord } from '../remedy-records';

export const leadersKeepContact = collegeRule('B.11', {
  statement: 'each-leader-keeps-contact-with-a-branch',
  recordKinds: ['leaderContact'],
  why: 'Each leader has a branch whose teachers and students may speak to them.',
  cite: [planCite('二(四)2', '通过党委班子成员联系指导师生党支部工作制度')],
  check: (facts, gathered, at) => {
    const leaders = leaderIdsOf(facts.posts.filter((post) => coversDay(post, at.onDay)));
    if (leaders.length === 0) return notApplicable('noMembers');
    const contacts = ofTheCommittee(facts, gathered.records('leaderContact')).filter(({ content }) => coversDay(content, at.onDay));
    const branch = orgsOn(facts, 'branch', at.onDay)[0];
    const parts = leaders.map((leaderId) => {
      const own = contacts.filter(({ content }) => content.leaderId === leaderId);
      const would =
        branch === undefined
          ? undefined
          : wouldRecord({
              type: 'leaderContact',
              orgId: facts.committee._id,
              day: at.asOfOn,
              key: leaderId,
              content: { leaderId, branchId: branch._id, fromOn: at.asOfOn },
            });
      const remedy = would === undefined ? null : { ...enterRemedy({ would, by: 'committee' }), memberId: leaderId };
      return {
        ...ofCommittee(
          facts,
          statePart({ isMet: own.length > 0, evidenceIds: own.map((contact) => contact._id), remedy }, facts.committee, at),
        ),
        memberId: leaderId,
      };
    });
    return settle(parts, at);
  },
});
