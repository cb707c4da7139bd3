import type { Out } from '@shared/contract';
import type { ComingView, OrganizerView } from '@shared/contract/roster-outlook';
import type { OrgKind } from '@shared/records/org';
import type { PostKind } from '@shared/records/post';
import { mineText } from './mine';
import { postWords } from './places';

type Kinds = Out<'roster.outlook'>['spreads'][number]['kinds'];
type Educations = Out<'roster.outlook'>['spreads'][number]['educations'];
type Act = ComingView['advice'][number]['act'];
type Line = NonNullable<ComingView['line']>;
type Numbers = NonNullable<ComingView['numbers']>;

/** What is to be done, as short as it can be said. */
export const actWords: Readonly<Record<Act, string>> = {
  findSuccessor: '还担任职务，先定好接任的人',
  moveOut: '开好组织关系介绍信；对方接收后，在“离开”里登记毕业转出',
  handProbationOn: '预备党员的考察材料随组织关系一起转出',
  fetchReceipt: '收齐回执，没有接收的逐个联系',
  enterRetired: '名册里的类别改为离退休，要换支部的一并办',
  reassessDues: '按离退休费重新核定党费',
  takeApplication: '收到本人的书面转正申请',
  discussFull: '预备期满，及时开支部大会讨论能否转正',
  remindElection: '上级发函或打电话提醒，开始准备换届',
  elect: '选出新一届；确要延期的，先报上级批准，最长一年',
  merge: '交支部调整申请：与别的支部合并，或撤销',
  addCommittee: '选出支部委员会',
  fillCommittee: '补选支部委员',
  dropCommittee: '这一届满了以后不再设支委会，设书记 1 人，必要时设副书记 1 人',
  split: '交支部调整申请：拆分，或另设支部',
  splitAtOnce: '交支部调整申请：应当拆分',
  setUpBranch: '为这个部门单独成立支部',
};

const lineTitles: Readonly<Record<Line, (numbers: Numbers) => string>> = {
  tooFew: ({ full, limit }) => `正式党员 ${full} 人，不足 ${limit} 人`,
  needsCommittee: ({ full, limit }) => `正式党员 ${full} 人，满 ${limit} 人，要有支部委员会`,
  committeeShort: ({ full, committee, limit }) => `支部委员会只有 ${committee} 人，不足 ${limit} 人（正式党员 ${full} 人）`,
  needsNoCommittee: ({ full, limit }) => `正式党员 ${full} 人，不足 ${limit} 人，不设支部委员会`,
  tooLarge: ({ members, limit }) => `党员 ${members} 人，超过 ${limit} 人`,
  overLimit: ({ members, limit }) => `党员 ${members} 人，超过 ${limit} 人的上限`,
};

/** The committee of an organisation of each kind. */
const committeeWords: Readonly<Record<OrgKind, string>> = {
  partyCommittee: '党委',
  generalBranch: '总支委员会',
  branch: '支部委员会',
  partyGroup: '党小组',
};

const NO_NUMBERS: Numbers = { full: 0, members: 0, committee: 0, limit: 0 };

/** What is coming, in one line. */
export const comingTitle = ({ kind, people, orgKind, line, numbers = NO_NUMBERS, department = '' }: ComingView): string => {
  switch (kind) {
    case 'graduation':
      return `${people.length} 人预计毕业`;
    case 'retirement':
      return `${people.length} 人预计退休`;
    case 'probationEnd':
      return `${people.length} 名预备党员预备期满`;
    case 'termEnd':
      return `${committeeWords[orgKind]}任期届满`;
    case 'line':
      return line === undefined ? '' : lineTitles[line](numbers);
    case 'department':
      return `${department}：正式党员 ${numbers.full} 人，没有单独的支部`;
  }
};

/** 「石油化工学院党总支书记」: the post with the organisation it is in. */
const heldWord = ({ orgName, postKind }: { orgName: string; postKind: PostKind }): string =>
  `${orgName}${postWords[postKind].replace(/^(支部|党小组)/, '')}`;

/** Names; with what somebody holds behind it. */
export const peopleWord = (people: ComingView['people']): string =>
  people.map(({ name, posts }) => (posts.length === 0 ? name : `${name}（${posts.map(heldWord).join('、')}）`)).join('、');

/** The sorts of things that are coming. */
export const sortWords: Readonly<Record<ComingView['kind'], string>> = {
  graduation: '毕业',
  retirement: '退休',
  probationEnd: '预备期满',
  termEnd: '换届',
  line: '人数和支委',
  department: '部门成立支部',
};

