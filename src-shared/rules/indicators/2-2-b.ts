import { yearOf } from '../../kernel/period';
import { standardCite } from '../../standard/cite';
import { notApplicable, settle } from '../finding';
import { branchRule, type Part } from '../indicator';

export const lifeMeetingWhenSomethingMatters = branchRule('2.2.b', {
  statement: 'life-meeting-held-at-once-when-something-mattered',
  recordKinds: ['attestation'],
  why: 'What matters so much that a meeting is due at once, only people can say; they say it after the event, and nothing is asked while nothing happened.',
  cite: [standardCite('二(二)组织生活会', '遇有重要情况，及时召开')],
  check: (_facts, gathered, at) => {
    const attested = gathered
      .records('attestation')
      .filter(({ content }) => content.attestKind === 'specialLifeMeeting' && yearOf(content.eventOn ?? content.attestedOn) === at.year);
    if (attested.length === 0) return notApplicable('noEvent');
    const parts = attested.map(
      ({ _id, content, day }): Part => ({
        subjectId: _id,
        outcome: content.isTrue ? 'met' : 'notMet',
        isMadeUp: false,
        evidenceIds: [_id, ...(content.recordId === undefined ? [] : [content.recordId])],
        openIds: [],
        lastOn: content.eventOn ?? day,
        countsFromOn: day,
        makeUpUntilOn: day,
        // A meeting that was not held when it mattered cannot be held in time any more.
        remedy: null,
      }),
    );
    return settle(parts, at);
  },
});
