import { mayEnter } from '../../../../src-shared/rights/register';
import { yearOf } from '../../../../src-shared/kernel/period';
import { concernedIn } from '../../../../src-shared/records/vocabulary/checks';
import type { Say } from '../../../../src-shared/records/vocabulary/kind';
import { isOfYear, recordsOf, yearsOf } from '../../../shared/register/reading/find';
import { lineOf, listedContent, type Listed } from '../../../shared/register/reading/lines';
import { demandKind } from '../../../shared/register/reading/load';
import { saying } from '../../../shared/register/reading/names';
import { openStands, orgOf } from '../../../shared/register/life/roles';
import type { QueryHandler } from '../../../shared/pipeline/context';

/** More than a screen scrolls through; the search narrows it. */
const LINES_MOST = 400;

/** Where words are looked for: what the line says, the kind, and the names of those the record concerns. */
const hayOf = (listed: Listed, say: Say): string => {
  const { title, note } = lineOf(listed, say);
  return [title, note, listed.kind.name, ...concernedIn(listed.kind.fields, listedContent(listed)).map((memberId) => say.nameOf(memberId))]
    .join('\n')
    .toLowerCase();
};

export const list: QueryHandler<'register.list'> = async (context, input) => {
  const org = await orgOf(context, input.orgId);
  const kind = input.type === undefined ? null : demandKind(input.type, org);
  const stand = await openStands(context)(org);
  await context.demand('readBranch', org._id, stand.isMember || kind?.sight.includes('P') === true);
  const found = await recordsOf(context, { orgId: org._id, ...(kind === null ? {} : { types: [kind.type] }) });
  const year = input.year;
  const chosen = year === undefined ? found : found.filter(({ record }) => isOfYear(record, year));
  const words = (input.search ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return saying(context, (say) => ({
    orgId: org._id,
    orgName: org.name,
    lines: (words.length === 0 ? chosen : chosen.filter((listed) => words.every((word) => hayOf(listed, say).includes(word))))
      .slice(0, LINES_MOST)
      .map((listed) => lineOf(listed, say)),
    years: yearsOf(
      found.map(({ record }) => record),
      yearOf(context.today),
    ),
    mayWrite: kind !== null && mayEnter(stand, kind.writers),
  }));
};
