// A place above the branches: what it answers for itself, and the file of all its branches.
import { act, cleanup } from '@testing-library/react';
import ScorePage from '@/pages/tabs/score/index';
import ScoreExportPage from '@/pages/score/export/index';
import { giveConsent } from '@/app/consent';
import { saveJson } from '@/platform/files';
import { factsIn } from '../../../src-shared/engines/score/dataset';
import { datasetOf } from '../../../src-shared/engines/score/dataset';
import type { Finding } from '../../../src-shared/contract/score';
import type { Place } from '../../../src-shared/contract/session';
import type { Dataset } from '../../../src-shared/records/dataset';
import { orgOf, world } from '../../cases/world';
import { answer, byId, clearStage, ledTo, open, Refusal, sent, tap, words } from '../activity/stage';
import { sessionOfSecretary } from '../activity/samples';
import { part, remedy, sampleSheet } from './sample-sheet';

jest.mock('@/api/call', () => ({ call: jest.fn(), send: jest.fn() }));
jest.mock('@/platform/files', () => ({ canHandleFiles: true, saveJson: jest.fn() }));

beforeEach(() => {
  clearStage();
  giveConsent();
  jest.mocked(saveJson).mockReset();
});
afterEach(cleanup);

const place = (over: Partial<Place>): Place => ({
  orgId: 'g-1',
  name: '石化学院党总支',
  shortName: '石化总支',
  kind: 'generalBranch',
  posts: ['secretary'],
  isMember: false,
  rights: ['readBranch', 'oversee', 'confirm'],
  ...over,
});
const committee = place({
  orgId: 'c-1',
  name: '示例学院党委',
  shortName: '党委',
  kind: 'partyCommittee',
  rights: ['oversee', 'administer'],
});
const sessionAt = (at: Place) => ({ ...sessionOfSecretary, person: { ...sessionOfSecretary.person, places: [at] } });

const finding = (over: Partial<Finding> & Pick<Finding, 'ruleId' | 'itemId'>): Finding => ({
  kind: 'structure',
  page: 'committee',
  outcome: 'notMet',
  weightHundredths: 0,
  fraction: null,
  expected: 2,
  actual: 1,
  madeUp: 0,
  parts: [],
  evidenceIds: [],
  cite: [],
  remedy: null,
  ...over,
});
const ofGeneral = (orgId: string, orgName: string, more: Parameters<typeof part>[2]) =>
  part('2026-H1', 'notMet', { orgId, orgName, ...more });
const college = (at: Place, findings: Finding[]) => ({
  orgId: at.orgId,
  orgName: at.name,
  year: '2026',
  asOfOn: '2026-11-24',
  findings,
  mayWrite: true,
});
const summary = finding({
  ruleId: '4.1.d',
  itemId: '4.1',
  page: 'generalBranch',
  kind: 'periodic',
  parts: [
    ofGeneral('g-1', '石化学院党总支', {
      remedy: remedy({
        verb: 'enter',
        by: 'generalBranch',
        effort: 'form',
        type: 'halfYearReport',
        period: '2026-H1',
        orgId: 'g-1',
        isMakeUp: true,
      }),
    }),
    part('2026-H1', 'met', { orgId: 'g-2', orgName: '机电学院党总支' }),
  ],
});
const organizers = finding({
  ruleId: '1.3.b',
  itemId: '1.3',
  kind: 'attestation',
  expected: 1,
  actual: 0,
  parts: [
    part('2026', 'notMet', {
      orgId: 'c-1',
      orgName: '示例学院党委',
      remedy: remedy({ verb: 'enter', by: 'committee', effort: 'form', type: 'attestation', period: '2026' }),
    }),
  ],
});

const branches = (...names: string[]) => ({
  orgs: names.map((name, at) => ({
    orgId: `o:b${at + 1}`,
    name,
    shortName: name,
    kind: 'branch',
    parentId: 'g-1',
    code: `0${at + 1}`,
    secretaryName: '',
    memberCount: 9,
  })),
  lastImport: null,
});

