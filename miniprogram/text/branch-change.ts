import type { PostKind } from '@shared/records/post';
import { POST_WORDS } from '@shared/text/post-words';

const NAMES_MOST = 8;

/** What an approved change of branches would do, in the words of whoever decides. */
export const branchChangeText = {
  title: '登记“已调整”以后',
  note: '这里按今天算。登记时填从哪天起，新的从那天起算，旧的到前一天为止；以前的名单和记录不变。',
  founded: (name: string, secretary: string | undefined) => `设立${name}${secretary === undefined ? '，书记先空着' : `，书记${secretary}`}`,
  dissolved: (names: readonly string[]) => `${names.join('、')}到前一天为止`,
  renamed: (before: string, after: string) => `${before}改名为${after}`,
  moved: (from: string, to: string, count: number) => `${count} 人从${from}到${to}`,
  names: (names: readonly string[]) =>
    `${names.slice(0, NAMES_MOST).join('、')}${names.length > NAMES_MOST ? `等 ${names.length} 人` : ''}`,
  ended: (count: number) => `${count} 个任职到前一天为止`,
  endedNote: (posts: readonly { orgName: string; name: string; postKind: PostKind }[]) =>
    posts.map(({ orgName, name, postKind }) => `${name}（${orgName}，${POST_WORDS[postKind]}）`).join('、'),
  inTheWay: '现在还办不了',
  nothing: '名册不用变。',
};
