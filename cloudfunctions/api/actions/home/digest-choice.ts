import { readBranchSettings } from '../../../shared/score/digest/settings';
import type { QueryHandler } from '../../../shared/pipeline/context';

export const digestChoice: QueryHandler<'home.digestChoice'> = async (context, { orgId }) => {
  const settings = await readBranchSettings(context.ports.documents, orgId);
  const own = settings?.digestOptIn.find((entry) => entry.memberId === context.who.memberId);
  return own === undefined
    ? { isOn: false }
    : { isOn: true, ...(own.muteUntil === undefined || own.muteUntil < context.today ? {} : { muteUntilOn: own.muteUntil }) };
};
