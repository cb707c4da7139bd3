import type { ActivityFact } from '../../../src-shared/facts/facts';
import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { foundFalse, GENERAL, having, held, rec, world } from '../world';

const record = (day: string, over: Partial<ActivityFact> = {}): ActivityFact => held(['study'], day, over);

const exemptUntil = (toOn: string) => rec('exemption', { ruleId: '2.1.k', fromOn: '2026-01-01', toOn, reason: '示例' });

export const cases: RuleCases = {
  met: {
    says: 'three records of March 2026, all confirmed with nothing missing',
    facts: having(world(), record('2026-03-10', { _id: 'r1' }), record('2026-03-11', { _id: 'r2' }), record('2026-03-12', { _id: 'r3' })),
    asOfOn: '2026-04-01',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['r1', 'r2', 'r3'],
  },
  notMet: {
    says: 'one of three is not confirmed on 2026-03-19: two thirds',
    facts: having(world(), record('2026-03-10'), record('2026-03-11'), record('2026-03-12', { state: 'submitted' })),
    asOfOn: '2026-03-19',
    outcome: 'notMet',
    share: '2/3',
  },
  notApplicable: {
    says: 'without any record in 2026 there is none to be complete',
    facts: world(),
    asOfOn: '2026-11-24',
    outcome: 'notApplicable',
    because: 'noRecords',
  },
  boundary: [
    {
      says: 'a record of 2026-03-10 is asked on 03-17, the seventh day',
      facts: having(world(), record('2026-03-10', { state: 'published' })),
      asOfOn: '2026-03-17',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'and not on 03-16',
      facts: having(world(), record('2026-03-10', { state: 'published' })),
      asOfOn: '2026-03-16',
      outcome: 'notYetDue',
      share: null,
    },
  ],
  beforeFounding: {
    cannotOccur: 'a record cannot lie before the founding: its form refuses the day, and without a record nothing is asked',
  },
  valueChanges: [
    {
      says: 'with thirty days from 2026-04-01 on, a draft of 04-01 is not asked on 04-10',
      facts: having(world(), record('2026-04-01', { state: 'draft' })),
      asOfOn: '2026-04-10',
      params: changed('recordDays', '2026-04-01', 30),
      outcome: 'notYetDue',
      share: null,
    },
    {
      says: 'and one of 2026-03-31 is',
      facts: having(world(), record('2026-03-31', { state: 'draft' })),
      asOfOn: '2026-04-10',
      params: changed('recordDays', '2026-04-01', 30),
      outcome: 'notMet',
      share: '0/1',
    },
  ],
  others: [
    {
      says: 'a confirmed record that lacks its resolution is not complete',
      facts: having(world(), record('2026-03-10', { missing: ['resolution'] })),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'one written down seven months later is complete: 补记 costs nothing (Q22)',
      facts: having(world(), record('2026-03-10', { recordedOn: '2026-10-01' })),
      asOfOn: '2026-11-24',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'what was cancelled, what another organisation held and what lies in 2025 is not asked',
      facts: having(world(), record('2026-03-10', { state: 'cancelled' }), record('2026-03-10', { orgId: GENERAL }), record('2025-12-10')),
      asOfOn: '2026-11-24',
      outcome: 'notApplicable',
      because: 'noRecords',
    },
    {
      says: 'what the committee found false on 2026-03-20 is no true record',
      facts: having(world(), record('2026-03-10', { _id: 'false' }), record('2026-03-11'), foundFalse('false', '2026-03-20')),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
      share: '1/2',
    },
    {
      says: 'exempt until 2026-06-30, only the record of July is asked',
      facts: having(world(), record('2026-03-10', { state: 'draft' }), record('2026-07-10', { _id: 'july' }), exemptUntil('2026-06-30')),
      asOfOn: '2026-11-24',
      outcome: 'met',
      share: '1/1',
      evidenceIds: ['july'],
    },
    {
      says: 'exempt all year, none is',
      facts: having(world(), record('2026-03-10', { state: 'draft' }), exemptUntil('2026-12-31')),
      asOfOn: '2026-11-24',
      outcome: 'notApplicable',
      because: 'exempt',
    },
    {
      says: 'a day of three kinds on 2019-03-20 is one record',
      facts: having(world(), held(['themeDay', 'generalMeeting', 'partyLecture'], '2019-03-20'), record('2019-03-21', { state: 'draft' })),
      year: '2019',
      asOfOn: '2019-04-08',
      outcome: 'notMet',
      share: '1/2',
    },
    {
      says: 'of a record of the asked day nothing is said before it is due',
      facts: having(world(), record('2026-03-10', { state: 'published' })),
      asOfOn: '2026-03-10',
      outcome: 'notYetDue',
      next: null,
    },
    {
      says: 'on the day after it can be written down',
      facts: having(world(), record('2026-03-10', { _id: 'r1', state: 'draft' })),
      asOfOn: '2026-03-11',
      outcome: 'notYetDue',
      next: { verb: 'record', activityId: 'r1', byOn: '2026-03-17' },
    },
    {
      says: 'of a meeting of tomorrow nothing is said at all',
      facts: having(world(), record('2026-03-11')),
      asOfOn: '2026-03-10',
      outcome: 'notApplicable',
      because: 'noRecords',
    },
    {
      says: 'what is complete leaves nothing to do',
      facts: having(world(), record('2026-03-10'), record('2026-03-12')),
      asOfOn: '2026-03-20',
      outcome: 'met',
      next: null,
    },
    {
      says: 'of two months the one that lacks something is named',
      facts: having(world(), record('2026-02-10'), record('2026-03-10', { _id: 'r1', state: 'submitted' })),
      asOfOn: '2026-03-20',
      outcome: 'notMet',
      share: '1/2',
      openIds: ['r1'],
      next: { verb: 'confirm', activityId: 'r1' },
    },
    {
      says: 'of two records of a month one was found false',
      facts: having(world(), record('2026-03-10', { _id: 'r1' }), record('2026-03-12'), foundFalse('r1', '2026-03-30')),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
      share: '1/2',
    },
    {
      says: 'of two months of which one is found false only the other may be completed',
      facts: having(
        world(),
        record('2026-03-10', { _id: 'r1' }),
        record('2026-03-12', { _id: 'r2', state: 'draft' }),
        foundFalse('r1', '2026-03-30'),
      ),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
      share: '0/1',
    },
  ],
};
