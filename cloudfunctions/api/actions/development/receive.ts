import { withMaterials } from '../../../../src-shared/records/vocabulary/development-steps';
import { demandOpenCase, flowOf } from '../../../shared/development/load';
import { change } from '../../../shared/register/life/change';
import { doneOf } from '../../../shared/register/life/done';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** One material more in the file. */
export const receive: CommandHandler<'development.receive'> = async (context, { recordId, rev, material }) => {
  const found = await demandOpenCase(context, { recordId, rev });
  const { orgId, type } = found.record;
  const content = { ...found.content, materials: withMaterials(flowOf(found.content).materials, [material]) };
  return doneOf(await change(context, { recordId, orgId, type, rev, content }));
};
