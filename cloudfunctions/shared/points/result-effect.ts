import type { AnyContent } from '../../../src-shared/records/vocabulary/kind';
import type { Content } from '../../../src-shared/records/kinds';
import type { Write } from '../ports/documents';
import type { EffectOf } from '../register/life/effect';
import { refused } from '../register/life/parse';
import { yearGuard } from './booking';
import { POINTS } from './declarations';
import { yearStateOf } from './year-state';

/** Closing a points year, in either stage: books what came late, and takes down everybody's total. */
export const pointsResultEffect: EffectOf = async (asking, { org }, { move, content }) => {
  if (move.verb !== 'closeFirst' && move.verb !== 'complete') return null;
  const { year } = content as unknown as Content<'pointsAnnualResult'>;
  const { documents } = asking.ports;
  // Read first: an entry made from here on is seen by the guard when both are stored.
  const guard = await yearGuard(documents, org._id, year);
  const { isFrozen, waiting, late, firstLines, completeLines, scheme } = await yearStateOf(documents, asking.roster, {
    orgId: org._id,
    year,
    nowAt: asking.nowAt,
  });
  if (!isFrozen) throw refused([{ field: 'year', words: '12月积分还没有结账，1月11日结账后再评定' }]);
  if (waiting > 0) throw refused([{ field: 'year', words: `还有 ${waiting} 条待审，先审完` }]);
  const writes: Write[] = [guard, ...late.map((document): Write => ({ kind: 'insert', collection: POINTS, document }))];
  const lines = move.verb === 'complete' ? completeLines : firstLines;
  const isPeerLeftOut =
    move.verb === 'complete' ? { isPeerLeftOut: lines.every(({ isInScheme, peerTenths }) => !isInScheme || peerTenths === undefined) } : {};
  return {
    content: {
      ...content,
      ...isPeerLeftOut,
      lines,
      ...(scheme.schemeId === null ? {} : { schemeId: scheme.schemeId }),
    } as unknown as AnyContent,
    writes,
  };
};
