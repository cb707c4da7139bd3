// 导出数据集 by the pages alone: every role that may take a file takes it off the page, the command computes it again, and it is the sheet on the screen.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { liveEntry } from '../../../cloudfunctions/shared/roster/roster-store';
import { answer } from '../../../config/commands/score';
import type { App } from '../../../config/start/app';
import { TestClock } from '../../../local-cloud/clock';
import type { Post } from '../../../src-shared/records/post';
import { openidOf } from '../../cloudfunctions/harness';
import { rollLineOf, sealedActivity } from '../../cloudfunctions/sealed-activity';
import { IDS, smallCollege } from '../../cloudfunctions/small-college';
import { launchChromium } from '../weapp/browser-phone';
import { startBoundCollege } from './bound-college';
import { Person } from './person';

const TODAY = '2026-11-24';
const PLACE = '催化装置仿真室';
const TITLE = '清点工具主题党日';
const auditor: Post = {
  _id: 'post:DW:auditor:b03',
  v: 1,
  type: 'post',
  orgId: IDS.committee,
  memberId: 'm:b03',
  postKind: 'auditor',
  fromOn: '2026-01-01',
  rev: 0,
  updatedAt: '2026-01-01T00:00:00.000Z',
};
const everybody = smallCollege().flatMap((one) => (one.type === 'member' ? [one] : []));
const ofA = everybody.filter(({ memberships }) => memberships.some(({ branchId }) => branchId === IDS.branchA));

type Sheet = { branchId: string; score: number | null; coveragePercent: number; findings: { ruleId: string; outcome: string }[] };

describe('the file that a page gives', () => {
  let app: App;
  let browser: Browser;
  let dataDir: string;

  beforeAll(async () => {
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'wuhua-export-'));
    app = await startBoundCollege(dataDir, new TestClock(`${TODAY}T01:00:00.000Z`));
    await app.cloud.database.insertMany('posts', [liveEntry(auditor)]);
    await app.cloud.database.insertMany('records', [
      ...['01', '02', '03', '05'].map((month) =>
        sealedActivity(
          IDS.branchA,
          `2026-${month}-12`,
          ofA.map(({ _id }) => rollLineOf(_id)),
          { title: TITLE, place: PLACE },
        ),
      ),
      sealedActivity(IDS.branchB, '2026-04-12', [rollLineOf(IDS.secretaryB)], { kinds: ['partyLecture'], title: TITLE }),
    ]);
    browser = await launchChromium();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const enter = (memberId: string): Promise<Person> => Person.entered(browser, app.url, { openid: openidOf(memberId), size: 'wide' });
  /** Takes the file that the page offers, from the page itself. */
  const taken = async (person: Person): Promise<{ file: string; name: string; text: string }> => {
    const downloading = person.page.waitForEvent('download');
    await person.tap('export-go');
    const download = await downloading;
    const file = path.join(dataDir, `${download.suggestedFilename()}-${Math.random()}`);
    await download.saveAs(file);
    return { file, name: download.suggestedFilename(), text: readFileSync(file, 'utf8') };
  };
  const open = async (person: Person, orgId: string): Promise<void> => {
    await person.go(`pages/score/export/index?orgId=${encodeURIComponent(orgId)}`);
    await person.sees('export-go');
  };
  const recounted = (file: string): Sheet[] => {
    const { sheets } = JSON.parse(answer(['--dataset', file, '--at', TODAY, '--json'])) as { sheets: Sheet[] };
    return sheets.map(({ branchId, score, coveragePercent, findings }) => ({
      branchId,
      score,
      coveragePercent,
      findings: findings.map(({ ruleId, outcome }) => ({ ruleId, outcome })),
    }));
  };
  const shown = async (person: Person, branchId: string): Promise<Sheet> => {
    const { scoreTenths, coveragePercent, findings } = await person.ask('score.read', { orgId: branchId });
    return {
      branchId,
      score: scoreTenths === null ? null : scoreTenths / 10,
      coveragePercent,
      findings: findings.map(({ ruleId, outcome }) => ({ ruleId, outcome })),
    };
  };
  /** Of the branch A nobody and nothing stands in it that would say of whom it speaks. */
  const told = (text: string): string[] =>
    [PLACE, TITLE, '第一党小组', '一组', ...everybody.flatMap(({ _id, name }) => [`"${_id}"`, name])].filter((words) =>
      text.includes(words),
    );

  it('to the secretary, from 五化 on, with names and without, is computed again to the sheet on the screen', async () => {
    const secretary = await enter(IDS.secretary);
    await secretary.go('pages/tabs/score/index');
    await secretary.tap('open-export');
    await secretary.sees('export-go');
    const onScreen = await shown(secretary, IDS.branchA);
    expect(onScreen.score).toBeGreaterThan(0);
    const nameless = await taken(secretary);
    expect([recounted(nameless.file), told(nameless.text)]).toEqual([[onScreen], []]);
    await secretary.tap('names-named');
    const named = await taken(secretary);
    expect([recounted(named.file), named.text.includes('林晓雯'), named.text.includes(PLACE)]).toEqual([[onScreen], true, false]);
  }, 120_000);

  it.each([
    ['the general branch', IDS.overseer, IDS.general, '石油化工学院党总支-2026.json'],
    ['the Party committee', IDS.admin, IDS.committee, '示例石化职业学院-2026.json'],
    ['the inspector', 'm:b03', IDS.committee, '示例石化职业学院-2026.json'],
  ])(
    'to %s holds every branch, nobody’s name, and is computed again to each sheet on the screen; so does that of one branch',
    async (_who, memberId, orgId, name) => {
      const person = await enter(memberId);
      await open(person, orgId);
      expect(await person.part('names').count()).toBe(0);
      const all = await taken(person);
      const onScreen = [await shown(person, IDS.branchA), await shown(person, IDS.branchB)];
      expect([all.name, recounted(all.file), told(all.text)]).toEqual([name, onScreen, []]);
      await open(person, IDS.branchA);
      const one = await taken(person);
      expect([recounted(one.file), told(one.text)]).toEqual([[onScreen[0]], []]);
    },
    120_000,
  );
});
