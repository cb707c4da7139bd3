// What some branches found worth it in the committee's menu.
import { keyedId } from '../../../cloudfunctions/shared/secrets/keyed-hash';
import type { Day } from '../../../src-shared/kernel/day';
import type { Year } from '../../../src-shared/kernel/period';
import { workdayFrom } from '../rhythm';
import { MENU } from './college-texts';
import { written, type Desk } from './desk';
import type { Course } from './walk';

export const menuDay = (year: Year): Day => workdayFrom(`${year}-02-20`);

/** The id under which the committee's desk has written an item. */
const itemIdOf = (committeeId: string, year: Year, title: string): string =>
  keyedId('activityMenuItem', [committeeId, menuDay(year), title]);

const WORDS = [
  '分组检查时老师傅带新教师，讲得细。',
  '老同志讲的旧事，学生听得认真。',
  '各谈一点比一人讲到底好。',
  '社区提前列好名单，省了时间。',
] as const;
const EACH = 3;

/** One branch in three has said a sentence on one item of the year. */
export const menuRemarks = (desk: Desk): Course[] =>
  desk.years.flatMap((year) => {
    const place = desk.spec.index;
    const [title, words] = [MENU[place % MENU.length]?.[1], WORDS[place % WORDS.length]];
    if (place % EACH !== 0 || title === undefined || words === undefined) return [];
    return written(desk, {
      type: 'menuRemark',
      on: workdayFrom(`${year}-04-13`),
      content: { itemId: itemIdOf(desk.above.committeeId, year, title), words },
    });
  });
