import { MENU_CATEGORIES } from '@shared/records/kinds/activity-menu-item';
import type { MenuItem } from '@shared/contract/menu';

export const menuText = {
  title: '活动菜单',
  pick: '从菜单选',
  note: '学院给的样例，点一项就填好名称和议程',
  purpose: '学院党委按类别给的样例。用哪一项、用不用，都由支部定，不计次数。',
  category: (category: MenuItem['category']) => MENU_CATEGORIES[category],
  agenda: (item: Pick<MenuItem, 'agenda'>) => item.agenda.map(({ title, minutes }) => `${title} ${minutes} 分钟`).join('，'),
  use: '用这一项安排',
  remark: '写一句评价',
  change: '改这句评价',
  remarkLabel: '办过以后，一句话说哪里值得',
  remarkPlaceholder: '例：分组检查时老师傅带新教师，讲得细',
  save: '保存',
  leave: '先不写',
  saved: '已写上',
  remarkOf: (branchName: string, words: string) => `${words}（${branchName}）`,
  picked: (title: string) => `已按“${title}”填好名称和议程`,
  emptyTitle: '今年的菜单还没有发布',
  emptyNext: '发布后会按类别列在这里。现在可以照常安排。',
  publish: '发布一项',
} as const;