export const kindWords: Readonly<Record<keyof Kinds, string>> = { staff: '在职教职工', student: '学生', retired: '离退休' };
export const educationWords: Readonly<Record<keyof Educations, string>> = {
  doctor: '博士',
  master: '硕士',
  bachelor: '本科',
  college: '大专',
  other: '其他',
};
export const titleWords = { senior: '正高', associateSenior: '副高', middle: '中级', junior: '初级', none: '无职称' } as const;

/** 「25 岁及以下」「26–35 岁」「61 岁及以上」. */
export const bandWords = (oldest: readonly number[]): string[] => [
  ...oldest.map((age, place) => (place === 0 ? `${age} 岁及以下` : `${(oldest[place - 1] ?? 0) + 1}–${age} 岁`)),
  `${(oldest[oldest.length - 1] ?? 0) + 1} 岁及以上`,
];

export const outlookText = {
  title: mineText.outlook,
  head: (name: string, until: string) => `${name}，看到${until}`,
  estimate: '人数按登记的毕业和退休年月、预备期满的日子推算：毕业的都转出，教职工支部退休的都转走，预备期满的都转正。',
  print: '打印',
  unknown: (students: number, staff: number) =>
    `${[students === 0 ? '' : `${students} 名学生`, staff === 0 ? '' : `${staff} 名快到退休年龄的在职党员`]
      .filter(Boolean)
      .join('、')}没有登记预计毕业或退休的年月，下面没有算进去。`,
  unknownNext: '由支部书记在这一页登记，或在名册表的“预计毕业或退休”一列填好再导入。',
  enter: '登记毕业、退休的年月',
  overdue: '日子已经到了的',
  month: (year: string, month: number, isOther: boolean) => (isOther ? `${year}年${month}月` : `${month}月`),
  none: '一年内没有要提前办的',
  noneNext: '登记了毕业、退休的年月，或到了换届、转正的日子，会出现在这里。',
  since: (day: string) => `${day}起`,
  was: (day: string) => `${day}已到`,
  by: (day: string) => `${day}前`,
  late: (day: string) => `${day}前（已过）`,
  all: '全部',
  sorts: '看哪一类',
  fromOn: (day: string) => `${day}起`,
  between: (from: string, by: string) => `${from}至${by}`,
  source: (words: string) => `依据：${words}`,
  toLeave: '去登记离开',
  toRequest: '写调整申请',
  toCases: '看发展党员个案',
  spreadTitle: '党员分布',
  which: '看哪里',
  total: (total: number, full: number) => `${total} 人，其中正式党员 ${full} 人，预备党员 ${total - full} 人`,
  nobody: '还没有党员。',
  byAge: '年龄',
  byKind: '类别',
  byEducation: '学历',
  unregistered: '没有登记',
  count: (count: number) => `${count} 人`,
  percent: (count: number, total: number) => `${Math.round((count * 100) / total)}%`,
  dualTitle: '书记“双带头人”',
  dualCount: (done: number, all: number) => `教师党支部 ${all} 个，书记是双带头人的 ${done} 个`,
  dual: '双带头',
  notDual: '还不是',
  noSecretary: '没有书记',
  suited: (names: string, more: number) => `可以培养：${names}${more === 0 ? '' : `等 ${more} 人`}`,
  noSuited: '支部里没有登记为高学历或高职称的正式党员',
  organizersTitle: '专职组织员',
  organizers: ({ members, least, most }: OrganizerView) => `${members} 名党员，应配 ${least === most ? least : `${least}–${most}`} 名`,
  held: (names: readonly string[]) => (names.length === 0 ? '现在没有' : `现有 ${names.length} 名：${names.join('、')}`),
  enough: '够了',
  lacks: (count: number) => `缺 ${count} 名`,
  above: (names: string) => `学院党委的组织员：${names}，不算在各总支里`,
  sources: '依据的原文',
  showSources: (count: number) => `看 ${count} 条原文`,
  whose: '哪些人',
  lackingOnly: '只看没有登记的',
  everybody: '全部',
  year: '年',
  monthOf: '月',
  monthWord: (month: number) => `${month}月`,
  yearWord: (year: number) => `${year}年`,
  enterTitle: '预计毕业或退休',
  enterNote: '一个班可以一起登记。只作提前准备用，到了日子不会自动转出；不知道的不用填。',
  choosePeople: '先选是哪些人',
  chooseMonth: '请选哪年哪月',
  chosen: (count: number) => `已选 ${count} 人`,
  save: '保存',
  forget: '去掉登记的年月',
  saved: (count: number) => `已登记 ${count} 人`,
} as const;
