import { collegeFindings } from '../../../../src-shared/engines/score/college';
import { qualifiedRate } from '../../../../src-shared/facts/qualified-rate';
import { summariseCollege } from '../../../../src-shared/facts/summary';
import { fraction } from '../../../../src-shared/kernel/fraction';
import { DEFAULT_PACK } from '../../../../src-shared/rules/packs/default';
import type { CollegeFacts } from '../../../../src-shared/facts/facts';
import { COMMITTEE, GENERAL, college, orgOf, rec, world } from '../../../cases/world';

const two = (facts: CollegeFacts): CollegeFacts => ({
  ...facts,
  orgs: [...facts.orgs, orgOf('o:g2', { kind: 'generalBranch', parentId: COMMITTEE, path: [COMMITTEE] })],
});
const found = (facts: CollegeFacts, asOfOn = '2026-08-01') =>
  collegeFindings(facts, DEFAULT_PACK, { summary: summariseCollege(facts), year: '2026', asOfOn });
const summary = rec(
  'workSummary',
  { half: '2026-H1', text: '示例' },
  {
    orgId: GENERAL,
    filedTo: [{ receiver: 'partyCommittee', receiverOrgId: COMMITTEE, state: 'submitted', firstSubmittedOn: '2026-07-20' }],
  },
);

describe('the findings of a college', () => {
  it('are those of the rules that speak of the college, each once and in the order of the standard, without weight', () => {
    const findings = found(college(world()));
    expect(findings.map(({ indicator }) => indicator.id)).toEqual(
      DEFAULT_PACK.indicators.filter((indicator) => indicator.subject === 'college').map((indicator) => indicator.id),
    );
    expect(findings.every(({ indicator }) => indicator.weightKey === null)).toBe(true);
  });
  it('give a general branch its own parts: on 2026-08-01 one has reported and the other has not', () => {
    const reports = found(two(college(world(), summary))).find(({ indicator }) => indicator.id === '4.1.d');
    const outcomes = (orgId: string) =>
      (reports?.parts ?? []).filter((part) => part.orgId === orgId).map(({ period, outcome }) => [period, outcome]);
    expect([outcomes(GENERAL), outcomes('o:g2')]).toEqual([
      [
        ['2026-H1', 'met'],
        ['2026-H2', 'notYetDue'],
      ],
      [
        ['2026-H1', 'notMet'],
        ['2026-H2', 'notYetDue'],
      ],
    ]);
  });
  it('give an organisation that is not spoken of nothing', () => {
    expect(found(college(world())).flatMap((finding) => finding.parts.filter((part) => part.orgId === 'o:g9'))).toEqual([]);
  });
  it('are not taken away by what a branch is exempt from', () => {
    const exempt = college(world(), rec('exemption', { ruleId: 'B.10', fromOn: '2026-01-01', reason: '示例' }));
    expect(found(exempt, '2027-01-08').find(({ indicator }) => indicator.id === 'B.10')?.outcome).toBe('notMet');
  });
});

describe('达标率', () => {
  const result = (isQualified: boolean | null, isInsufficientPeriod = false) => ({
    branchId: 'o:b1',
    year: '2019',
    isQualified,
    isInsufficientPeriod,
  });
  it('is 9/10 of twelve branches of which two were founded too late', () => {
    expect(
      qualifiedRate([...Array.from({ length: 9 }, () => result(true)), result(false), result(null, true), result(null, true)], '2019'),
    ).toEqual(fraction(9, 10));
  });
  it('is nothing, not 0, while no branch has a verdict', () => {
    expect([qualifiedRate([], '2019'), qualifiedRate([result(null)], '2019'), qualifiedRate([result(true)], '2020')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
