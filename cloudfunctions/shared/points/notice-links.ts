import type { NoticeLink } from '../../../src-shared/contract/points';
import type { Day } from '../../../src-shared/kernel/day';
import type { StoredRecord } from '../../../src-shared/records/vocabulary/schema';

const UP: readonly string[] = ['published', 'ended'];

/** The 季度公示 among a branch's records that are up or were, the newest first; one runs to the end of its last day. */
export const noticeLinksIn = (records: readonly StoredRecord[], today: Day): NoticeLink[] =>
  records
    .filter(({ type, state, content }) => type === 'publicNotice' && content.noticeKind === 'points' && UP.includes(state))
    .sort((a, b) => (a.day < b.day ? 1 : -1))
    .map(({ _id, state, content }) => {
      const endsOn = typeof content.endsOn === 'string' ? content.endsOn : null;
      return {
        noticeId: _id,
        title: String(content.title ?? ''),
        endsOn,
        isRunning: state === 'published' && (endsOn === null || endsOn >= today),
      };
    });
