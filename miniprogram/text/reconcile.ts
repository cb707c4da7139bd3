// What the page says that lays the national system's export beside the roster.
import { tooHeavyWords } from '@shared/text/workbook-words';
import { importText } from './roster-import';

type Place = { sheet: number; row: number };
const placeWord = ({ sheet, row }: Place): string => `第 ${sheet} 张表第 ${row} 行`;

export const reconcileText = {
  over: '党组织和党员',
  title: '和全国系统核对',
  onPhoneTitle: importText.onPhoneTitle,
  onPhone: importText.onPhone,
  what: '选全国党员管理信息系统导出的 .xlsx，看和名册哪里不一样。只看，不改名册，也不写回。',
  reads:
    '只读所属党支部、姓名、性别、出生日期、学历、入党时间、转正时间、党籍状态这八列。身份证号、电话、住址一律不读。文件核对完就删，什么都不留。',
  choose: '选文件',
  chooseOther: '换一个文件',
  hint: '.xlsx，10 MB 以内',
  tooHeavy: tooHeavyWords,
  notXlsx: importText.notXlsx,
  notSent: importText.notSent,
  busy: { sending: '正在上传', checking: '正在核对，三千人要几秒' },
  none: '没有找到党员',
  noneNext: '表里要有“姓名”这一列，再加上面列的两列以上。选对文件再试一次。',
  same: (count: number) => `都一样：${count} 人，没有要核对的`,
  found: (count: number) => `有 ${count} 处要核对`,
  counts: ({ listed, roster, same }: { listed: number; roster: number; same: number }) =>
    `表里 ${listed} 人，名册 ${roster} 人，完全一样 ${same} 人`,
  lacks: (columns: readonly string[]) => `表里没有${columns.map((column) => `“${column}”`).join('、')}，这几项没有核对`,
  ignored: (count: number) => `另有 ${count} 列没有读`,
  unread: (count: number) => `${count} 行的姓名读不出，没有核对`,
  repeated: (count: number) => `${count} 行和前面的重复，只算一次`,
  missing: '表里有、名册里没有',
  missingNote: '新来的，先在名册里登记；该离开的，到全国系统里办转出。',
  left: (day: string) => `名册里 ${day} 起已离开`,
  extra: '名册里有、表里没有',
  extraNote: '已经转走的办理离开；刚转来的，等全国系统办完。',
  differing: '同一个人，写的不一样',
  differingNote: '以入党志愿书等档案为准，改错的那一边。',
  doubtful: '说不准是不是同一个人',
  doubtfulNote: '请看档案，这里不替您认。',
  unknownBranches: '认不出的支部',
  unknownBranchesNote: '这些人的支部没有核对。',
  people: (count: number) => `${count} 人`,
  placed: (place: Place, ...words: readonly string[]) => [placeWord(place), ...words].filter((word) => word !== '').join('·'),
  /** Of a birth it is only said that it differs. */
  difference: ({ field, listed, ours }: { field: string; listed: string; ours: string }) =>
    listed === '' && ours === ''
      ? `${field}两边不同`
      : `${field}：表里 ${listed === '' ? '（空）' : listed}，名册 ${ours === '' ? '（空）' : ours}`,
  why: {
    sameName: (ours: readonly string[]) => `只有姓名一样：${ours.join('、')}`,
    otherName: (ours: readonly string[]) => `出生年月和入党时间一样，姓名不同：${ours.join('、')}`,
    several: (ours: readonly string[]) => `可能是：${ours.join('、')}`,
  },
  more: (count: number) => `另有 ${count} 处没有列出，改完这些再核对一次。`,
  save: '下载要核对的清单',
  saveName: '和全国系统核对.csv',
  saveColumns: ['哪一类', '姓名', '支部', '说明'],
  foot: '全国党员管理信息系统为准的，在那里改；这里错的，在名册里改。',
} as const;
