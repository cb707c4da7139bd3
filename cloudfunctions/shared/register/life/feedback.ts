import type { AnyContent } from '../../../../src-shared/records/vocabulary/kind';
import type { StoredRecord } from '../../../../src-shared/records/vocabulary/schema';
import { feedback } from '../../../../src-shared/records/kinds/feedback';
import { COLLECTIONS } from '../../ports/collections';
import type { Documents } from '../../ports/documents';
import { recordIn } from '../reading/load';

export type Letter = StoredRecord & {
  content: {
    text: string;
    isAnonymous: boolean;
    number?: string;
    fromId?: string;
    aboutOrgId?: string;
    answer?: string;
    isAnswerPublic?: boolean;
    answeredOn?: string;
    answerDueOn?: string;
  };
};

export const recordIdOf = (feedbackId: string): string => `${feedback.type}:${feedbackId}`;
export const feedbackIdOf = (recordId: string): string => recordId.slice(feedback.type.length + 1);

export const contentOf = ({ content }: StoredRecord): Letter['content'] => content as AnyContent as Letter['content'];

/** All letters to a committee, the newest first. */
export const lettersTo = async (documents: Documents, committeeId: string): Promise<StoredRecord[]> => {
  const found = await documents.find(
    COLLECTIONS.records,
    { orgId: committeeId, type: feedback.type },
    { orderBy: { field: 'day', isDescending: true } },
  );
  return found.flatMap((stored) => recordIn(stored)?.record ?? []);
};
