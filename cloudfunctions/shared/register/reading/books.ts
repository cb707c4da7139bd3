import { idsIn } from '../../../../src-shared/records/vocabulary/content';
import type { Kind } from '../../../../src-shared/records/vocabulary/kind';
import type { Asking } from '../../pipeline/context';
import { listedContent, type Listed } from './lines';
import { linesOfNamed, namedRecords } from './linked';
import { sayingPlainly } from './names';
import { linesOfTable, type Table } from './table';

const NOT_IN_A_BOOK: readonly string[] = ['voided', 'withdrawn'];
/** What was taken back stands in no book that is given out. */
export const isInABook = ({ record }: Listed): boolean => !NOT_IN_A_BOOK.includes(record.state);

/** The tables of kinds, each of its own records among the found; names are asked for once for all of them. */
export const tablesOf = async (
  context: Asking,
  kinds: readonly Kind[],
  found: readonly Listed[],
): Promise<{ kind: Kind; table: Table }[]> => {
  const named = await namedRecords(
    context,
    found.flatMap((listed) => idsIn(listed.kind.fields, listedContent(listed), { is: 'record' }).map((entry) => entry.id)),
  );
  return sayingPlainly(context, (say) => {
    const titles = new Map(linesOfNamed(named, say).map((line) => [line.recordId, line.title]));
    return kinds.map((kind) => ({
      kind,
      table: linesOfTable(
        kind,
        found.filter(({ record }) => record.type === kind.type),
        { say, titleOf: (recordId) => titles.get(recordId) ?? '' },
      ),
    }));
  });
};
