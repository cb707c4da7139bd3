import { isThereOn } from '../../roster/branch';
import type { CollegeFacts } from '../../facts/facts';
import type { Day } from '../../kernel/day';
import { by } from '../../kernel/order';
import type { Org, OrgKind } from '../../records/org';

/** The organisations of a kind that exist on a day, by their code. */
export const orgsOn = ({ orgs }: Pick<CollegeFacts, 'orgs'>, kind: OrgKind, day: Day): Org[] =>
  orgs.filter((org) => org.kind === kind && isThereOn(org, day)).sort(by(({ code }) => code));

/** The branches below an organisation, or the organisation itself where it is one. */
export const branchIdsUnder = ({ orgs }: Pick<CollegeFacts, 'orgs'>, orgId: string): Set<string> =>
  new Set(orgs.filter((org) => org.kind === 'branch' && (org._id === orgId || org.path.includes(orgId))).map((org) => org._id));
