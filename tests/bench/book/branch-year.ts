// A branch of the demo college with the year behind it and sixty photos beside its meetings, on a cloud of its own.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openidDigestOf } from '../../../cloudfunctions/shared/secrets/keyed-hash';
import { startApp, type App } from '../../../config/start/app';
import { buildFunctions } from '../../../config/functions/build';
import { TestClock } from '../../../local-cloud/clock';
import type { Activity } from '../../../src-shared/records/activity';

const BRANCH = 'o:Z01B01';
export const YEAR = '2026';
const NOW = '2027-01-12T02:00:00.000Z';
const SECRETARY_PHONE = 'bench-secretary';

export type BranchYear = {
  app: App;
  dataDir: string;
  orgId: string;
  openid: string;
  meetings: Activity[];
  photoDigests: string[];
  close: () => Promise<void>;
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Gives the secretary a phone that this program holds. */
const takePhone = async (app: App): Promise<void> => {
  const post = app.cloud.database
    .all('posts')
    .map((entry) => entry.live as Record<string, unknown>)
    .find((live) => live.orgId === BRANCH && live.postKind === 'secretary' && live.toOn === undefined);
  const memberId = String(post?.memberId);
  await app.cloud.database.replace('bindings', {
    _id: `bind:${memberId}`,
    type: 'binding',
    memberId,
    openidDigest: openidDigestOf(app.secrets.WUHUA_DIGEST_KEY, SECRETARY_PHONE),
    state: 'active',
    boundAt: NOW,
    rev: 0,
  });
};

const meetingsOf = (app: App): Activity[] =>
  (app.cloud.database.all('records') as unknown as Activity[])
    .filter(
      (record) => record.type === 'activity' && record.orgId === BRANCH && record.state === 'confirmed' && record.day.startsWith(YEAR),
    )
    .sort((a, b) => (a.startAt < b.startAt ? -1 : 1));

/** Spread over the meetings of the year, none with more than nine. */
const placePhotos = async (app: App, photos: readonly Buffer[]): Promise<void> => {
  const meetings = meetingsOf(app);
  for (const [index, meeting] of meetings.entries()) {
    const own = photos.filter((_, place) => place % meetings.length === index).slice(0, 9);
    const attachments = await Promise.all(
      own.map(async (bytes, place) => ({
        fileId: await app.cloud.upload(`photos/${meeting._id.replace(/[^A-Za-z0-9-]/g, '-')}/${sha256(bytes)}.jpg`, bytes),
        sha256: sha256(bytes),
        mime: 'image/jpeg',
        sizeBytes: bytes.length,
        ...(place === 0 ? { caption: '活动现场' } : {}),
      })),
    );
    if (attachments.length > 0) await app.cloud.database.replace('records', { ...meeting, attachments });
  }
};

export const startBranchYear = async (photos: readonly Buffer[]): Promise<BranchYear> => {
  await buildFunctions();
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'wuhua-book-'));
  const app = await startApp({ dataDir, branches: 3, clock: new TestClock(NOW) });
  // The timers of the nights gone by come first: they would be measured with it.
  await app.cloud.settled();
  await takePhone(app);
  await placePhotos(app, photos);
  const close = async (): Promise<void> => {
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { app, dataDir, orgId: BRANCH, openid: SECRETARY_PHONE, meetings: meetingsOf(app), photoDigests: photos.map(sha256), close };
};
