import type { LifeMeetingPage } from '@shared/contract/appraisal';

type Check = LifeMeetingPage['checks'][number];

export const lifeText = {
  title: '组织生活会',
  yearTitle: (year: string) => `${year}年度组织生活会`,
  checks: { talks: '谈心', opinions: '征求意见', analysis: '剖析', criticism: '批评', rectification: '整改' },
  note: ({ check, count, of = 0 }: Check): string =>
    ({
      talks: `会前谈过心的 ${count} 人，共 ${of} 人`,
      opinions: count === 0 ? '还没有记下' : `记下 ${count} 条`,
      analysis: count === 0 ? '还没有交' : `${count} 人交了剖析材料`,
      criticism: count === 0 ? '会后记下' : '已记下',
      rectification: count === 0 ? '会后列出' : `列了 ${count} 项`,
    })[check],
  done: '已办',
  open: '还没有',
  meeting: '会议',
  noMeeting: '还没有安排',
  plan: '安排会议',
  begin: '记意见和剖析',
  write: '记批评意见',
  hold: '会已开',
  held: '已记下，批评意见只给与会人看',
  talk: '记一次谈话',
  item: '列一项整改',
  criticism: '相互批评的意见',
  private: '批评意见只有与会人可见。',
} as const;
