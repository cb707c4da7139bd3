import type { Content } from '../../../src-shared/records/kinds';
import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { having, postOf, rec, world } from '../world';

const POLL = { pollGood: 7, pollFairlyGood: 2, pollFair: 0, pollPoor: 0 };
const OF_BRANCH = { toMembersOn: '2027-01-20', ...POLL };
const OF_SUPERIOR = { toSuperiorOn: '2027-02-20', scoreSuperior: 92 };
const review = (over: Partial<Content<'secretaryReview'>>, year = '2026') =>
  rec('secretaryReview', { year, memberId: 'm:0', form: 'meeting', ...over }, { _id: `review:${year}:${over.memberId ?? 'm:0'}` });
const servedBy = (...spans: [memberId: string, fromOn: string, toOn?: string][]) => ({
  ...world(),
  posts: spans.map(([memberId, fromOn, toOn]) => postOf(memberId, 'secretary', { fromOn, ...(toOn === undefined ? {} : { toOn }) })),
});

export const cases: RuleCases = {
  met: {
    says: 'both reports of 2026 given and both judgements entered',
    facts: having(world(), review({ ...OF_BRANCH, ...OF_SUPERIOR })),
    asOfOn: '2027-04-01',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['review:2026:m:0'],
  },
  notMet: {
    says: 'without a report to the members it is short on 2027-04-01',
    facts: world(),
    asOfOn: '2027-04-01',
    outcome: 'notMet',
    share: '0/1',
  },
  notApplicable: {
    says: 'nobody is asked of a branch without a secretary',
    facts: servedBy(),
    asOfOn: '2027-04-01',
    outcome: 'notApplicable',
    because: 'noSecretary',
  },
  boundary: [
    {
      says: 'reported to the members on 2027-03-31 it counts in full',
      facts: having(world(), review({ ...OF_BRANCH, ...OF_SUPERIOR, toMembersOn: '2027-03-31' })),
      asOfOn: '2027-04-01',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'reported on 2027-04-01 the branch’s two parts are lost, and so is the person, whatever the superior entered',
      facts: having(world(), review({ ...OF_BRANCH, ...OF_SUPERIOR, toMembersOn: '2027-04-01' })),
      asOfOn: '2027-04-01',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'with only the superior’s parts there it is not yet due on 2027-03-30, and shown as open',
      facts: having(world(), review(OF_SUPERIOR)),
      asOfOn: '2027-03-30',
      outcome: 'notYetDue',
      share: null,
    },
    {
      says: 'secretary from 2026-10-03, ninety days of the year, is asked',
      facts: servedBy(['m:0', '2026-10-03']),
      asOfOn: '2027-04-01',
      outcome: 'notMet',
    },
    {
      says: 'secretary from 2026-10-04 is not',
      facts: servedBy(['m:0', '2026-10-04']),
      asOfOn: '2027-04-01',
      outcome: 'notApplicable',
      because: 'shortTerm',
    },
  ],
  beforeFounding: {
    says: 'of 2019 nothing is asked from a branch founded in 2020',
    facts: world({ foundedOn: '2020-02-01' }),
    year: '2019',
    asOfOn: '2020-04-01',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: [
    {
      says: 'with 02-28 as the last day for 2026, a report of 2027-03-10 is too late',
      facts: having(world(), review({ ...OF_BRANCH, ...OF_SUPERIOR, toMembersOn: '2027-03-10' })),
      asOfOn: '2027-04-01',
      params: changed('appraisalUntil', '2026-01-01', '02-28'),
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'and one for 2025 on 2026-03-10 was in time',
      facts: having(world(), review({ ...OF_BRANCH, toMembersOn: '2026-03-10', toSuperiorOn: '2026-02-20', scoreSuperior: 90 }, '2025')),
      year: '2025',
      asOfOn: '2026-04-01',
      params: changed('appraisalUntil', '2026-01-01', '02-28'),
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'with six months asked of a secretary, one from 2026-09-01 is not asked',
      facts: servedBy(['m:0', '2026-09-01']),
      asOfOn: '2027-04-01',
      params: changed('secretaryMonths', '2026-01-01', 6),
      outcome: 'notApplicable',
      because: 'shortTerm',
    },
  ],
  others: [
    {
      says: 'whose superior has entered nothing is in no denominator, and pays nothing',
      facts: having(world(), review(OF_BRANCH)),
      asOfOn: '2027-04-01',
      outcome: 'noData',
      share: null,
      waitsFor: 'generalBranch',
    },
    {
      says: 'of two of whom one waits for the superior the other is the share',
      facts: having(
        servedBy(['m:0', '2020-01-01', '2026-06-30'], ['m:1', '2026-07-01']),
        review({ ...OF_BRANCH, ...OF_SUPERIOR }),
        review({ ...OF_BRANCH, memberId: 'm:1' }),
      ),
      asOfOn: '2027-04-01',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'before the branch’s own day has come it waits for the general branch',
      facts: having(world(), review(OF_BRANCH)),
      asOfOn: '2027-03-01',
      outcome: 'noData',
      share: null,
      waitsFor: 'generalBranch',
    },
    {
      says: 'a branch right under the committee waits for the committee',
      facts: having(world({ hasGeneralBranch: false }), review(OF_BRANCH)),
      asOfOn: '2027-03-01',
      outcome: 'noData',
      waitsFor: 'partyCommittee',
    },
    {
      says: 'a report without the members’ votes leaves the person short',
      facts: having(world(), review({ toMembersOn: '2027-01-20' })),
      asOfOn: '2027-04-01',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'of two secretaries of the year each is asked',
      facts: having(servedBy(['m:0', '2020-01-01', '2026-06-30'], ['m:1', '2026-07-01']), review({ ...OF_BRANCH, ...OF_SUPERIOR })),
      asOfOn: '2027-04-01',
      outcome: 'notMet',
      share: '1/2',
    },
    {
      says: 'a branch founded on 2026-10-01 is not asked for 2026',
      facts: world({ foundedOn: '2026-10-01' }),
      asOfOn: '2027-04-01',
      outcome: 'notApplicable',
      because: 'foundedLate',
    },
    {
      says: 'the review of another year is none of this',
      facts: having(world(), review({ ...OF_BRANCH, ...OF_SUPERIOR }, '2025')),
      asOfOn: '2027-04-01',
      outcome: 'notMet',
    },
    {
      says: 'one figure of the poll is a poll',
      facts: having(world(), review({ toMembersOn: '2027-01-20', pollGood: 9, ...OF_SUPERIOR })),
      asOfOn: '2027-03-31',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'votes without a day of the report are votes, and no report',
      facts: having(world(), review({ ...POLL, ...OF_SUPERIOR })),
      asOfOn: '2027-04-01',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'a report of tomorrow is none yet, nor are its votes',
      facts: having(world(), { ...review({ toMembersOn: '2027-04-01', ...POLL, ...OF_SUPERIOR }), day: '2027-03-01' }),
      asOfOn: '2027-03-31',
      outcome: 'notYetDue',
      share: null,
      next: { verb: 'finish' },
    },
    {
      says: 'on its own day it is one',
      facts: having(world(), review({ toMembersOn: '2027-03-31', ...POLL, ...OF_SUPERIOR })),
      asOfOn: '2027-03-31',
      outcome: 'met',
      share: '1/1',
      next: null,
    },
    {
      says: 'a report to the superior is one from its day on, and its score beside it is not the whole of it',
      facts: having(world(), review({ ...OF_BRANCH, toSuperiorOn: '2027-04-01', scoreSuperior: 92 })),
      asOfOn: '2027-03-31',
      outcome: 'noData',
      share: null,
      next: { verb: 'await', by: 'generalBranch' },
    },
    {
      says: 'on that day both count',
      facts: having(world(), review({ ...OF_BRANCH, toSuperiorOn: '2027-03-31', scoreSuperior: 92 })),
      asOfOn: '2027-03-31',
      outcome: 'met',
      share: '1/1',
      next: null,
    },
    {
      says: 'right under the committee its word is waited for',
      facts: having(world({ hasGeneralBranch: false }), review(OF_BRANCH)),
      asOfOn: '2027-03-31',
      outcome: 'noData',
      next: { verb: 'await', by: 'committee', memberId: 'm:0' },
    },
    {
      says: 'what is entered already stays when the report is added',
      facts: having(world(), review({ ...OF_SUPERIOR })),
      asOfOn: '2027-03-01',
      outcome: 'notYetDue',
      next: {
        verb: 'finish',
        memberId: 'm:0',
        would: [
          expect.objectContaining({
            memberIds: ['m:0'],
            content: expect.objectContaining({ ...OF_SUPERIOR, toMembersOn: '2027-03-01', pollGood: 1 }) as object,
          }) as never,
        ],
      },
    },
    {
      says: 'in the year itself the report would be on its last day',
      facts: world(),
      asOfOn: '2026-11-24',
      outcome: 'noData',
      next: {
        verb: 'enter',
        byOn: '2027-03-31',
        would: [
          expect.objectContaining({ content: expect.objectContaining({ toMembersOn: '2026-12-31', form: 'meeting' }) as object }) as never,
        ],
      },
    },
    {
      says: 'a report written down for a day that is still to come is none yet',
      facts: having(world(), { ...review({ toMembersOn: '2027-03-20', ...POLL, ...OF_SUPERIOR }), day: '2027-03-01' }),
      asOfOn: '2027-03-10',
      outcome: 'notYetDue',
      next: { verb: 'finish' },
    },
    {
      says: 'who was only scored was not yet heard by the superior',
      facts: having(world(), review({ ...OF_BRANCH, scoreSuperior: 92 })),
      asOfOn: '2027-03-31',
      outcome: 'noData',
      next: { verb: 'await', byOn: '2027-03-31' },
    },
  ],
};
