// What is looked ahead to, as its page gets it: with names, and each article once.
import type { Out } from '../../../../src-shared/contract';
import type { ComingView, DualView, OrganizerView, SpreadView } from '../../../../src-shared/contract/roster-outlook';
import type { Citation } from '../../../../src-shared/contract/score';
import { comingUntil, unknownEnds } from '../../../../src-shared/engines/outlook';
import { branchesOf, type Coming } from '../../../../src-shared/engines/outlook/ahead';
import { dualLeaders, organizersOfGenerals } from '../../../../src-shared/engines/outlook/leaders';
import { AGE_BANDS, spreadOf } from '../../../../src-shared/engines/outlook/spread';
import type { Member } from '../../../../src-shared/records/member';
import type { Org } from '../../../../src-shared/records/org';
import { membersOn, postsOn } from '../../../../src-shared/roster/branch';
import { secretaryLeadsInBoth } from '../../../../src-shared/rules/indicators/1-1-i';
import { organizersEnough } from '../../../../src-shared/rules/indicators/1-3-a';
import { rosterComplete } from '../../../../src-shared/rules/indicators/b-15';
import { learnedMembersLead } from '../../../../src-shared/rules/indicators/b-20';
import type { RuleCite } from '../../../../src-shared/standard/cite';
import { citationOf } from '../../score/finding-view';
import { withoutUndefined } from '../../pipeline/without-undefined';
import type { Looked } from './load';

type Person = { memberId: string; name: string };

/** Names of people and organisations, and the articles that have been cited so far. */
class Naming {
  readonly citations: Citation[] = [];
  private readonly places = new Map<string, number>();
  private readonly members: ReadonlyMap<string, Member>;
  private readonly orgs: ReadonlyMap<string, Org>;

  constructor({ orgs, ahead, officers }: Looked) {
    this.members = new Map([...officers, ...ahead.roster.members].map((member) => [member._id, member]));
    this.orgs = new Map(orgs.map((org) => [org._id, org]));
  }

  org(id: string): { orgName: string; orgKind: Org['kind'] } {
    const found = this.orgs.get(id);
    return { orgName: found?.name ?? '', orgKind: found?.kind ?? 'branch' };
  }

  person(memberId: string): Person {
    return { memberId, name: this.members.get(memberId)?.name ?? '' };
  }

  learned(memberId: string): NonNullable<DualView['secretary']> {
    const { education, title } = this.members.get(memberId) ?? {};
    return { ...this.person(memberId), ...(education === undefined ? {} : { education }), ...(title === undefined ? {} : { title }) };
  }

  cite(cites: readonly RuleCite[]): number[] {
    const placed = cites.map((cite) => {
      const key = `${cite.source} ${cite.article} ${cite.quote ?? ''}`;
      const known = this.places.get(key);
      if (known !== undefined) return known;
      this.places.set(key, this.citations.length);
      this.citations.push(citationOf(cite));
      return this.citations.length - 1;
    });
    return [...new Set(placed)];
  }
}

const comingView = ({ people, advice, orgId, ...rest }: Coming, naming: Naming): ComingView => ({
  ...rest,
  orgId,
  ...naming.org(orgId),
  people: people.map(({ memberId, posts, isProbationary }) => ({
    ...naming.person(memberId),
    posts: posts.map((post) => ({ ...naming.org(post.orgId), postKind: post.postKind })),
    isProbationary,
  })),
  advice: advice.map(({ cites, ...act }) => ({ ...act, cites: naming.cite(cites) })),
});

/** The organisation, and below it general branches and branches, each with who is a member in it today. */
const spreadsOf = ({ ahead: { roster, today, params } }: Looked): SpreadView[] => {
  const of = new Map(branchesOf({ roster }).map((branch) => [branch._id, membersOn(roster.members, branch._id, today)]));
  return roster.orgs
    .filter(({ kind }) => kind !== 'partyGroup')
    .map(({ _id, name }) => {
      const below = branchesOf({ roster }).filter((branch) => branch._id === _id || branch.path.includes(_id));
      const members = below.flatMap((branch) => of.get(branch._id) ?? []);
      const { ages, ...spread } = spreadOf(members, today);
      return { orgId: _id, name, ...spread, ages: [...ages], unknownEnds: unknownEnds(members, { day: today, params }) };
    });
};

const dualView = ({ ahead: { roster, today } }: Looked, naming: Naming): DualView[] =>
  dualLeaders(roster, today).map(({ orgId, secretaryId, isDual, suitedIds }) => ({
    orgId,
    name: naming.org(orgId).orgName,
    ...(secretaryId === undefined ? {} : { secretary: naming.learned(secretaryId) }),
    isDual,
    suited: suitedIds.map((memberId) => naming.learned(memberId)),
  }));

const organizerView = ({ ahead: { roster, today, params } }: Looked, naming: Naming): OrganizerView[] =>
  organizersOfGenerals(roster, { day: today, params }).map(({ orgId, memberIds, ...line }) => ({
    orgId,
    name: naming.org(orgId).orgName,
    ...line,
    people: memberIds.map((memberId) => naming.person(memberId)),
  }));

const organizersAbove = ({ org, ahead: { roster, today } }: Looked, naming: Naming): Person[] =>
  org.kind === 'partyCommittee'
    ? postsOn(roster.posts, org._id, today).flatMap(({ postKind, memberId }) => (postKind === 'organizer' ? [naming.person(memberId)] : []))
    : [];

/** What the secretary of a branch enters the months of: who studies and who is in service, with what is known of them. */
export const endsOf = ({ org, ahead: { roster, today } }: Looked): NonNullable<Out<'roster.outlook'>['ends']> =>
  membersOn(roster.members, org._id, today)
    .filter(({ memberKind }) => memberKind !== 'retired')
    .map(({ _id, name, rev, memberKind, department, expectedEndIn }) => ({
      memberId: _id,
      name,
      rev,
      memberKind,
      ...withoutUndefined({ department, expectedEndIn }),
    }));

export const outlookView = (looked: Looked): Omit<Out<'roster.outlook'>, 'ends'> => {
  const naming = new Naming(looked);
  const { org, ahead } = looked;
  const dual = dualView(looked, naming);
  const organizers = organizerView(looked, naming);
  const above = organizersAbove(looked, naming);
  const inOrder = [...spreadsOf(looked)].sort((one, other) => Number(other.orgId === org._id) - Number(one.orgId === org._id));
  return {
    orgId: org._id,
    name: org.name,
    kind: org.kind,
    today: ahead.today,
    until: ahead.until,
    coming: comingUntil(ahead).map((one) => comingView(one, naming)),
    ageBands: [...AGE_BANDS],
    spreads: inOrder,
    dual,
    organizers,
    organizersAbove: above,
    cites: {
      spread: naming.cite(rosterComplete.cite),
      // Of what is not on the page no article is either.
      dual: naming.cite(dual.length === 0 ? [] : [...secretaryLeadsInBoth.cite, ...learnedMembersLead.cite]),
      organizers: naming.cite(organizers.length + above.length === 0 ? [] : organizersEnough.cite),
    },
    citations: naming.citations,
  };
};
