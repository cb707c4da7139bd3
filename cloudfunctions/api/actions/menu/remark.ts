import { refusal } from '../../../shared/pipeline/refusal';
import { menuRemark } from '../../../../src-shared/records/kinds/menu-remark';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { change } from '../../../shared/register/life/change';
import { doneOf } from '../../../shared/register/life/done';
import { enter } from '../../../shared/register/life/enter';
import { recordIn } from '../../../shared/register/reading/load';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** One sentence of each branch on each item: the first time entered, later put better. */
export const remark: CommandHandler<'menu.remark'> = async (context, { orgId, itemId, words }) => {
  const item = await context.ports.documents.get(COLLECTIONS.records, itemId);
  if (item === null || item.type !== 'activityMenuItem') throw refusal('common.notFound');
  const content = { itemId, words };
  const recordId = menuRemark.idOf?.(content, orgId) ?? '';
  const before = recordIn(await context.ports.documents.get(COLLECTIONS.records, recordId))?.record;
  const isThere = before !== undefined && before.state === 'recorded';
  const saved = isThere
    ? await change(context, { recordId, orgId, type: menuRemark.type, rev: before.rev, content })
    : await enter(context, { orgId, type: menuRemark.type, content });
  return { ...doneOf(saved), reply: { itemId, words } };
};
