import { kindOf } from '../../../src-shared/records/kinds';
import type { AnyContent } from '../../../src-shared/records/vocabulary/kind';
import { GRADE_WORDS } from '../../../src-shared/records/vocabulary/shared-words';
import type { Org } from '../../../src-shared/records/org';
import { COLLECTIONS } from '../ports/collections';
import type { Write } from '../ports/documents';
import { knownFor } from '../register/life/check';
import { demandComplete, demandSound, type EnterCode } from '../register/life/enter';
import type { Asking } from '../pipeline/context';
import { documentOf } from '../register/life/stored';
import { storing } from '../register/life/write';
import type { YearOfAppraisal } from './load';
import { openSheet } from './sheet';

const kind = kindOf('publicNotice');
const PROBATIONARY = '预备党员，不定等次';
/** Why is the person's own business. */
const UNGRADED = '未定等次';

/** Everybody in roster order with the grade beside the name; nobody is put before anybody. */
const bodyOf = (asking: Asking, { participants, results }: YearOfAppraisal): string =>
  participants
    .map(({ member, standing }) => {
      const { grade } = openSheet(asking, results.get(member._id) ?? null);
      if (standing !== 'full') return `${member.name}：${PROBATIONARY}`;
      return `${member.name}：${grade === undefined ? UNGRADED : GRADE_WORDS[grade]}`;
    })
    .join('\n');

/** The notice of a year's grades, published at once. */
export const gradesNotice = async (
  asking: Asking<EnterCode>,
  org: Org,
  at: { year: string; found: YearOfAppraisal },
): Promise<{ noticeId: string; writes: Write[] }> => {
  const content = {
    noticeKind: 'appraisal',
    year: at.year,
    title: `${at.year}年度民主评议党员等次`,
    body: bodyOf(asking, at.found),
    minWorkingDays: 0,
    publishedOn: asking.today,
  } as unknown as AnyContent;
  const checking = { org, kind, content, state: 'published' as const };
  const known = await knownFor(asking, checking);
  demandSound(asking, checking, known);
  demandComplete(asking, kind, content);
  const id = kind.idOf?.(content, org._id) ?? '';
  if ((await asking.ports.documents.get(COLLECTIONS.records, id)) !== null)
    throw asking.refuse('register.exists', { reason: { recordId: id } });
  const document = documentOf(asking, { kind, org, content, state: 'published', before: null, id }, known);
  return { noticeId: id, writes: (await storing(asking, { before: null, document, isKept: false, isSealed: true })).writes };
};
