import { standingOn } from '../../roster/on-day';
import { lastDayOf } from '../../kernel/period';
import { excellentMost } from '../../records/excellent-share';
import { standardCite } from '../../standard/cite';
import { settle } from '../finding';
import { branchRule } from '../indicator';
import { appraisalInTime, appraisedUntil } from '../judge/appraised';
import { isOpen, notAsked, partNotAsked } from '../judge/when';
import { valueOn } from '../../standard/params';

export const excellentWithinShare = branchRule('2.3.c', {
  statement: 'no-more-than-a-third-is-excellent',
  recordKinds: ['appraisalResult', 'democraticAppraisal'],
  why: 'Where everybody is excellent the word says nothing. Not in the plan, so it is not scored; the committee may allow more and says why.',
  cite: [
    standardCite('二(三)民主评议党员', '确定评议等次'),
    { source: 'appraisalPage', article: '民主评议党员', quote: '优秀一般不超过党员总数的三分之一', doubts: '条文据公开转载，待核对' },
  ],
  check: (facts, gathered, at) => {
    const period = at.year;
    const last = lastDayOf(period);
    const until = appraisedUntil(period, at);
    const held = appraisalInTime(facts, { gathered, at });
    const because = notAsked(facts.branch, period, at) ?? (held === undefined ? 'notHeld' : null);
    if (because !== null || held === undefined)
      return settle([partNotAsked(because ?? 'notHeld', { period, lastOn: last, makeUpUntilOn: until })], at);
    const full = new Set(facts.members.filter((member) => standingOn(member, at.onDay) === 'full').map((member) => member._id));
    const graded = gathered
      .records('appraisalResult')
      .filter(({ content }) => content.appraisalYear === period && content.grade !== undefined && full.has(content.memberId));
    const excellent = graded.filter(({ content }) => content.grade === 'excellent');
    const records = gathered.records('democraticAppraisal').filter(({ content }) => content.appraisalYear === period);
    const lifted = records.find(({ content }) => (content.overrideReason ?? '') !== '');
    const isWithin = excellent.length <= excellentMost(graded.length, valueOn(at.params.excellentShare, last));
    const base = {
      period,
      outcome: isWithin || lifted !== undefined ? 'met' : 'notMet',
      isMadeUp: false,
      openIds: [],
      lastOn: last,
      countsFromOn: held.doneOn,
      makeUpUntilOn: until,
      evidenceIds: [
        ...held.evidenceIds,
        ...graded.map(({ _id }) => _id),
        ...(lifted === undefined || held.evidenceIds.includes(lifted._id) ? [] : [lifted._id]),
      ],
    } as const;
    if (!isOpen(base, at.asOfOn)) return settle([{ ...base, remedy: null }], at);
    // Whose grade is to change, people decide, or the committee lifts the share; the program names nobody.
    const record = records[0];
    return settle(
      [
        {
          ...base,
          remedy: {
            verb: record === undefined ? 'enter' : 'finish',
            by: 'secretary',
            effort: 'meeting',
            kinds: [],
            type: 'democraticAppraisal',
            recordId: record?._id,
            period,
            byOn: until,
            isMakeUp: false,
            would: [],
          },
        },
      ],
      at,
    );
  },
});
