import type { RecordFact } from '../../facts/facts';
import { yearOf } from '../../kernel/period';
import { standardCite } from '../../standard/cite';
import { settle } from '../finding';
import { collegeRule, type CollegeIndicator, type Part } from '../indicator';
import { statePart } from '../judge/state';

const eventOn = ({ content, day }: RecordFact<'attestation'>): string => content.eventOn ?? day;

const check: CollegeIndicator['check'] = (facts, gathered, at) => {
  const isOfYear = (day: string): boolean => yearOf(day) === at.year && day <= at.onDay && day >= (at.countsFromOn ?? day);
  const attested = gathered
    .records('attestation')
    .filter((record) => record.content.attestKind === 'specialFunding' && isOfYear(eventOn(record)));
  const granted = gathered.records('budgetEntry').filter(({ content }) => content.entryKind === 'specialGrant' && isOfYear(content.day));
  const part = (id: string, isMet: boolean): Part => ({
    ...statePart({ isMet, evidenceIds: [id], remedy: null }, facts.committee, at),
    period: at.year,
    orgId: facts.committee._id,
    subjectId: id,
  });
  const parts = [...attested.map((record) => part(record._id, record.content.isTrue)), ...granted.map((entry) => part(entry._id, true))];
  return settle(
    parts.length > 0 ? parts : [statePart({ askedBecause: 'noEvent', isMet: true, evidenceIds: [], remedy: null }, facts.committee, at)],
    at,
  );
};

export const specialFundingInTime = collegeRule('1.4.b', {
  statement: 'large-events-of-the-year-got-their-special-funding-in-time',
  recordKinds: ['attestation', 'budgetEntry'],
  why: 'Whether an event is a large one, people decide; where none is named nothing is asked.',
  cite: [standardCite('一(四)经费保障', '开展重大活动时，专项经费拨付及时到位')],
  check,
});
