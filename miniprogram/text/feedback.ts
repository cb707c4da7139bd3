import type { Day } from '@shared/kernel/day';
import { dayWord } from '@shared/kernel/time-words';

export const feedbackText = {
  title: '投诉建议',
  note: '哪里不方便、哪里不合适，都可以写',
  ask: '哪里不方便，写在这里。',
  label: '内容',
  anonymous: '不留姓名',
  anonymousNote: '不记姓名和微信号，只凭编号查答复。编号只存在这部手机上',
  signed: (name: string) => `署名：${name}`,
  unbound: '您还没有认领身份，这封信不署名。',
  from: (page: string) => `从“${page}”写来`,
  requestNumber: (requestId: string) => `（出错编号 ${requestId}）`,
  submit: '提交',
  empty: '请先写几个字',
  noSource: '这部手机不能不留姓名地提交，请署名，或请别人代交。',
  done: (number: string, dueOn: Day, today: Day) => `已收到，${dayWord(dueOn, today)}前答复。编号 ${number}。`,
  own: '我写过的',
  waiting: (dueOn: Day, today: Day) => `${dayWord(dueOn, today)}前答复`,
  overdue: (dueOn: Day, today: Day) => `应在${dayWord(dueOn, today)}前答复，还没有答复。可当面问学院党委`,
  answered: (on: Day, today: Day) => `${dayWord(on, today)}答复`,
  unsigned: '未署名',
  publicAnswers: '公开的答复',
  desk: '去办理',
  deskNote: '按收到的先后，逐件答复',
} as const;
