// 支部调整申请: with 已调整 the tree changes from the day that is entered with it, in the same transaction as the step.
import { refused } from '../register/life/parse';
import { beginEdit, rosterWrites } from '../roster/edit';
import { plannedChange } from '../roster/reorganise';
import type { Behaviour } from './behaviour';

export const branchChangeRequest: Behaviour<'branchChangeRequest'> = {
  effect: async (asking, { org }, { move, content }) => {
    const { effectiveOn } = content;
    if (move.verb !== 'done' || effectiveOn === undefined) return null;
    const pointer = await beginEdit(asking);
    const owner = (await asking.roster.org(org._id)) ?? org;
    const { made, faults } = await plannedChange(asking, { owner, content }, effectiveOn);
    if (faults.length > 0) throw refused(asking, faults);
    if (made === null || made.replaced.length + made.added.length === 0) return null;
    return { content, writes: await rosterWrites(asking, pointer, made) };
  },
};
