// What is read to look ahead from an organisation: it and all below it, their people, and what these hold elsewhere.
import { addMonths, type Day } from '../../../../src-shared/kernel/day';
import { monthOf } from '../../../../src-shared/kernel/period';
import { openSheetKey } from '../../../../src-shared/records/ids/sheets';
import type { Content } from '../../../../src-shared/records/kinds';
import type { Member } from '../../../../src-shared/records/member';
import type { Org } from '../../../../src-shared/records/org';
import type { Post } from '../../../../src-shared/records/post';
import { countsFromOf } from '../../../../src-shared/records/roster';
import type { Ahead } from '../../../../src-shared/engines/outlook/ahead';
import type { BoundContext } from '../../pipeline/context';
import { refusal } from '../../pipeline/refusal';
import { COLLECTIONS } from '../../ports/collections';
import { numbersInForce } from '../../score/pack';

/** A year is planned at once. */
const MONTHS_AHEAD = 12;

export type Looked = {
  org: Org;
  /** All that there are today, for names. */
  orgs: readonly Org[];
  ahead: Ahead;
  /** Who holds a post here and belongs to no branch here. */
  officers: readonly Member[];
};

const extendedTo = async ({ ports }: BoundContext, branchIds: readonly string[]): Promise<Ahead['extendedTo']> => {
  const found =
    branchIds.length === 0
      ? []
      : await ports.documents.find(COLLECTIONS.records, {
          sheets: { in: branchIds.map(openSheetKey) },
          type: 'developmentCase',
          state: 'open',
        });
  return new Map(
    found.flatMap(({ content }): [string, Day][] => {
      const { memberId, extendedToOn } = content as Partial<Content<'developmentCase'>>;
      return memberId === undefined || extendedToOn === undefined ? [] : [[memberId, extendedToOn]];
    }),
  );
};

/** Of who is to go within the time also what they hold above or beside the organisation that is looked at. */
const postsElsewhere = async ({ roster }: BoundContext, members: readonly Member[], until: Day): Promise<Post[]> => {
  const going = members.filter(({ expectedEndIn }) => expectedEndIn !== undefined && expectedEndIn <= monthOf(until));
  return roster.postsOfMembers(going.map(({ _id }) => _id));
};

export const lookAhead = async (context: BoundContext, orgId: string): Promise<Looked> => {
  const { roster, today } = context;
  const until = addMonths(today, MONTHS_AHEAD);
  const orgs = await roster.orgsOn(today);
  const scope = orgs.filter((org) => org._id === orgId || org.path.includes(orgId));
  const org = scope.find(({ _id }) => _id === orgId);
  if (org === undefined || org.kind === 'partyGroup') throw refusal('common.notFound');
  const branchIds = scope.flatMap(({ kind, _id }) => (kind === 'branch' ? [_id] : []));
  const [members, own, extended, params] = await Promise.all([
    roster.membersOfAll(branchIds),
    roster.postsAndTermsOfAll(scope.map(({ _id }) => _id)),
    extendedTo(context, branchIds),
    numbersInForce(context.ports.documents),
  ]);
  const elsewhere = org.kind === 'partyCommittee' ? [] : await postsElsewhere(context, members, until);
  const posts = [...new Map([...own.posts, ...elsewhere].map((post) => [post._id, post])).values()];
  const known = new Set(members.map(({ _id }) => _id));
  const officers = await roster.membersById([...new Set(own.posts.flatMap(({ memberId }) => (known.has(memberId) ? [] : [memberId])))]);
  return {
    org,
    orgs,
    officers,
    ahead: {
      roster: { orgs: scope, members, posts, terms: own.terms },
      today,
      until,
      params,
      extendedTo: extended,
      countsFromOn: countsFromOf(roster.pointer),
    },
  };
};
