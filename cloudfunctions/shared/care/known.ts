// What the lists of care are made of, as far as the caller may look at it.
import type { CareBranch } from '../../../src-shared/engines/care/people';
import type { CareRecord } from '../../../src-shared/engines/care/row';
import { CARE_LISTS, KIND_OF_LIST, type CareList } from '../../../src-shared/records/vocabulary/care';
import { kindOf, type Content, type KindName } from '../../../src-shared/records/kinds';
import type { Part } from '../../../src-shared/rules/indicator';
import { seesAny, sightOf, type Stand } from '../../../src-shared/rights/register';
import type { Params } from '../../../src-shared/standard/params';
import type { BoundContext } from '../pipeline/context';
import { refusal } from '../pipeline/refusal';
import { kindsAt, recordsOf } from '../register/reading/find';
import type { Listed } from '../register/reading/lines';
import { openContent } from '../register/reading/load';
import { openStands } from '../register/life/roles';
import type { BranchRoster } from '../roster/roster-store';
import { knownOf } from '../score/duties/branch-duties';
import { numbersInForce } from '../score/pack';

const READ = [...Object.values(KIND_OF_LIST), 'careActivity', 'hardshipLedger'] as const satisfies readonly KindName[];

export type KnownCare = {
  at: CareBranch;
  roster: BranchRoster;
  stand: Stand;
  shown: readonly CareList[];
  params: Params;
  /** What the rule that talks prove says of each member. */
  parts: readonly Part[];
  recordsOfKind: <T extends KindName>(type: T) => CareRecord<T>[];
};

const seesReview = (stand: Stand): boolean => seesAny(sightOf(stand), kindOf('hardshipLedger').sight);

/** The lists whose book stands open to the caller, and the register's review for those who see no more of it. */
const shownTo = (stand: Stand): CareList[] => {
  const types = kindsAt(stand, 'branch').map(({ type }) => type);
  return CARE_LISTS.filter((list) => types.includes(KIND_OF_LIST[list]) || (list === 'hardships' && seesReview(stand)));
};

/** What a help was is secret; that there was one, and when, is not to whoever may read the record. */
const careRecord = (context: BoundContext, { record, kind }: Listed): CareRecord<KindName> => {
  const { _id, state } = record;
  return { _id, state, content: openContent(context, record, kind) as unknown as Content<KindName> };
};

const partsOfTalks = async (context: BoundContext, roster: BranchRoster): Promise<readonly Part[]> => {
  const { year } = await knownOf(context.ports.documents, roster, context);
  return year.sheet.findings.find(({ indicator }) => kindOf('heartTalk').proves.includes(indicator.id))?.parts ?? [];
};

export const knownCare = async (context: BoundContext, orgId: string): Promise<KnownCare> => {
  const roster = await context.roster.branch(orgId);
  if (roster === null) throw refusal('common.notFound');
  const stand = await openStands(context)(roster.branch);
  const shown = shownTo(stand);
  const [listed, params, parts] = await Promise.all([
    recordsOf(context, { orgId, types: READ }),
    numbersInForce(context.ports.documents),
    shown.includes('talks') ? partsOfTalks(context, roster) : [],
  ]);
  return {
    at: { branch: roster.branch, members: roster.members, posts: roster.posts, today: context.today },
    roster,
    stand,
    shown,
    params,
    parts,
    recordsOfKind: <T extends KindName>(type: T) =>
      listed.filter(({ record }) => record.type === type).map((found) => careRecord(context, found)) as CareRecord<T>[],
  };
};
