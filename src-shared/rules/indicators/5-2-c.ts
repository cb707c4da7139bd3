import { defaultCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeRoomCheck } from '../judge/rooms';

export const facilitiesInOrder = branchRule('5.2.c', {
  statement: 'tables-chairs-and-screens-are-there-and-in-order',
  recordKinds: ['roomCheck'],
  why: 'A room that cannot be used for a meeting is none; a look once a year is enough.',
  cite: [standardCite('五(二)统一标识', '桌椅、电教设施等齐全并摆放整齐'), defaultCite('阵地年度核对')],
  check: (facts, gathered, at) =>
    judgeRoomCheck((check) => ({ ticked: check.facilitiesInOrder ? 1 : 0, total: 1 }), facts, { gathered, at }),
});
