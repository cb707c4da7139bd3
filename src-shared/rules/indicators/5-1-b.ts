import { HAVES } from '../../records/kinds/room-check';
import { defaultCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeRoomCheck, ticksOf } from '../judge/rooms';

export const roomHasAllSix = branchRule('5.1.b', {
  statement: 'the-room-has-all-six',
  recordKinds: ['roomCheck'],
  why: 'Once a year somebody walks through the room and looks; of six things each counts.',
  // The standard prints 有制定 where the sixth of the 六有 is 有制度 (Q27).
  cite: [standardCite('五(一)阵地设施', '达到有场所、有设施、有标志、有党旗、有书报、有制定的“六有”标准'), defaultCite('阵地年度核对')],
  check: (facts, gathered, at) =>
    judgeRoomCheck(
      ticksOf(({ haves }) => haves, HAVES),
      facts,
      { gathered, at },
    ),
});
