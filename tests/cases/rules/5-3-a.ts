import type { Content } from '../../../src-shared/records/kinds';
import type { RuleCases } from '../case';
import { having, rec, world } from '../world';

const entry = (board: Content<'disclosureEntry'>['board'], publishedOn = '2026-01-10', over: Partial<Content<'disclosureEntry'>> = {}) =>
  rec('disclosureEntry', { board, title: '示例', publishedOn, ...over }, { _id: `entry:${board}:${publishedOn}` });
const WRITTEN = [entry('plans'), entry('pledges'), entry('notices', '2026-01-10', { subBoard: 'dues' })];
const divided = rec(
  'dutyDivision',
  { day: '2026-01-05', lines: ['m:0', 'm:1', 'm:2'].map((memberId) => ({ memberId, duty: '组织' })) },
  { _id: 'division' },
);
const small = world({ fullMembers: 6, committee: 0 });

export const cases: RuleCases = {
  met: {
    says: 'duties divided, plan, pledge and notice up: all five boards of 2026 are filled',
    facts: having(world(), divided, ...WRITTEN),
    asOfOn: '2026-03-01',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['division', 'entry:plans:2026-01-10', 'entry:pledges:2026-01-10', 'entry:notices:2026-01-10'],
  },
  notMet: {
    says: 'a branch with a committee that has published nothing has its overview only',
    facts: world(),
    asOfOn: '2026-03-01',
    outcome: 'notMet',
    share: '1/5',
    evidenceIds: [],
  },
  notApplicable: {
    says: 'on the day after it was dissolved a branch has no board',
    facts: world({ dissolvedOn: '2026-06-30' }),
    asOfOn: '2026-07-01',
    outcome: 'notApplicable',
    because: 'afterDissolution',
  },
  boundary: [
    {
      says: 'four of five boards are short by one',
      facts: having(world(), divided, entry('plans'), entry('pledges')),
      asOfOn: '2026-03-01',
      outcome: 'notMet',
      share: '4/5',
    },
    {
      says: 'an entry is up on its last day',
      facts: having(world(), divided, entry('plans', '2026-01-10', { validUntilOn: '2026-03-01' }), entry('pledges'), entry('notices')),
      asOfOn: '2026-03-01',
      outcome: 'met',
    },
    {
      says: 'and gone the day after',
      facts: having(world(), divided, entry('plans', '2026-01-10', { validUntilOn: '2026-03-01' }), entry('pledges'), entry('notices')),
      asOfOn: '2026-03-02',
      outcome: 'notMet',
      share: '4/5',
    },
    {
      says: 'published on the asked day it is up',
      facts: having(world(), divided, entry('plans', '2026-03-01'), entry('pledges'), entry('notices')),
      asOfOn: '2026-03-01',
      outcome: 'met',
    },
  ],
  beforeFounding: {
    says: 'on the last day of 2019 a branch founded in 2020 is not asked',
    facts: world({ foundedOn: '2020-02-01' }),
    year: '2019',
    asOfOn: '2019-12-31',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: { cannotOccur: 'no number of this rule is dated' },
  others: [
    {
      says: 'a branch of six without a committee needs a secretary only',
      facts: having(small, ...WRITTEN),
      asOfOn: '2026-03-01',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'and without one lacks that board',
      facts: having({ ...small, posts: [] }, ...WRITTEN),
      asOfOn: '2026-03-01',
      outcome: 'notMet',
      share: '4/5',
    },
    {
      says: 'a committee whose duties are not divided lacks that board',
      facts: having(world(), ...WRITTEN),
      asOfOn: '2026-03-01',
      outcome: 'notMet',
      share: '4/5',
    },
    {
      says: 'a draft is not up',
      facts: having(world(), divided, { ...entry('plans'), state: 'draft' }, entry('pledges'), entry('notices')),
      asOfOn: '2026-03-01',
      outcome: 'notMet',
      share: '4/5',
    },
    {
      says: 'what was withdrawn is not up',
      facts: having(world(), divided, { ...entry('plans'), state: 'withdrawn' }, entry('pledges'), entry('notices')),
      asOfOn: '2026-03-01',
      outcome: 'notMet',
      share: '4/5',
    },
    {
      says: 'a pledge of last year without a last day is still up',
      facts: having(world(), divided, entry('plans'), entry('pledges', '2025-03-01'), entry('notices')),
      asOfOn: '2026-03-01',
      outcome: 'met',
    },
    {
      says: 'what is published tomorrow is not up today',
      facts: having(world(), divided, ...WRITTEN.slice(1), entry('plans', '2026-07-01')),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
      share: '4/5',
    },
    {
      says: 'only what is missing is to be published',
      facts: having(world(), divided, ...WRITTEN.slice(1)),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
      share: '4/5',
      next: {
        verb: 'enter',
        type: 'disclosureEntry',
        would: [expect.objectContaining({ content: expect.objectContaining({ board: 'plans' }) as object }) as never],
      },
    },
    {
      says: 'with everything written only the division of work is missing',
      facts: having(world(), ...WRITTEN),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
      share: '4/5',
      evidenceIds: WRITTEN.map(({ _id }) => _id),
      next: { verb: 'enter', type: 'dutyDivision', would: [expect.objectContaining({ type: 'dutyDivision' }) as never] },
    },
    {
      says: 'a branch without committee and secretary needs one, once everything is written',
      facts: having({ ...small, posts: [] }, ...WRITTEN),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
      share: '4/5',
      next: { verb: 'roster', would: [] },
    },
    {
      says: 'before that something can be written, though it does not suffice',
      facts: having({ ...small, posts: [] }, ...WRITTEN.slice(1)),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
      share: '3/5',
      next: { verb: 'enter', type: 'disclosureEntry', would: [] },
    },
    {
      says: 'a division that leaves somebody out is something on the board; that all are named asks 4.1.e',
      facts: having(
        world(),
        ...WRITTEN,
        rec(
          'dutyDivision',
          {
            day: '2026-01-05',
            lines: [
              { memberId: 'm:2', duty: '纪检' },
              { memberId: 'm:0', duty: '全面' },
              { memberId: 'm:1', duty: ' ' },
            ],
          },
          { _id: 'part' },
        ),
      ),
      asOfOn: '2026-06-30',
      outcome: 'met',
      share: '1/1',
      evidenceIds: ['part', ...WRITTEN.map(({ _id }) => _id)],
    },
  ],
};
