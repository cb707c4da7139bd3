import { taken } from '../../ports/opened';
import { branchSettingsId, type BranchSettings } from '../../../../src-shared/records/settings';
import { COLLECTIONS } from '../../ports/collections';
import type { Documents, Write } from '../../ports/documents';

type Choice = BranchSettings['digestOptIn'][number];

export const readBranchSettings = async (documents: Documents, orgId: string): Promise<BranchSettings | null> => {
  const stored = await documents.get(COLLECTIONS.settings, branchSettingsId(orgId));
  return stored === null ? null : taken('branchSettings', stored);
};

/** Of all branches, for the timer. */
export const allBranchSettings = async (documents: Documents): Promise<BranchSettings[]> =>
  (await documents.find(COLLECTIONS.settings, { type: 'branchSettings' }))
    .map((stored) => taken('branchSettings', stored))
    .sort((a, b) => (a._id < b._id ? -1 : 1));

/** The choice of one person in the settings of a branch; null takes it out. */
export const writeOf = (
  before: BranchSettings | null,
  own: { orgId: string; memberId: string; choice: Choice | null },
  nowAt: string,
): Write => {
  const { orgId, memberId, choice } = own;
  const digestOptIn = [...(before?.digestOptIn ?? []).filter((entry) => entry.memberId !== memberId), ...(choice === null ? [] : [choice])];
  const document: BranchSettings = {
    _id: branchSettingsId(orgId),
    type: 'branchSettings',
    orgId,
    digestOptIn,
    rev: before === null ? 0 : before.rev + 1,
    updatedAt: nowAt,
    updatedBy: memberId,
  };
  return before === null
    ? { kind: 'insert', collection: COLLECTIONS.settings, document }
    : { kind: 'replace', collection: COLLECTIONS.settings, document, expectedRev: before.rev };
};
