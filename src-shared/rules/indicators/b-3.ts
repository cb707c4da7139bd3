import { coversDay } from '../../roster/on-day';
import { planCite } from '../../standard/cite';
import { collegeRule } from '../indicator';
import { judgeCommitteeState, ofTheCommittee } from '../judge/committee';
import { enterRemedy } from '../judge/enter';
import { UNWRITTEN, wouldRecord } from '../remedy-records';

export const fillingGuidePublished = collegeRule('B.3', {
  statement: 'a-guide-to-the-record-book-is-published',
  recordKinds: ['collegeDocument'],
  why: 'Records are alike only where everybody was told once how to write them.',
  cite: [planCite('二(二)1', '制作《党支部工作记录本填写说明》')],
  check: (facts, gathered, at) => {
    const guide = ofTheCommittee(facts, gathered.records('collegeDocument')).find(
      ({ content }) =>
        content.docKind === 'fillingGuide' && coversDay({ fromOn: content.inForceFromOn, toOn: content.inForceToOn }, at.onDay),
    );
    const would = wouldRecord({
      type: 'collegeDocument',
      orgId: facts.committee._id,
      day: at.asOfOn,
      key: 'fillingGuide',
      content: { docKind: 'fillingGuide', title: UNWRITTEN, inForceFromOn: at.asOfOn, publishedOn: at.asOfOn },
    });
    return judgeCommitteeState(
      { isMet: guide !== undefined, evidenceIds: guide === undefined ? [] : [guide._id], remedy: enterRemedy({ would, by: 'committee' }) },
      facts,
      at,
    );
  },
});
