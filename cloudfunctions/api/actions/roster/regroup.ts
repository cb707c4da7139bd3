import type { RegroupBranch } from '../../../../src-shared/contract/roster-regroup';
import { REGROUPED_MOST } from '../../../../src-shared/contract/roster-regroup';
import type { Member } from '../../../../src-shared/records/member';
import { membersOn, thereOn } from '../../../../src-shared/roster/branch';
import { membershipOn } from '../../../../src-shared/roster/on-day';
import { refusal } from '../../../shared/pipeline/refusal';
import { pause } from '../../../shared/ports/pause';
import { beginEdit } from '../../../shared/roster/edit';
import { branchesUnder, regroupOf } from '../../../shared/roster/regroup';
import { withTurn } from '../../../shared/roster/staging-turn';
import { switchOver } from '../../../shared/roster/switch-over';
import type { BoundContext, CommandHandler, QueryHandler } from '../../../shared/pipeline/context';

const TAIL = 4;

const lineOf = (member: Member, today: string): RegroupBranch['people'][number] => {
  const groupId = membershipOn(member, today)?.groupId;
  return {
    memberId: member._id,
    name: member.name,
    ...(groupId === undefined ? {} : { groupId }),
    ...(member.department === undefined ? {} : { department: member.department }),
    numberTail: member.memberNo.slice(-TAIL),
  };
};

export const regroupTable: QueryHandler<'roster.regroupTable'> = async (context, { orgId }) => {
  const { roster, today } = context;
  const orgs = await roster.orgsOn(today);
  const branches = branchesUnder(orgs, orgId, today);
  const members = await roster.membersOfAll(branches.map(({ _id }) => _id));
  return {
    orgId,
    name: orgs.find(({ _id }) => _id === orgId)?.name ?? '',
    today,
    branches: branches.map((branch) => ({
      orgId: branch._id,
      name: branch.name,
      ...(branch.branchKind === undefined ? {} : { branchKind: branch.branchKind }),
      groups: thereOn(
        orgs.filter(({ kind, parentId }) => kind === 'partyGroup' && parentId === branch._id),
        today,
      ).map(({ _id, name }) => ({ groupId: _id, name })),
      people: membersOn(members, branch._id, today).map((member) => lineOf(member, today)),
    })),
  };
};

const demandFew = ({ refuse }: BoundContext<'roster.refused'>, moves: readonly { memberIds: readonly string[] }[]): void => {
  const count = moves.reduce((sum, { memberIds }) => sum + memberIds.length, 0);
  if (count > REGROUPED_MOST) throw refuse('roster.refused', { fields: { moves: `一次最多 ${REGROUPED_MOST} 人，请分几次` } });
};

export const checkRegroup: QueryHandler<'roster.checkRegroup'> = async (context, input) => {
  demandFew(context, input.moves);
  return (await regroupOf(context, input)).plan;
};

const TURNS = 8;

/** Staged as an import is, and switched on with the reply. Interrupted it is not to be seen; done again it is done once. */
export const regroup: CommandHandler<'roster.regroup'> = async (context, { seen, ...input }) => {
  demandFew(context, input.moves);
  for (let turn = 0; turn < TURNS; turn += 1) {
    const pointer = await beginEdit(context);
    const { plan, contents, entries } = await regroupOf(context, input);
    if (plan.seen !== seen || plan.blocked.length > 0 || plan.moving === 0) throw context.refuse('roster.rosterChanged');
    const turnOf = await withTurn(context.ports, pointer, { by: context.key, nowAt: context.nowAt });
    const writes = turnOf === null ? null : await switchOver(context.ports, { pointer: turnOf, entries, contents, at: context.nowAt });
    if (writes !== null)
      return {
        reply: { moved: plan.moving, ended: plan.posts.length },
        writes,
        subject: { id: input.orgId, orgId: input.orgId, outcome: 'regrouped' },
      };
    await pause(context.ports, turn);
  }
  throw refusal('common.busy');
};
