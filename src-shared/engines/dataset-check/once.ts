// What may stand in a file once only.
import type { Dataset } from '../../records/dataset';
import { at, quoted, type FileFault } from './fault';

type Placed = { place: string; value: string };

const repeated = (entries: readonly Placed[], word: string): FileFault[] => {
  const first = new Map<string, string>();
  return entries.flatMap(({ place, value }): FileFault[] => {
    const before = first.get(value);
    if (before === undefined) {
      first.set(value, place);
      return [];
    }
    return [{ place, expected: `${word}只能有一个`, found: `是${quoted(value)}，${before} 已经有了` }];
  });
};

const idsOf = (file: Dataset, lists: readonly ('orgs' | 'members' | 'posts' | 'terms' | 'activities' | 'records')[]): Placed[] =>
  lists.flatMap((list) =>
    (file[list] as readonly { _id: string }[]).map(({ _id }, index) => ({ place: at(list, index, '_id'), value: _id })),
  );

/** Ids and what else names one thing alone. Activities and records are one collection: an evidence is found by its id. */
export const faultsOfOnce = (file: Dataset): FileFault[] => [
  ...(['orgs', 'members', 'posts', 'terms'] as const).flatMap((list) => repeated(idsOf(file, [list]), '同一编号')),
  ...repeated(idsOf(file, ['activities', 'records']), '同一编号'),
  ...repeated(
    file.members.map(({ memberNo }, index) => ({ place: at('members', index, 'memberNo'), value: memberNo })),
    '同一工号或学号',
  ),
  ...repeated(
    file.members.flatMap(({ memberships }, index) =>
      memberships.map(({ id }, stay) => ({ place: at('members', index, 'memberships', stay, 'id'), value: id })),
    ),
    '同一隶属编号',
  ),
  ...file.activities.flatMap(({ lines = [] }, index) =>
    repeated(
      lines.map(({ memberId }, line) => ({ place: at('activities', index, 'lines', line, 'memberId'), value: memberId })),
      '到会名单里同一人',
    ),
  ),
  ...repeated(
    file.years.map((year, index) => ({ place: at('years', index), value: year })),
    '同一年度',
  ),
];
