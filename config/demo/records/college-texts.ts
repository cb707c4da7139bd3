// Words of the committee's papers, materials and meetings; all invented, of a college that does not exist.
export const CONCERNS: readonly (readonly [said: string, answer: string])[] = [
  ['实训楼活动室周末能否开放。', '每周六上午开放，钥匙在值班室。'],
  ['希望统一印发记录本填写样例。', '填写说明已发布，样例附后。'],
  ['学生党员实习期间参加组织生活不便。', '可线上参加，或由实习地党组织出证明。'],
  ['党费收据格式不一。', '已统一格式，下月起用。'],
  ['希望书记培训安排在假期前。', '明年改在四月下旬。'],
  ['退休同志交通不便，活动地点能否就近。', '家属区会议室可以预约。'],
  ['经费报销手续能否简化。', '五百元以下由总支审签后直接报销。'],
  ['希望多给一些党课材料。', '每月材料里增加一份讲稿。'],
];

export const MATERIALS: readonly (readonly [title: string, source: string])[] = [
  ['支部工作条例学习提纲', '学院党委组织部'],
  ['组织生活会怎样开', '学院党委组织部'],
  ['实训安全事故案例选', '实训中心'],
  ['党费收缴规定摘要', '学院党委组织部'],
  ['师德案例两则', '教师工作部'],
  ['发展党员工作流程', '学院党委组织部'],
  ['化工企业劳模访谈', '宣传部'],
  ['暑期学习书目', '图书馆'],
  ['入学教育讲稿', '学生工作部'],
  ['安全生产法解读', '保卫处'],
  ['谈心谈话的几点做法', '学院党委组织部'],
  ['年度总结怎样写', '学院党委组织部'],
];

export const DOCUMENTS: readonly (readonly [kind: 'assessmentMethod' | 'fillingGuide' | 'regulation', title: string, text: string])[] = [
  ['assessmentMethod', '党支部工作考核办法', '第一条　考核分日常、实地和述职三部分。第二条　结果由党委会议定，不公布排名。'],
  ['fillingGuide', '工作记录本填写说明', '会议记录写清时间、地点、到会和决议；没有决议写“无”。照片可附可不附。'],
  ['regulation', '党员活动室使用规定', '先预约后使用，用后归位，钥匙当天交回。'],
];

type MenuRow = readonly [
  category: 'study' | 'service' | 'production' | 'community' | 'culture',
  title: string,
  kinds: readonly ('themeDay' | 'partyLecture' | 'groupMeeting' | 'study')[],
  agenda: readonly (readonly [step: string, minutes: number])[],
];
export const MENU: readonly MenuRow[] = [
  [
    'production',
    '实训室安全检查',
    ['themeDay'],
    [
      ['讲检查要点', 15],
      ['分组检查', 60],
      ['汇总和整改', 30],
    ],
  ],
  [
    'community',
    '家属区志愿服务',
    ['themeDay'],
    [
      ['分组和注意事项', 10],
      ['入户服务', 90],
      ['小结', 20],
    ],
  ],
  [
    'study',
    '读一篇、谈一点',
    ['themeDay', 'study'],
    [
      ['领读', 20],
      ['各谈一点', 50],
    ],
  ],
  [
    'service',
    '学业互助交流',
    ['themeDay', 'groupMeeting'],
    [
      ['结对情况', 20],
      ['问题和办法', 40],
    ],
  ],
  [
    'culture',
    '听老同志讲校史',
    ['partyLecture', 'themeDay'],
    [
      ['讲述', 50],
      ['提问', 30],
    ],
  ],
];

export const FEATURED: readonly (readonly [branch: string, brand: string])[] = [
  ['装置旁的党支部', '安全第一课'],
  ['检修班里的先锋', '工匠小课堂'],
  ['代码守护岗', '网络安全义诊'],
  ['账目清楚的支部', '阳光账本'],
  ['窗口服务示范支部', '马上就办'],
  ['银龄讲堂', '老手艺传帮带'],
];
