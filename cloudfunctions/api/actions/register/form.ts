import type { RegisterForm } from '../../../../src-shared/contract/register';
import { mayEnter } from '../../../../src-shared/rights/register';
import { refusal } from '../../../shared/pipeline/refusal';
import type { AnyContent, Kind } from '../../../../src-shared/records/vocabulary/kind';
import type { Org } from '../../../../src-shared/records/org';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { defaultsFor, type Asked } from '../../../shared/register/life/defaults';
import { demandKind, demandRecord, recordIn, seenOf } from '../../../shared/register/reading/load';
import { isCorrectable, isEditable, mayCorrect, mayWrite } from '../../../../src-shared/rights/moves';
import { pickersFor } from '../../../shared/register/reading/pickers';
import { forbidden, openStands, orgOf } from '../../../shared/register/life/roles';
import type { Asking } from '../../../shared/pipeline/context';
import { saying } from '../../../shared/register/reading/names';
import type { QueryHandler } from '../../../shared/pipeline/context';

type Standing = Pick<RegisterForm, 'recordId' | 'rev' | 'state' | 'content' | 'isCorrection'>;

const withoutComputed = (kind: Kind, content: AnyContent): Record<string, unknown> =>
  Object.fromEntries(Object.entries(content).filter(([name]) => kind.fields[name]?.isComputed !== true));

/** An existing record, as far as the caller sees it. */
const existing = async (asking: Asking, recordId: string): Promise<Standing & { org: Org; kind: Kind }> => {
  const found = await demandRecord(asking, recordId);
  const isCorrection = isCorrectable(found);
  if (!(isCorrection ? mayCorrect(found) : mayWrite(found))) throw forbidden(found.org);
  const { record, kind, org } = found;
  return {
    org,
    kind,
    recordId,
    rev: record.rev,
    state: record.state,
    content: withoutComputed(kind, seenOf(found).content),
    isCorrection: isCorrection && !isEditable(found),
  };
};

/** A duty opens the one record there may be of its period or person, where there is one already. */
const meantBy = async (asking: Asking, at: { kind: Kind; content: AnyContent; org: Org }, asked: Asked): Promise<string | null> => {
  const id = asked.period === undefined && asked.memberId === undefined ? undefined : at.kind.idOf?.(at.content, at.org._id);
  const found = id === undefined ? null : recordIn(await asking.ports.documents.get(COLLECTIONS.records, id));
  return found !== null && at.kind.life.editable.includes(found.record.state) ? found.record._id : null;
};

const fresh = async (asking: Asking, input: { orgId: string; type: string } & Asked): Promise<Standing & { org: Org; kind: Kind }> => {
  const org = await orgOf(asking, input.orgId);
  const kind = demandKind(input.type, org);
  const stand = await openStands(asking)(org);
  const isWriter = mayEnter(stand, kind.writers);
  await asking.demand('readBranch', org._id, isWriter);
  if (!isWriter) throw forbidden(org);
  const content = await defaultsFor(asking, org, { kind, asked: input });
  const meant = await meantBy(asking, { kind, content, org }, input);
  return meant === null ? { org, kind, content: withoutComputed(kind, content), isCorrection: false } : existing(asking, meant);
};

export const form: QueryHandler<'register.form'> = async (context, input) => {
  const { org, kind, ...standing } = input.recordId === undefined ? await fresh(context, input) : await existing(context, input.recordId);
  if (org._id !== input.orgId || kind.type !== input.type) throw refusal('common.notFound');
  const { people, orgs, linesFor } = await pickersFor(context, org, kind);
  const records = await saying(context, linesFor);
  return { orgId: org._id, orgName: org.name, type: kind.type, today: context.today, ...standing, people, orgs, records };
};
