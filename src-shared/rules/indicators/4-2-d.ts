import { coversDay } from '../../roster/on-day';
import { standardCite } from '../../standard/cite';
import { collegeRule } from '../indicator';
import { judgeCommitteeState, ofTheCommittee } from '../judge/committee';
import { enterRemedy } from '../judge/enter';
import { UNWRITTEN, wouldRecord } from '../remedy-records';

export const assessmentMethodInForce = collegeRule('4.2.d', {
  statement: 'a-method-of-assessment-is-in-force',
  recordKinds: ['collegeDocument'],
  why: 'Branches can only be judged by what they could read before.',
  cite: [standardCite('四(二)坚持和完善述职评议考核制度', '学院党委将制定科学合理、切实可行的党建工作考核办法')],
  check: (facts, gathered, at) => {
    const method = ofTheCommittee(facts, gathered.records('collegeDocument')).find(
      ({ content }) =>
        content.docKind === 'assessmentMethod' && coversDay({ fromOn: content.inForceFromOn, toOn: content.inForceToOn }, at.onDay),
    );
    const would = wouldRecord({
      type: 'collegeDocument',
      orgId: facts.committee._id,
      day: at.asOfOn,
      key: 'assessmentMethod',
      content: { docKind: 'assessmentMethod', title: UNWRITTEN, inForceFromOn: at.asOfOn, publishedOn: at.asOfOn },
    });
    return judgeCommitteeState(
      {
        isMet: method !== undefined,
        evidenceIds: method === undefined ? [] : [method._id],
        remedy: enterRemedy({ would, by: 'committee', effort: 'long' }),
      },
      facts,
      at,
    );
  },
});
