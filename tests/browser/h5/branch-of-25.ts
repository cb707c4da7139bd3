// A branch of 25, founded this autumn, on an application of its own, with a theme day behind it, and its secretary's phone.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { startApp, type App } from '../../../config/start/app';
import { openidDigestOf } from '../../../cloudfunctions/shared/secrets/keyed-hash';
import { liveEntry } from '../../../cloudfunctions/shared/roster/roster-store';
import { TestClock } from '../../../local-cloud/clock';
import type { ActionName, In, Out } from '../../../src-shared/contract';
import type { Member } from '../../../src-shared/records/member';
import type { Org } from '../../../src-shared/records/org';
import type { CommitteeTerm, Post, PostKind } from '../../../src-shared/records/post';
import { launchChromium } from '../weapp/browser-phone';
import { Hand } from './hand';

export const BRANCH = 'o:Z01B01';
export const SECRETARY = 'm:1';
const COMMITTEE = 'o:DW';
const GENERAL = 'o:Z01';
const AT = '2026-01-01T00:00:00.000Z';
const OPENID = 'wx-of-the-secretary';
const NAMES =
  '周明远 林晓雯 孟凡超 蒋伟 陈思齐 何静 谢雨桐 罗志强 梁秋实 邓佳宁 韩立 苏婉 高建国 唐一鸣 方知夏 白浩然 简宁 沈一诺 程远 顾清 陆鸣 袁野 汪晴 傅岩 任可'.split(
    ' ',
  );

const org = (part: Pick<Org, '_id' | 'kind' | 'name' | 'shortName' | 'parentId' | 'path'> & Partial<Org>): Org => ({
  v: 1,
  type: 'org',
  code: part._id.slice(2),
  foundedOn: '2026-10-01',
  rev: 0,
  updatedAt: AT,
  ...part,
});

const member = (name: string, index: number): Member => ({
  _id: `m:${index + 1}`,
  v: 1,
  type: 'member',
  name,
  memberNo: `A${100 + index}`,
  memberKind: 'staff',
  admittedOn: '2015-06-01',
  fullMemberOn: '2016-06-01',
  memberships: [{ id: `m:${index + 1}:1`, branchId: BRANCH, fromOn: '2026-10-01' }],
  statuses: [],
  rosterOrder: index,
  rev: 0,
  updatedAt: AT,
});

const post = (memberId: string, postKind: PostKind): Post => ({
  _id: `post:${postKind}:${memberId}`,
  v: 1,
  type: 'post',
  orgId: BRANCH,
  memberId,
  postKind,
  fromOn: '2026-10-01',
  rev: 0,
  updatedAt: AT,
});
const term: CommitteeTerm = {
  _id: 'term:1',
  v: 1,
  type: 'committeeTerm',
  orgId: BRANCH,
  fromOn: '2026-10-01',
  termEndOn: '2029-09-30',
  seats: 3,
  rev: 0,
  updatedAt: AT,
};

export class BranchOf25 {
  private constructor(
    readonly app: App,
    readonly browser: Browser,
    readonly clock: TestClock,
    readonly hand: Hand,
    private readonly dataDir: string,
  ) {}

