import { WALL_RULES } from '../../records/kinds/room-check';
import { defaultCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeRoomCheck, ticksOf } from '../judge/rooms';

export const rulesOnTheWall = branchRule('5.2.a', {
  statement: 'the-three-sets-of-rules-hang-on-the-wall',
  recordKinds: ['roomCheck'],
  why: 'Whoever comes in can read how the branch is set up, who does what and by which rules it lives.',
  cite: [standardCite('五(二)统一标识', '室内上墙制度简明规范，一般为组织架构、岗位职责、党内生活等基本制度'), defaultCite('阵地年度核对')],
  check: (facts, gathered, at) =>
    judgeRoomCheck(
      ticksOf(({ wallRules }) => wallRules, WALL_RULES),
      facts,
      { gathered, at },
    ),
});
