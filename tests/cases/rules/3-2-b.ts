import type { RuleCases } from '../case';
import { having, postOf, world } from '../world';
import { graceChanges, notYetFounded, yearBoundary } from '../yearly';
import { session } from './3-2-a';

const base = world();
const oneWorker = { ...base, posts: [...base.posts, postOf('m:4', 'partyWorker')] };
const twoWorkers = { ...base, posts: [...base.posts, postOf('m:4', 'partyWorker'), postOf('m:5', 'partyWorker')] };
const training = (memberIds: string[], day: string) =>
  session(memberIds, day, { sessionKind: 'partyWorkerTraining', isConcentrated: false });

export const cases: RuleCases = {
  met: {
    says: 'both party workers were trained on 2026-06-10: met on 2026-12-31',
    facts: having(twoWorkers, training(['m:4', 'm:5'], '2026-06-10')),
    asOfOn: '2026-12-31',
    outcome: 'met',
    share: '1/1',
  },
  notMet: {
    says: 'one of two was not: half of it on 2027-01-08',
    facts: having(twoWorkers, training(['m:4'], '2026-06-10')),
    asOfOn: '2027-01-08',
    outcome: 'notMet',
    share: '1/2',
  },
  notApplicable: {
    says: 'a branch without party workers besides its secretary is not asked on 2026-12-31',
    facts: base,
    asOfOn: '2026-12-31',
    outcome: 'notApplicable',
    because: 'noWorkers',
  },
  boundary: yearBoundary('a training', (day) => having(oneWorker, training(['m:4'], day)), oneWorker),
  beforeFounding: notYetFounded,
  valueChanges: graceChanges(oneWorker),
  others: [
    {
      says: 'a class for secretaries trains a worker too',
      facts: having(oneWorker, session(['m:4'], '2026-06-10')),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'a study of the branch does not',
      facts: having(oneWorker, session(['m:4'], '2026-06-10', { sessionKind: 'branchStudy' })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'a secretary who is a party worker as well is asked as secretary only',
      facts: { ...base, posts: [...base.posts, postOf('m:0', 'partyWorker')] },
      asOfOn: '2026-12-31',
      outcome: 'notApplicable',
      because: 'noWorkers',
    },
    {
      says: 'a post that ended on 2026-12-30 is not asked on 12-31',
      facts: { ...base, posts: [...base.posts, postOf('m:4', 'partyWorker', { toOn: '2026-12-30' })] },
      asOfOn: '2026-12-31',
      outcome: 'notApplicable',
      because: 'noWorkers',
    },
    {
      says: 'a post that lasts until 2026-12-31 is',
      facts: { ...base, posts: [...base.posts, postOf('m:4', 'partyWorker', { toOn: '2026-12-31' })] },
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
  ],
};