describe('五化 at a place above the branches', () => {
  it('shows the general branch what it answers for, by item, and leads to its own form', async () => {
    const own = place({});
    answer({ 'session.read': sessionAt(own), 'score.college': college(own, [{ ...summary, parts: summary.parts.slice(0, 1) }]) });
    await open(<ScorePage />);
    expect(document.querySelector('#college-rules .section .head')?.textContent).toBe('4.1 落实党建工作责任制');
    await tap('college-4-1-d');
    expect(words('college-4-1-d-0')).toContain('石化学院党总支');
    expect(words('college-4-1-d-0')).toContain('缺上半年');
    await tap('college-4-1-d-0-do');
    expect(ledTo()).toBe('/pages/register/form/index?orgId=g-1&type=halfYearReport&period=2026-H1');
  });

  it('keeps the order of the organisation and gives the committee a button only for what it does itself', async () => {
    answer({ 'session.read': sessionAt(committee), 'score.college': college(committee, [organizers, summary]) });
    await open(<ScorePage />);
    await tap('college-4-1-d');
    await tap('college-1-3-b');
    expect(['college-4-1-d-0', 'college-4-1-d-1'].map((id) => words(id).slice(0, 7))).toEqual(['石化学院党总支', '机电学院党总支']);
    expect(byId('college-4-1-d-0-do')).toBeNull();
    expect(words('college-4-1-d-0')).toContain('由党总支办');
    await tap('college-1-3-b-0-do');
    expect(ledTo()).toBe('/pages/register/form/index?orgId=c-1&type=attestation&period=2026');
  });

  it('names the departments of a rule about departments', async () => {
    const department = (subjectName: string, outcome: 'met' | 'notMet') => part('2026', outcome, { subjectName });
    answer({
      'session.read': sessionAt(committee),
      'score.college': college(committee, [
        finding({ ruleId: '1.1.a', itemId: '1.1', parts: [department('图书馆', 'met'), department('后勤处', 'notMet')] }),
      ]),
    });
    await open(<ScorePage />);
    await tap('college-1-1-a');
    expect([words('college-1-1-a-0'), words('college-1-1-a-1')]).toEqual(['图书馆已达到', '后勤处有缺']);
  });

  it('shows no score there, and chooses a branch on the other side', async () => {
    const own = place({});
    answer({
      'session.read': sessionAt(own),
      'score.college': college(own, []),
      'roster.college': branches('炼油技术教工党支部'),
      'score.read': sampleSheet(),
    });
    await open(<ScorePage />);
    expect(byId('stat-first')).toBeNull();
    await tap('view-branches');
    await tap('branch-o:b1');
    expect(words('stat-first')).toBe('91.2');
    await tap('other-branch');
    expect(byId('branches')).not.toBeNull();
  });

  it('leads an auditor, who only looks, to the file of all branches too', async () => {
    const looking = place({ ...committee, posts: ['auditor'], rights: ['oversee'] });
    answer({ 'session.read': sessionAt(looking), 'score.college': college(looking, []) });
    await open(<ScorePage />);
    await tap('open-export');
    expect(ledTo()).toBe('/pages/score/export/index?orgId=c-1');
  });

  it('leads the committee and the general branch to the standard and to the file of the branches below them', async () => {
    answer({ 'session.read': sessionAt(committee), 'score.college': college(committee, []) });
    await open(<ScorePage />);
    await tap('open-export');
    expect(ledTo()).toBe('/pages/score/export/index?orgId=c-1');
    cleanup();
    clearStage();
    const own = place({});
    answer({ 'session.read': sessionAt(own), 'score.college': college(own, []) });
    await open(<ScorePage />);
    await tap('open-export');
    expect(ledTo()).toBe('/pages/score/export/index?orgId=g-1');
    await tap('open-standard');
    expect(ledTo()).toBe('/pages/standard/pack/index');
  });
});

