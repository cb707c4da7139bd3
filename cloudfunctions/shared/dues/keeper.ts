import { mayEnter } from '../../../src-shared/rights/register';
import type { Org } from '../../../src-shared/records/org';
import { demandKind } from '../register/reading/load';
import { forbidden, openStands, orgOf } from '../register/life/roles';
import type { Asking } from '../pipeline/context';

/** The branch whose dues the caller registers; whoever may enter a payment sees what everybody owes. */
export const demandKeeper = async (asking: Asking, orgId: string): Promise<Org> => {
  const org = await orgOf(asking, orgId);
  const kind = demandKind('duesPayment', org);
  const isKeeper = mayEnter(await openStands(asking)(org), kind.writers);
  await asking.demand('readBranch', org._id, isKeeper);
  if (!isKeeper) throw forbidden(org);
  return org;
};
