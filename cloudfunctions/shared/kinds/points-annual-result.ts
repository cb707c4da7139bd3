import type { Write } from '../ports/documents';
import { refused } from '../register/life/parse';
import { yearGuard } from '../points/booking';
import { POINTS } from '../points/declarations';
import { yearStateOf } from '../points/year-state';
import type { Behaviour } from './behaviour';

export const pointsAnnualResult: Behaviour<'pointsAnnualResult'> = {
  /** Closing a points year, in either stage: books what came late, and takes down everybody's total. */
  effect: async (asking, { org }, { move, content }) => {
    const { year } = content;
    if ((move.verb !== 'closeFirst' && move.verb !== 'complete') || year === undefined) return null;
    const { documents } = asking.ports;
    // Read first: an entry made from here on is seen by the guard when both are stored.
    const guard = await yearGuard(documents, org._id, year);
    const { isFrozen, waiting, late, firstLines, completeLines, scheme } = await yearStateOf(documents, asking.roster, {
      orgId: org._id,
      year,
      nowAt: asking.nowAt,
    });
    if (!isFrozen) throw refused(asking, [{ field: 'year', words: '12月积分还没有结账，1月11日结账后再评定' }]);
    if (waiting > 0) throw refused(asking, [{ field: 'year', words: `还有 ${waiting} 条待审，先审完` }]);
    const writes: Write[] = [guard, ...late.map((document): Write => ({ kind: 'insert', collection: POINTS, document }))];
    const lines = move.verb === 'complete' ? completeLines : firstLines;
    const isPeerLeftOut =
      move.verb === 'complete'
        ? { isPeerLeftOut: lines.every(({ isInScheme, peerTenths }) => !isInScheme || peerTenths === undefined) }
        : {};
    return {
      content: {
        ...content,
        ...isPeerLeftOut,
        lines,
        ...(scheme.schemeId === null ? {} : { schemeId: scheme.schemeId }),
      },
      writes,
    };
  },
};
