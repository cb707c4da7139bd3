import type { Out } from '../../../../src-shared/contract';
import { by } from '../../../../src-shared/kernel/order';
import type { DraftOf } from '../../../../src-shared/records/kinds';
import type { Org } from '../../../../src-shared/records/org';
import type { Reorganised } from '../../../../src-shared/roster/reorganise';
import type { Asking, QueryHandler } from '../../../shared/pipeline/context';
import { refusal } from '../../../shared/pipeline/refusal';
import { demandRecord } from '../../../shared/register/reading/load';
import { plannedChange } from '../../../shared/roster/reorganise';

type Preview = Out<'roster.changePreview'>;

/** From which branch to which, with the names in roster order. */
const movesIn = ({ moved }: Reorganised, nameOf: (orgId: string) => string): Preview['moved'] => {
  const ways = new Map<string, Preview['moved'][number]>();
  for (const { member, fromId, toId } of moved) {
    const way = ways.get(`${fromId} ${toId}`) ?? { fromName: nameOf(fromId), toName: nameOf(toId), names: [] };
    way.names.push(member.name);
    ways.set(`${fromId} ${toId}`, way);
  }
  return [...ways.values()].sort(by(({ toName }) => toName));
};

const NOTHING: Omit<Preview, 'effectiveOn' | 'faults'> = { founded: [], dissolved: [], moved: [], ended: [] };

const said = async (asking: Asking, made: Reorganised): Promise<Omit<Preview, 'effectiveOn' | 'faults'>> => {
  const holders = await asking.roster.membersById([...new Set([...made.ended, ...made.begun].map(({ memberId }) => memberId))]);
  const nameOfMember = (id: string): string => holders.find(({ _id }) => _id === id)?.name ?? '';
  const known: readonly Org[] = [...made.founded, ...(await asking.roster.orgsEver())];
  const nameOf = (id: string): string => known.find(({ _id }) => _id === id)?.name ?? '';
  return {
    founded: made.founded.map(({ _id, name }) => {
      const secretary = made.begun.find(({ orgId }) => orgId === _id);
      return { name, ...(secretary === undefined ? {} : { secretaryName: nameOfMember(secretary.memberId) }) };
    }),
    dissolved: made.dissolved.map(({ name }) => name),
    ...(made.renamed === null ? {} : { renamed: made.renamed }),
    moved: movesIn(made, nameOf),
    ended: made.ended.map(({ orgId, memberId, postKind }) => ({ orgName: nameOf(orgId), name: nameOfMember(memberId), postKind })),
  };
};

/** Asked with the same engine as the step itself: what is shown is what is done. */
export const changePreview: QueryHandler<'roster.changePreview'> = async (context, { recordId, effectiveOn = context.today }) => {
  const { org, record, content } = await demandRecord(context, recordId);
  if (record.type !== 'branchChangeRequest') throw refusal('common.notFound');
  const owner = (await context.roster.org(org._id)) ?? org;
  const { made, faults } = await plannedChange(context, { owner, content: content as DraftOf<'branchChangeRequest'> }, effectiveOn);
  return {
    effectiveOn,
    ...(made === null ? NOTHING : await said(context, made)),
    faults: faults.map(({ words }) => words),
  };
};
