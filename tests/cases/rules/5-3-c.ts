import type { RuleCases } from '../case';
import { having, memberOf, postOf, rec, world } from '../world';

const board = (maintainerId: string) => rec('disclosureBoard', { maintainerId, isPublished: true }, { _id: 'board', day: '2026-01-05' });
const leaving = (toOn: string) => {
  const facts = world();
  return {
    ...facts,
    members: facts.members.map((member) =>
      member._id === 'm:3' ? memberOf(3, { memberships: [{ id: 'm:3:1', branchId: 'o:b1', fromOn: '2018-01-01', toOn }] }) : member,
    ),
  };
};

export const cases: RuleCases = {
  met: {
    says: 'a member keeps the board since 2026-01-05',
    facts: having(world(), board('m:3')),
    asOfOn: '2026-03-01',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['board'],
  },
  notMet: { says: 'nobody keeps it', facts: world(), asOfOn: '2026-03-01', outcome: 'notMet', share: '0/1', evidenceIds: [] },
  notApplicable: {
    says: 'on the day after it was dissolved a branch has no board',
    facts: world({ dissolvedOn: '2026-06-30' }),
    asOfOn: '2026-07-01',
    outcome: 'notApplicable',
    because: 'afterDissolution',
  },
  boundary: [
    {
      says: 'on the keeper’s last day in the branch it is kept',
      facts: having(leaving('2026-03-01'), board('m:3')),
      asOfOn: '2026-03-01',
      outcome: 'met',
    },
    {
      says: 'the day after it is not',
      facts: having(leaving('2026-03-01'), board('m:3')),
      asOfOn: '2026-03-02',
      outcome: 'notMet',
      evidenceIds: ['board'],
    },
    { says: 'on the first day it is written down it is kept', facts: having(world(), board('m:3')), asOfOn: '2026-01-05', outcome: 'met' },
    { says: 'the day before it is not', facts: having(world(), board('m:3')), asOfOn: '2026-01-04', outcome: 'notMet' },
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
    { says: 'a keeper from another branch is none', facts: having(world(), board('m:99')), asOfOn: '2026-03-01', outcome: 'notMet' },
    {
      says: 'the secretary is asked first to keep it',
      facts: { ...world(), posts: [postOf('m:4', 'secretary'), ...world().posts.slice(1)] },
      asOfOn: '2026-06-30',
      outcome: 'notMet',
      next: { verb: 'enter', would: [expect.objectContaining({ content: { maintainerId: 'm:4', isPublished: true } }) as never] },
    },
    {
      says: 'without a secretary whoever comes first',
      facts: { ...world(), posts: [] },
      asOfOn: '2026-06-30',
      outcome: 'notMet',
      next: { would: [expect.objectContaining({ content: expect.objectContaining({ maintainerId: 'm:0' }) as object }) as never] },
    },
    {
      says: 'in a branch without members nobody can',
      facts: world({ fullMembers: 0, committee: 0 }),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
      next: null,
    },
  ],
};
