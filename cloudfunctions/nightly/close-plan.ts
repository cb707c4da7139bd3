import { freezeInstantOf } from '../../src-shared/engines/points/calendar';
import { closingOf, type CloseFacts } from '../../src-shared/engines/points/close';
import type { Json } from '../../src-shared/kernel/canonical';
import type { Month } from '../../src-shared/kernel/period';
import type { Org } from '../../src-shared/records/org';
import type { PointsMonth, PointsPosting } from '../../src-shared/records/points';
import { digestOf } from '../shared/secrets/keyed-hash';
import { pointsBooksOf } from '../shared/points/books';
import type { Ports } from '../shared/ports';
import type { RosterStore } from '../shared/roster/roster-store';
import { pointsMonthId } from '../../src-shared/records/ids/points';

/** Everything a close will write, decided before the first entry, so that a run that died half way is finished as it was begun. */
export type ClosePlan = { postings: PointsPosting[]; month: PointsMonth };

/** What closing the month books for everybody in the branch on its last day, from its books as they stand. */
export const planFrom = ({ branch, month }: { branch: Org; month: Month }, facts: CloseFacts): ClosePlan => {
  const { postings, scheme, lines } = closingOf({ branch, month }, facts);
  return {
    postings,
    month: {
      _id: pointsMonthId(branch._id, month, scheme.version),
      type: 'pointsMonth',
      orgId: branch._id,
      year: month.slice(0, 4),
      month,
      schemeVersion: scheme.version,
      lines,
      inputsDigest: digestOf({ postings, lines } as unknown as Json),
      frozenAt: freezeInstantOf(month),
    },
  };
};

/** Reads a branch's books and plans the close of a month from them. */
export const planClose = async (ports: Ports, roster: RosterStore, order: { branch: Org; month: Month }): Promise<ClosePlan> =>
  planFrom(order, await pointsBooksOf(ports.documents, roster, { orgId: order.branch._id, year: order.month.slice(0, 4) }));
