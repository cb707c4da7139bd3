// 菜单式活动: templates that the committee publishes, and a sentence of each branch on what was worth it. Nothing is counted.
import { count, id, requiredText, year } from '../kernel/fields';
import { z } from '../kernel/schema';
import { activityKind } from '../records/activity';
import { MENU_CATEGORIES } from '../records/kinds/activity-menu-item';
import { action } from './action';

const category = z.enum(Object.keys(MENU_CATEGORIES) as [keyof typeof MENU_CATEGORIES, ...(keyof typeof MENU_CATEGORIES)[]]);

export const menuItem = z.strictObject({
  itemId: id,
  category,
  year,
  title: z.string(),
  kinds: z.array(activityKind),
  agenda: z.array(z.strictObject({ title: z.string(), minutes: count })),
  tips: z.optional(z.string()),
  /** In the order of the branches; never by what they say or how many they are. */
  remarks: z.array(z.strictObject({ orgId: id, branchName: z.string(), words: z.string() })),
});
export type MenuItem = z.infer<typeof menuItem>;

export const menuActions = {
  /** What is published for this year; until this year's is out, last year's. By category and title. */
  'menu.read': action({
    kind: 'query',
    may: { right: 'readBranch', of: 'orgId' },
    input: z.strictObject({ orgId: id }),
    output: z.strictObject({ orgId: id, orgName: z.string(), items: z.array(menuItem), mayPlan: z.boolean(), mayPublish: z.boolean() }),
    errors: [],
  }),
  /** A branch's own sentence on an item; said again it takes the place of the former. */
  'menu.remark': action({
    kind: 'command',
    may: { right: 'plan', of: 'orgId' },
    input: z.strictObject({ orgId: id, itemId: id, words: requiredText(100) }),
    output: z.strictObject({ itemId: id, words: z.string() }),
    errors: [
      'register.refused',
      'register.exists',
      'register.incomplete',
      'register.wrongState',
      'register.reasonNeeded',
      'register.nothingChanged',
    ],
  }),
};