const fileOf = (orgId: string) => {
  const facts = world({ branch: { _id: orgId, code: orgId.slice(2) } });
  return {
    fileName: `${orgId}.json`,
    file: datasetOf(
      { ...facts, branch: orgOf(orgId) },
      {
        years: ['2026'],
        exportedAt: '2026-11-24T00:00:00.000Z',
        hasNames: false,
        tailorings: [],
        codeOf: (memberId) => memberId.replace('m:', 'p:'),
      },
    ),
  };
};
const saved = () => jest.mocked(saveJson).mock.calls.map(([name, file]) => ({ name, file: file as Dataset }));

describe('导出数据集', () => {
  it('asks the secretary whether names go along, and without a word they do not', async () => {
    answer({ 'score.dataset': fileOf('o:b1') });
    await open(<ScoreExportPage />, { orgId: 'b1' });
    await tap('export-go');
    expect(sent('score.dataset')[0]?.input).toEqual({ orgId: 'b1', years: ['2026'], hasNames: false });
    await tap('names-named');
    await tap('years-2025');
    await tap('export-go');
    expect(sent('score.dataset')[1]?.input).toEqual({ orgId: 'b1', years: ['2025', '2026'], hasNames: true });
    expect(saved().map(({ name }) => name)).toEqual(['o:b1.json', 'o:b1.json']);
  });

  it('gives whoever looks from above the file of one branch too, without asking about names', async () => {
    answer({ 'session.read': sessionAt(committee), 'score.dataset': fileOf('o:b1') });
    await open(<ScoreExportPage />, { orgId: 'o:b1' });
    expect(byId('names')).toBeNull();
    await tap('export-go');
    expect(sent('score.dataset')[0]?.input).toEqual({ orgId: 'o:b1', years: ['2026'], hasNames: false });
  });

  it('calls the file of a general branch by its name', async () => {
    answer({ 'session.read': sessionAt(place({})), 'roster.college': branches('第一支部'), 'score.dataset': fileOf('o:b1') });
    await open(<ScoreExportPage />, { orgId: 'g-1' });
    await tap('export-go');
    expect(saved().map(({ name }) => name)).toEqual(['石化学院党总支-2026.json']);
  });

  it('keeps one year chosen at least', async () => {
    answer({});
    await open(<ScoreExportPage />, { orgId: 'b1' });
    await tap('years-2026');
    expect(byId('years-2026')?.getAttribute('aria-checked')).toBe('true');
  });

  it('joins the files of all branches, read one after another, into one from which each can be scored', async () => {
    answer({
      'session.read': sessionAt(committee),
      'roster.college': branches('第一支部', '第二支部'),
      'score.dataset': (input: unknown) => fileOf((input as { orgId: string }).orgId),
    });
    await open(<ScoreExportPage />, { orgId: 'c-1' });
    expect(byId('names')).toBeNull();
    await tap('export-go');
    expect(sent('score.dataset').map(({ input }) => [input.orgId, input.hasNames])).toEqual([
      ['o:b1', false],
      ['o:b2', false],
    ]);
    const [file] = saved();
    expect(file?.name).toBe(`${sessionOfSecretary.collegeName}-2026.json`);
    expect(file && ['o:b1', 'o:b2'].map((orgId) => factsIn(file.file, orgId).branch._id)).toEqual(['o:b1', 'o:b2']);
  });

  it('stops with the branch named when one cannot be read, and goes on from there', async () => {
    let isDown = true;
    const reply = (input: unknown): unknown => {
      const { orgId } = input as { orgId: string };
      return orgId === 'o:b2' && isDown ? new Refusal('common.busy') : fileOf(orgId);
    };
    answer({ 'session.read': sessionAt(committee), 'roster.college': branches('第一支部', '第二支部'), 'score.dataset': reply });
    await open(<ScoreExportPage />, { orgId: 'c-1' });
    await tap('export-go');
    expect(words('export-stopped')).toBe('到“第二支部”停住了：现在人多，请稍等几秒再点。');
    expect(saved()).toEqual([]);
    isDown = false;
    await act(async () => undefined);
    await tap('export-go');
    expect(sent('score.dataset').map(({ input }) => input.orgId)).toEqual(['o:b1', 'o:b2', 'o:b2']);
    expect(saved()).toHaveLength(1);
  });
});
