// The receiving end of 院内互转. The letter lies in the books of the branch that wrote it; that they have arrived is said here.
import { addDays } from '../../../../src-shared/kernel/day';
import type { Content } from '../../../../src-shared/records/kinds';
import { storedRecord, type StoredRecord } from '../../../../src-shared/records/vocabulary/schema';
import { valueOn } from '../../../../src-shared/standard/params';
import type { BoundContext, CommandHandler, QueryHandler } from '../../../shared/pipeline/context';
import { refusal } from '../../../shared/pipeline/refusal';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { step } from '../../../shared/register/life/step';
import { numbersInForce } from '../../../shared/score/pack';

type Transfer = StoredRecord & { content: Partial<Content<'transfer'>> };
const isFor = ({ content, state }: StoredRecord, orgId: string): boolean =>
  state === 'open' && content.direction === 'within' && content.toOrgId === orgId;

const lettersTo = async ({ ports, roster, today }: BoundContext, orgId: string): Promise<Transfer[]> => {
  const others = (await roster.branchesOn(today)).filter((branch) => branch._id !== orgId);
  const from = others.map(({ _id }) => _id);
  if (from.length === 0) return [];
  const stored = await ports.documents.find(COLLECTIONS.records, { orgId: { in: from }, type: 'transfer', state: 'open' });
  return stored.map((document) => storedRecord.parse(document)).filter((record): record is Transfer => isFor(record, orgId));
};

export const incoming: QueryHandler<'roster.incoming'> = async (context, { orgId }) => {
  const { roster, ports, today } = context;
  const letters = await lettersTo(context, orgId);
  const [members, orgs, numbers] = await Promise.all([
    roster.membersById(letters.flatMap(({ content }) => content.memberId ?? [])),
    roster.orgsById(letters.map((letter) => letter.orgId)),
    numbersInForce(ports.documents),
  ]);
  const transfers = letters.map(({ _id, rev, orgId: from, content, day }) => {
    const openedOn = content.openedOn ?? day;
    return {
      recordId: _id,
      rev,
      name: members.find((member) => member._id === content.memberId)?.name ?? '',
      fromName: orgs.find((org) => org._id === from)?.name ?? '',
      openedOn,
      untilOn: addDays(openedOn, valueOn(numbers.transferDays, openedOn)),
    };
  });
  return { orgId, today, transfers };
};

export const receiveTransfer: CommandHandler<'roster.receiveTransfer'> = async (context, { orgId, recordId, rev, receivedOn }) => {
  const stored = await context.ports.documents.get(COLLECTIONS.records, recordId);
  if (stored === null || stored.type !== 'transfer' || (stored.content as Transfer['content']).toOrgId !== orgId)
    throw refusal('common.notFound');
  const order = { recordId, rev, verb: 'receive', content: { receivedOn }, isEntitled: true, mayLook: true } as const;
  const saved = await step(context, order);
  return {
    reply: { recordId, rev: saved.stored.rev },
    writes: saved.writes,
    subject: { id: recordId, orgId, outcome: 'received' },
  };
};
