import { noticeEnd } from '../../../../src-shared/engines/notices/working-days';
import type { Day } from '../../../../src-shared/kernel/day';
import type { AnyContent } from '../../../../src-shared/records/vocabulary/kind';

type Computing = (content: Readonly<Record<string, unknown>>, at: { verb: string; today: Day }) => Readonly<Record<string, unknown>>;

/** What the program itself writes into a record on a step, by kind. */
const COMPUTED: Readonly<Record<string, Computing>> = {
  publicNotice: ({ minWorkingDays }, { verb, today }) => {
    if (verb !== 'publish' || typeof minWorkingDays !== 'number' || minWorkingDays <= 0) return {};
    const { endsOn, isDoubtful } = noticeEnd(today, minWorkingDays);
    return { endsOn, ...(isDoubtful ? { isCalendarDoubtful: true } : {}) };
  },
};

export const computedOn = (type: string, content: AnyContent, at: { verb: string; today: Day }): AnyContent =>
  ({ ...content, ...(COMPUTED[type]?.(content, at) ?? {}) }) as AnyContent;
