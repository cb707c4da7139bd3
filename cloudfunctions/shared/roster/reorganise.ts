// What an approved request would do, read from the roster of today: asked by the page that shows it beforehand and by the
// step that does it, so that both say the same.
import type { Day } from '../../../src-shared/kernel/day';
import type { DraftOf } from '../../../src-shared/records/kinds';
import type { Org } from '../../../src-shared/records/org';
import type { Fault } from '../../../src-shared/records/vocabulary/kind';
import { reorganised, type Reorganisation, type ReorganisationFault, type Reorganised } from '../../../src-shared/roster/reorganise';
import { membershipOn, type Roster } from '../../../src-shared/roster/on-day';
import type { Asking } from '../pipeline/context';
import { keyedId } from '../secrets/keyed-hash';
import { leaveWords } from './leave/demand';
import { openFaults } from './still-open';

type Request = DraftOf<'branchChangeRequest'>;

/** What the request asks of the roster; null for what only the committee's term speaks of. */
const changeOf = async ({ roster }: Asking, content: Request): Promise<Reorganisation | null> => {
  const { changeKind: kind, newOrgs = [], intoOrgId, newName = '' } = content;
  switch (kind) {
    case 'setUp':
    case 'split':
      return {
        kind,
        branches: newOrgs.map(({ name = '', memberIds = [], secretaryId }) => ({ name: name.trim(), memberIds, secretaryId })),
      };
    case 'merge':
    case 'dissolve':
      return { kind, into: intoOrgId === undefined ? null : await roster.org(intoOrgId) };
    case 'rename':
      return { kind, name: newName.trim() };
    case 'addCommittee':
    case 'dropCommittee':
    case 'earlyElection':
    case 'postponeElection':
    case undefined:
      return null;
  }
};

/** Every organisation that ever was, and people, posts and terms of the branches that take part. */
const rosterFor = async ({ roster, today }: Asking, owner: Org, { newOrgs = [] }: Request): Promise<Roster> => {
  const orgs = await roster.orgsEver();
  const named = await roster.membersById([
    ...new Set(newOrgs.flatMap(({ memberIds = [], secretaryId }) => [...memberIds, ...(secretaryId === undefined ? [] : [secretaryId])])),
  ]);
  const branchIds = [
    ...new Set([
      ...(owner.kind === 'branch' ? [owner._id] : []),
      ...named.flatMap((member) => membershipOn(member, today)?.branchId ?? []),
    ]),
  ];
  const within = orgs.filter(({ _id, parentId }) => branchIds.includes(_id) || branchIds.includes(parentId ?? '')).map(({ _id }) => _id);
  const [own, { posts, terms }] = await Promise.all([
    owner.kind === 'branch' ? roster.membersOf(owner._id) : Promise.resolve([]),
    roster.postsAndTermsOfAll(within),
  ]);
  const members = [...new Map([...own, ...named].map((member) => [member._id, member])).values()];
  return { orgs, members, posts, terms };
};

const WORDS: Readonly<Record<Exclude<ReorganisationFault, { field: 'people' }>['fault'], string>> = {
  future: '日期不能在今天以后，到那天再登记',
  beforeFounding: '这一天支部还没有成立',
  groupSince: '那天或那天以后支部还设立过党小组，请填那以后的日子',
  notABranch: '由要调整的支部自己提出申请',
  gone: '这个党组织已经不在',
  none: '还没有写',
  itself: '不能并入自己',
  notThere: '那一天没有这个支部，请重新选',
  sameName: '已有这个名称的支部',
  twice: '同一个名称或同一个人写了两次',
  notOfIt: '不在本支部',
  secretaryElsewhere: '书记不在名册里',
};
const NONE_WORDS: Readonly<Record<'intoOrgId' | 'newOrgs' | 'newName', string>> = {
  intoOrgId: '支部还有党员，请选他们编入哪个支部',
  newOrgs: '还没有写调整后的支部',
  newName: '还没有写新名称',
};

/** A reason why it cannot be done, at the field of the request that would have to change. */
export const reorganisationFault = (found: ReorganisationFault): Fault => {
  if (found.field === 'people')
    return { field: 'effectiveOn', words: `${found.name}：${leaveWords({ field: 'fromOn', fault: found.fault })}` };
  if (found.fault === 'none') return { field: found.field, words: NONE_WORDS[found.field] };
  const name = 'name' in found && found.name !== '' ? `${found.name}：` : '';
  return { field: found.field, words: `${name}${WORDS[found.fault]}` };
};

export type PlannedChange = { made: Reorganised; faults: Fault[] } | { made: null; faults: Fault[] };

/** What the request would do from a day on, or why it cannot be done; `made` is null also where the roster has nothing to do with it. */
export const plannedChange = async (
  asking: Asking,
  { owner, content }: { owner: Org; content: Request },
  fromOn: Day,
): Promise<PlannedChange> => {
  const change = await changeOf(asking, content);
  if (change === null) return { made: null, faults: [] };
  const found = reorganised(change, await rosterFor(asking, owner, content), {
    owner,
    fromOn,
    today: asking.today,
    at: asking.nowAt,
    idOf: (memberId) => keyedId('stay', [memberId, asking.key]),
  });
  if ('fault' in found) return { made: null, faults: [reorganisationFault(found.fault)] };
  return { made: found.made, faults: await openFaults(asking, found.made, fromOn) };
};
