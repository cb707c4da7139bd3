import { rosterTables } from '../../../../src-shared/engines/roster-import/export';
import type { Member } from '../../../../src-shared/records/member';
import type { Org } from '../../../../src-shared/records/org';
import type { CommitteeTerm, Post } from '../../../../src-shared/records/post';
import type { QueryHandler } from '../../../shared/pipeline/context';
import { allEntries, visibleContents } from '../../../shared/roster/import/existing';
import { makeRosterFile } from '../../../shared/roster/import/roster-file';

/** The roster of today as the workbook that an import reads. */
export const exportRoster: QueryHandler<'roster.export'> = async ({ ports, roster, today }) => {
  const contents = visibleContents(await allEntries(ports), roster.pointer.generation);
  const tables = rosterTables(
    {
      orgs: contents.filter((content): content is Org => content.type === 'org'),
      members: contents.filter((content): content is Member => content.type === 'member'),
      posts: contents.filter((content): content is Post => content.type === 'post'),
      terms: contents.filter((content): content is CommitteeTerm => content.type === 'committeeTerm'),
    },
    today,
  );
  return { fileName: `党员名册${today}.xlsx`, base64: (await makeRosterFile(tables)).toString('base64') };
};
