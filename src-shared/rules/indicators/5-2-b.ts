import { WALL_ITEMS } from '../../records/kinds/room-check';
import { defaultCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeRoomCheck, ticksOf } from '../judge/rooms';

export const signsOnTheWall = branchRule('5.2.b', {
  statement: 'flag-oath-and-the-other-signs-hang-on-the-wall',
  recordKinds: ['roomCheck'],
  why: 'The same five signs in every room, so that it is known for what it is.',
  cite: [
    standardCite('五(二)统一标识', '墙上要悬挂党旗、入党誓词、党内政治生活制度、习总书记重要讲话语录及中国梦宣传画'),
    defaultCite('阵地年度核对'),
  ],
  check: (facts, gathered, at) =>
    judgeRoomCheck(
      ticksOf(({ wallItems }) => wallItems, WALL_ITEMS),
      facts,
      { gathered, at },
    ),
});