  static async open(startsAt: string): Promise<BranchOf25> {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'wuhua-branch-'));
    const clock = new TestClock(startsAt);
    const app = await startApp({ dataDir, isEmpty: true, clock });
    const { database } = app.cloud;
    await database.insertMany(
      'orgs',
      [
        org({ _id: COMMITTEE, kind: 'partyCommittee', name: '示例石化职业学院党委', shortName: '学院党委', parentId: null, path: [] }),
        org({
          _id: GENERAL,
          kind: 'generalBranch',
          name: '石油化工学院党总支',
          shortName: '石化总支',
          parentId: COMMITTEE,
          path: [COMMITTEE],
          unitKind: 'teaching',
        }),
        org({
          _id: BRANCH,
          kind: 'branch',
          name: '炼油技术教工党支部',
          shortName: '炼油教工',
          parentId: GENERAL,
          path: [COMMITTEE, GENERAL],
          branchKind: 'staff',
          unitKind: 'teaching',
        }),
      ].map((content) => liveEntry(content)),
    );
    await database.insertMany(
      'members',
      NAMES.map((name, index) => liveEntry(member(name, index))),
    );
    await database.insertMany(
      'posts',
      [post(SECRETARY, 'secretary'), post('m:2', 'organizationMember'), post('m:3', 'publicityMember'), term].map((content) =>
        liveEntry(content),
      ),
    );
    await database.insertMany('bindings', [
      {
        _id: `bind:${SECRETARY}`,
        type: 'binding',
        memberId: SECRETARY,
        openidDigest: openidDigestOf(app.secrets.WUHUA_DIGEST_KEY, OPENID),
        state: 'active',
        boundAt: AT,
        rev: 0,
      },
    ]);
    await database.insertMany('settings', [
      {
        _id: 'roster',
        type: 'rosterPointer',
        generation: 0,
        edits: 0,
        committeeId: COMMITTEE,
        collegeName: '示例石化职业学院',
        rev: 0,
        updatedAt: AT,
      },
    ]);
    writeFileSync(
      path.join(dataDir, 'demo-people.json'),
      JSON.stringify([{ openid: OPENID, name: '周明远', note: '书记', group: '炼油技术教工党支部' }]),
    );
    const browser = await launchChromium();
    return new BranchOf25(app, browser, clock, await Hand.with(browser), dataDir);
  }

  #keys = 0;
  /** Asks the function with the secretary's identity, for what is not tested. */
  ask = async <N extends ActionName>(action: N, input: In<N>): Promise<Out<N>> => {
    this.#keys += 1;
    const answer = await this.app.cloud.call(
      'api',
      { v: 1, action, input, key: `of-25-${String(this.#keys).padStart(12, '0')}` },
      { openid: OPENID },
    );
    const reply = answer as { ok: true; data: Out<N> } | { ok: false; error: unknown };
    if (!reply.ok) throw new Error(`${action}: ${JSON.stringify(reply.error)}`);
    return reply.data;
  };

  /** A meeting held and written up, so that there is a last time. */
  holdThemeDay = async (day: string, title: string): Promise<string> => {
    const plannedStartAt = `${day}T06:30:00.000Z`;
    const plannedEndAt = `${day}T08:00:00.000Z`;
    const { activityId } = await this.ask('activity.plan', {
      orgId: BRANCH,
      kinds: ['themeDay'],
      title,
      scope: 'branch',
      plannedStartAt,
      plannedEndAt,
      place: '实训楼 B302',
      hostId: SECRETARY,
      recorderId: SECRETARY,
      isPhoneOn: true,
      isRemoteAllowed: true,
      agenda: [],
      topics: [],
    });
    await this.clock.set(`${day}T08:10:00.000Z`);
    await this.ask('attendance.mark', {
      activityId,
      isPaper: false,
      marks: NAMES.map((_, index) => ({ memberId: `m:${index + 1}`, status: 'present' as const })),
    });
    await this.ask('followUp.add', { activityId, text: '更换 B302 的伴热带', ownerId: 'm:4', dueOn: '2026-11-20' });
    const { rev } = await this.ask('record.read', { activityId });
    const saved = await this.ask('record.save', {
      activityId,
      rev,
      startAt: plannedStartAt,
      endAt: plannedEndAt,
      place: '实训楼 B302',
      hostId: SECRETARY,
      recorderId: SECRETARY,
      sections: [{ kind: 'themeDay', text: '学习了巡检要求。' }],
      resolution: '更换伴热带',
    });
    await this.ask('record.confirm', { activityId, rev: saved.rev });
    return activityId;
  };

  enter = (): Promise<void> => this.hand.enter(this.app.url, { group: '炼油技术教工党支部', words: '书记' });

  /** A picture of what the phone shows, where a folder for it is named. */
  picture = async (name: string): Promise<void> => {
    if (process.env.PICTURES !== undefined) await this.hand.page.screenshot({ path: path.join(process.env.PICTURES, `${name}.png`) });
  };

  close = async (): Promise<void> => {
    await this.browser.close();
    await this.app.close();
    rmSync(this.dataDir, { recursive: true, force: true });
  };
}
