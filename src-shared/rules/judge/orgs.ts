import type { CollegeFacts } from '../../engines/score/facts';
import type { Day } from '../../kernel/day';
import type { Org, OrgKind } from '../../records/org';

/** The organisations of a kind that exist on a day, by their code. */
export const orgsOn = ({ orgs }: Pick<CollegeFacts, 'orgs'>, kind: OrgKind, day: Day): Org[] =>
  orgs.filter((org) => org.kind === kind && org.foundedOn <= day && (org.dissolvedOn === undefined || day <= org.dissolvedOn)).sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));

/** The branches below an organisation, or the organisation itself where it is one. */
export const branchIdsUnder = ({ orgs }: Pick<CollegeFacts, 'orgs'>, orgId: string): Set<string> => new Set(orgs.filter((org) => org.kind === 'branch' && (org._id === orgId || org.path.includes(orgId))).map((org) => org._id));
