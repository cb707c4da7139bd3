import { addMonths } from '../../kernel/day';
import type { Org, OrgKind } from '../../records/org';
import type { CommitteeTerm } from '../../records/post';
import type { RosterContent } from '../../records/roster';
import { Cells, type Faults } from './faults';
import { BRANCH_KINDS, ORG_KINDS, UNIT_KINDS, type Row } from './sheets';
import { orgIdOfCode, termId } from '../../records/ids/roster';

type ReadOrg = { org: Org; row: Row; parentCode: string | undefined };

const PARENTS: Readonly<Record<OrgKind, readonly OrgKind[]>> = {
  partyCommittee: [],
  generalBranch: ['partyCommittee'],
  branch: ['generalBranch', 'partyCommittee'],
  partyGroup: ['branch'],
};
const PARENT_WORDS: Readonly<Record<OrgKind, string>> = {
  partyCommittee: '党委没有上级',
  generalBranch: '党总支要在党委下面',
  branch: '支部要在总支或党委下面',
  partyGroup: '党小组要在支部下面',
};

type Setting = { at: string; before: ReadonlyMap<string, RosterContent> };

const orgBefore = (id: string, { before }: Setting): Org | undefined => {
  const found = before.get(id);
  return found?.type === 'org' ? found : undefined;
};

const readOrg = (cells: Cells, setting: Setting): ReadOrg | null => {
  const code = cells.text('组织代码', 20);
  const name = cells.text('名称', 40);
  const known = orgBefore(orgIdOfCode(code ?? ''), setting);
  const kind = cells.oneOf('层级', ORG_KINDS);
  const foundedOn = cells.day('成立日期');
  const branchKind = cells.kept('人员类别', cells.oneOf('人员类别', BRANCH_KINDS, kind === 'branch'), known?.branchKind);
  const unitKind = cells.kept(
    '单位性质',
    cells.oneOf('单位性质', UNIT_KINDS, kind === 'branch' || kind === 'generalBranch'),
    known?.unitKind,
  );
  if (code !== undefined && !/^[A-Za-z0-9-]+$/.test(code)) cells.refuse('组织代码', '组织代码只用字母、数字和短横');
  const shortName = cells.kept('简称', cells.optionalText('简称', 12), known?.shortName) ?? name?.slice(0, 12);
  const parentCode = cells.optionalText('上级代码', 20);
  if (
    !cells.isSound ||
    code === undefined ||
    name === undefined ||
    kind === undefined ||
    foundedOn === undefined ||
    shortName === undefined
  )
    return null;
  const org: Org = {
    _id: orgIdOfCode(code),
    v: 1,
    type: 'org',
    kind,
    name,
    shortName,
    code,
    parentId: null,
    path: [],
    branchKind,
    unitKind,
    foundedOn,
    rev: 0,
    updatedAt: setting.at,
  };
  return { org, row: cells.row, parentCode };
};

/** The chain above an organisation, top first, as far as it is known: whose superior is missing is told there. Null for a chain that leads back. */
const pathOf = (found: ReadOrg, byCode: ReadonlyMap<string, ReadOrg>): string[] | null => {
  const path: string[] = [];
  let current = found;
  while (current.parentCode !== undefined) {
    const parent = byCode.get(current.parentCode);
    if (parent === undefined) return path;
    if (path.includes(parent.org._id)) return null;
    path.unshift(parent.org._id);
    current = parent;
  }
  return path;
};

const linkParent = (found: ReadOrg, byCode: ReadonlyMap<string, ReadOrg>, faults: Faults): void => {
  const { org, row, parentCode } = found;
  const tell = (hint: string): void => faults.add('orgs', row, { column: '上级代码', hint });
  const parent = parentCode === undefined ? undefined : byCode.get(parentCode);
  if (parentCode !== undefined && parent === undefined) return tell(`没有代码为“${parentCode}”的组织`);
  if (org.kind === 'partyCommittee' ? parentCode !== undefined : parent === undefined || !PARENTS[org.kind].includes(parent.org.kind))
    return tell(PARENT_WORDS[org.kind]);
  const path = pathOf(found, byCode);
  if (path === null) return tell('上级不能是自己的下级');
  org.path = path;
  org.parentId = path[path.length - 1] ?? null;
};

const termOf = (cells: Cells, org: Org, { at, before }: Setting): CommitteeTerm | null => {
  const fromOn = cells.optionalDay('支委任期起');
  const termEndOn = cells.optionalDay('支委任期止');
  if (fromOn === undefined && termEndOn === undefined) return null;
  if (fromOn === undefined || termEndOn === undefined) {
    cells.refuse(fromOn === undefined ? '支委任期起' : '支委任期止', '任期的起和止都要填');
    return null;
  }
  if (termEndOn <= fromOn) cells.refuse('支委任期止', '任期止要晚于任期起');
  const known = before.get(termId(org.code, fromOn));
  const term = known?.type === 'committeeTerm' ? known : undefined;
  const extendedUntilOn = cells.optionalDay('支委延期至');
  if (extendedUntilOn !== undefined && (extendedUntilOn <= termEndOn || extendedUntilOn > addMonths(termEndOn, 12)))
    cells.refuse('支委延期至', '延期最长一年');
  return {
    _id: termId(org.code, fromOn),
    v: 1,
    type: 'committeeTerm',
    orgId: org._id,
    fromOn,
    termEndOn,
    extendedUntilOn: cells.kept('支委延期至', extendedUntilOn, term?.extendedUntilOn),
    seats: term?.seats ?? 3,
    rev: 0,
    updatedAt: at,
  };
};

/** Reads the sheet of organisations: tree, kinds, days and committee terms. */
export const readOrgs = (rows: readonly Row[], faults: Faults, setting: Setting): { orgs: Org[]; terms: CommitteeTerm[] } => {
  const byCode = new Map<string, ReadOrg>();
  const terms: CommitteeTerm[] = [];
  for (const row of rows) {
    const cells = new Cells(faults, 'orgs', row);
    const found = readOrg(cells, setting);
    if (found === null) continue;
    const twin = byCode.get(found.org.code);
    if (twin !== undefined) {
      cells.refuse('组织代码', `组织代码“${found.org.code}”已用在${twin.org.name}（第 ${twin.row.row} 行）`);
      continue;
    }
    byCode.set(found.org.code, found);
    const term = termOf(cells, found.org, setting);
    if (term !== null) terms.push(term);
  }
  const all = [...byCode.values()];
  for (const found of all) linkParent(found, byCode, faults);
  for (const extra of all.filter((found) => found.org.kind === 'partyCommittee').slice(1))
    faults.add('orgs', extra.row, { column: '层级', hint: '一个学院只有一个党委' });
  return { orgs: all.map((found) => found.org), terms };
};
