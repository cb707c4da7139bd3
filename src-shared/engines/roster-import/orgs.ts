import { addDays, addMonths } from '../../kernel/day';
import { isThereOn, lastDayOfTerm } from '../../roster/branch';
import type { Org, OrgKind } from '../../records/org';
import type { CommitteeTerm } from '../../records/post';
import type { RosterContent } from '../../records/roster';
import { Cells, type Faults } from './faults';
import { LOST_ZEROS, lostZerosHint, widthOfZeros, withLostZeros } from './lost-zeros';
import { BRANCH_KINDS, numberKey, ORG_KINDS, UNIT_KINDS, type Row } from './sheets';
import { orgIdOfCode, termId } from '../../records/ids/roster';

/** An organisation as a row has it. One that is faulty stands here too, as others lean on it and are not at fault for that. */
type ReadOrg = { org: Org; row: Row; parentCode: string | undefined; isKindKnown: boolean; cells: Cells };

/** Under what an organisation stands; a committee under nothing. */
const PARENTS: Readonly<Record<OrgKind, readonly (OrgKind | undefined)[]>> = {
  partyCommittee: [undefined],
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
const FOUNDED_UNKNOWN = '1921-07-01';
/** Stands for a code that cannot be read; no cell begins so. */
const NO_CODE = '?';

type Setting = { at: string; today: string; before: ReadonlyMap<string, RosterContent> };
/** `isBlurred` where a code or a name is wrong: then nobody can say that none of the organisations is the one that is meant. */
export type ReadOrgs = { orgs: Org[]; terms: CommitteeTerm[]; faulty: ReadonlySet<string>; isBlurred: boolean };

const orgsOf = ({ before, today }: Setting): Org[] =>
  [...before.values()].filter((content): content is Org => content.type === 'org' && isThereOn(content, today));

/** The organisation that a row goes on with: that of the code; and a college has one committee, whatever code the table gives it. */
const knownOrg = (code: string, kind: OrgKind | undefined, known: readonly Org[]): Org | undefined =>
  known.find((org) => numberKey(org.code) === numberKey(code)) ??
  (kind === 'partyCommittee' ? known.find((org) => org.kind === 'partyCommittee') : undefined);

const codeCell = (cells: Cells, column: string, { isRequired, width }: { isRequired: boolean; width: number }): string | undefined => {
  const code = cells.code(column, isRequired);
  if (code === undefined) return undefined;
  const before = withLostZeros(code, { isNumber: cells.isNumber(column), width, known: [] });
  return before === undefined ? code : cells.refuse(column, lostZerosHint(before, column), LOST_ZEROS);
};

const kindsOf = (cells: Cells, kind: OrgKind | undefined, known: Org | undefined): Pick<Org, 'branchKind' | 'unitKind'> => ({
  branchKind: cells.kept(
    '人员类别',
    cells.oneOf('人员类别', BRANCH_KINDS, kind === 'branch' && (known?.branchKind === undefined || cells.isCleared('人员类别'))),
    known?.branchKind,
  ),
  unitKind: cells.kept(
    '单位性质',
    cells.oneOf(
      '单位性质',
      UNIT_KINDS,
      (kind === 'branch' || kind === 'generalBranch') && (known?.unitKind === undefined || cells.isCleared('单位性质')),
    ),
    known?.unitKind,
  ),
});

const readOrg = (cells: Cells, setting: Setting, width: number): ReadOrg => {
  const code = codeCell(cells, '组织代码', { isRequired: true, width }) ?? `${NO_CODE}${cells.row.row}`;
  const said = cells.oneOf('层级', ORG_KINDS, false);
  const known = knownOrg(code, said, orgsOf(setting));
  const kind = said ?? (cells.word('层级') === '' ? (known?.kind ?? cells.oneOf('层级', ORG_KINDS)) : undefined);
  const name = known === undefined ? cells.text('名称', 40) : (cells.optionalText('名称', 40) ?? known.name);
  const foundedOn =
    cells.pastDay('成立日期', known === undefined ? cells.day('成立日期') : cells.optionalDay('成立日期'), setting.today) ??
    known?.foundedOn;
  const kinds = kindsOf(cells, kind, known);
  const shortName = cells.kept('简称', cells.optionalText('简称', 12), known?.shortName) ?? name?.slice(0, 12);
  const parentCode = codeCell(cells, '上级代码', { isRequired: false, width });
  const org: Org = {
    ...known,
    _id: known?._id ?? orgIdOfCode(code),
    v: 1,
    type: 'org',
    kind: kind ?? 'branch',
    name: name ?? code,
    shortName: shortName ?? code,
    code,
    parentId: null,
    path: [],
    ...kinds,
    foundedOn: foundedOn ?? FOUNDED_UNKNOWN,
    rev: 0,
    updatedAt: setting.at,
  };
  return { org, row: cells.row, parentCode, isKindKnown: kind !== undefined, cells };
};

type ByCode = ReadonlyMap<string, ReadOrg>;

/** The chain above an organisation, top first, as far as it is known: whose superior is missing is told there. Null for a chain that leads back. */
const pathOf = (found: ReadOrg, byCode: ByCode): string[] | null => {
  const path: string[] = [];
  let current = found;
  while (current.parentCode !== undefined) {
    const parent = byCode.get(numberKey(current.parentCode));
    if (parent === undefined) return path;
    if (path.includes(parent.org._id)) return null;
    path.unshift(parent.org._id);
    current = parent;
  }
  return path;
};

const linkParent = (found: ReadOrg, byCode: ByCode, isBlurred: boolean): void => {
  const { org, parentCode, cells } = found;
  const tell = (hint: string): void => cells.refuse('上级代码', hint);
  const parent = parentCode === undefined ? undefined : byCode.get(numberKey(parentCode));
  if ((parentCode === undefined && cells.word('上级代码') !== '') || (parentCode !== undefined && parent === undefined && isBlurred))
    return cells.leanOnFault();
  if (parentCode !== undefined && parent === undefined) return tell(`没有代码为“${parentCode}”的组织`);
  const isFit = PARENTS[org.kind].includes(parent?.org.kind);
  // Of one whose level is not known nobody can say where it belongs.
  if (!isFit && (!found.isKindKnown || parent?.isKindKnown === false)) return;
  if (!isFit) return tell(PARENT_WORDS[org.kind]);
  const path = pathOf(found, byCode);
  if (path === null) return tell('上级不能是自己的下级');
  org.path = path;
  org.parentId = path[path.length - 1] ?? null;
};

/** An empty cell leaves a known organisation where it is, under whatever code its superior has in this table. */
const withKnownParent = (found: ReadOrg, all: readonly ReadOrg[], { before }: Setting): void => {
  const known = before.get(found.org._id);
  if (found.cells.word('上级代码') !== '' || known?.type !== 'org') return;
  found.parentCode = all.find(({ org }) => org._id === known.parentId)?.org.code;
};

const termsOf = (org: Org, { before }: Setting): CommitteeTerm[] =>
  [...before.values()].filter((content): content is CommitteeTerm => content.type === 'committeeTerm' && content.orgId === org._id);

/** The term of the roster that a row means: of the same first day, or of the same last one where only the first is corrected. */
const knownTerm = (own: readonly CommitteeTerm[], fromOn: string, termEndOn: string): CommitteeTerm | undefined =>
  own.find((term) => term.fromOn === fromOn) ?? own.find((term) => term.termEndOn === termEndOn && term.endedOn === undefined);

const termCell = (cells: Cells, org: Org, setting: Setting): CommitteeTerm[] => {
  const fromOn = cells.optionalDay('支委任期起');
  const termEndOn = cells.optionalDay('支委任期止');
  const own = termsOf(org, setting);
  if (fromOn === undefined && termEndOn === undefined) {
    const isUnsaid = !cells.isRefused('支委任期起', '支委任期止');
    const isCleared = cells.isCleared('支委延期至') && own.some((term) => term.extendedUntilOn !== undefined);
    // Else what is written there would be passed over without a word.
    if (isUnsaid && (isCleared || cells.word('支委延期至') !== '')) cells.refuse('支委任期起', '写了支委延期至，也要写任期的起和止');
    return [];
  }
  if (fromOn === undefined || termEndOn === undefined) {
    cells.refuse(fromOn === undefined ? '支委任期起' : '支委任期止', '任期的起和止都要填');
    return [];
  }
  if (termEndOn <= fromOn) cells.refuse('支委任期止', '任期止要晚于任期起');
  const known = knownTerm(own, fromOn, termEndOn);
  const extendedUntilOn = cells.optionalDay('支委延期至');
  if (extendedUntilOn !== undefined && (extendedUntilOn <= termEndOn || extendedUntilOn > addMonths(termEndOn, 12)))
    cells.refuse('支委延期至', '延期最长一年');
  const term: CommitteeTerm = {
    _id: known?._id ?? termId(org.code, fromOn),
    v: 1,
    type: 'committeeTerm',
    orgId: org._id,
    fromOn,
    termEndOn,
    extendedUntilOn: cells.kept('支委延期至', extendedUntilOn, known?.extendedUntilOn),
    seats: known?.seats ?? 3,
    rev: 0,
    updatedAt: setting.at,
  };
  return [...endedBy(cells, term, own), term];
};

/** A new term ends the one that runs the day before it, as by hand; one that lies across a later one is asked about. */
const endedBy = (cells: Cells, term: CommitteeTerm, own: readonly CommitteeTerm[]): CommitteeTerm[] => {
  const across = own.filter((other) => other._id !== term._id && lastDayOfTerm(other) >= term.fromOn && other.fromOn <= term.termEndOn);
  const later = across.find((other) => other.fromOn >= term.fromOn);
  if (later !== undefined) {
    cells.refuse('支委任期起', `和名册里的任期（${later.fromOn} 至 ${lastDayOfTerm(later)}）重叠`);
    return [];
  }
  return across.map((other) => ({ ...other, endedOn: addDays(term.fromOn, -1), updatedAt: term.updatedAt }));
};

/** Reads the sheet of organisations: tree, kinds, days and committee terms. */
export const readOrgs = (rows: readonly Row[], faults: Faults, setting: Setting): ReadOrgs => {
  const byCode = new Map<string, ReadOrg>();
  const terms: CommitteeTerm[] = [];
  const width = widthOfZeros(rows, '组织代码');
  for (const row of rows) {
    const cells = new Cells(faults, 'orgs', row);
    const found = readOrg(cells, setting, width);
    const twin = byCode.get(numberKey(found.org.code));
    if (twin !== undefined) {
      cells.refuse('组织代码', `组织代码“${found.org.code}”已用在${twin.org.name}（第 ${twin.row.row} 行）`);
      continue;
    }
    byCode.set(numberKey(found.org.code), found);
    terms.push(...termCell(cells, found.org, setting));
  }
  const all = [...byCode.values()];
  for (const found of all) withKnownParent(found, all, setting);
  const isBlurred = all.some(({ cells }) => cells.isRefused('组织代码', '名称', '简称'));
  for (const found of all) linkParent(found, byCode, isBlurred);
  for (const extra of all.filter((found) => found.org.kind === 'partyCommittee').slice(1))
    faults.add('orgs', extra.row, { column: '层级', hint: '一个学院只有一个党委' });
  return {
    orgs: all.map((found) => found.org),
    terms,
    isBlurred,
    faulty: new Set(all.filter(({ cells }) => !cells.isSound).map((found) => found.org._id)),
  };
};
