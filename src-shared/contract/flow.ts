// 流程图: where a branch stands in each of the six charts.
import { count, id } from '../kernel/fields';
import { z } from '../kernel/schema';
import { FLOW_KINDS } from '../records/kinds/flow-chart';
import { action } from './action';

export const flowPlace = z.strictObject({
  flowKind: z.enum(Object.keys(FLOW_KINDS) as [keyof typeof FLOW_KINDS, ...(keyof typeof FLOW_KINDS)[]]),
  /** Steps at which the branch stands now, from 1; several where several people are on their way. Empty when nothing is under way. */
  now: z.array(count),
});
export type FlowPlace = z.infer<typeof flowPlace>;

export const flowActions = {
  'flow.read': action({
    kind: 'query',
    may: { right: 'readBranch', of: 'orgId' },
    input: z.strictObject({ orgId: id }),
    output: z.strictObject({ orgId: id, orgName: z.string(), flows: z.array(flowPlace) }),
    errors: [],
  }),
};
