// A branch's year on a test cloud: confirmed through the actions, so that chain and rolls are real, with photos in storage.
import { createHash } from 'node:crypto';
import type { BookFormat, BookWork } from '../../../src-shared/contract/book';
import type { BookKind } from '../../../src-shared/records/kinds/book';
import { type TestCloud } from '../harness';
import { sendFile } from '../send-file';
import { IDS } from '../small-college';
import { markPresent, planThemeDay, writeRecord } from '../theme-day';

/** The smallest picture that says how large it is: start, frame, scan, end. `number` makes it another one. */
export const smallJpeg = (number: number, width = 640, height = 480): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xd8,
    0xff,
    0xc0,
    0,
    17,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    3,
    1,
    0x22,
    0,
    2,
    0x11,
    1,
    3,
    0x11,
    1,
    0xff,
    0xda,
    0,
    12,
    3,
    1,
    0,
    2,
    0x11,
    3,
    0x11,
    0,
    63,
    0,
    number & 127,
    (number >> 7) & 127,
    1,
    2,
    3,
    0xff,
    0xd9,
  ]);

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export type HeldMeeting = { activityId: string; date: number; pictures: string[] };

/** A theme day of a date in January 2026, planned, called, photographed, written and confirmed as people do it; each roll is another. */
export const heldOn = async (college: TestCloud, date: number, pictures: readonly Uint8Array[] = []): Promise<HeldMeeting> => {
  const day = `2026-01-${String(date).padStart(2, '0')}`;
  const [plannedStartAt, plannedEndAt] = [`${day}T06:30:00.000Z`, `${day}T08:30:00.000Z`];
  await college.clock.set(`${day}T01:00:00.000Z`);
  const activityId = await planThemeDay(college, { plannedStartAt, plannedEndAt, title: `${date}日防冻防凝` });
  await college.clock.set(`${day}T09:00:00.000Z`);
  await markPresent(college, activityId, [IDS.secretary, IDS.plain, IDS.deputy, IDS.organizer, IDS.leader].slice(0, 1 + (date % 5)));
  for (const bytes of pictures) {
    const fileId = await sendFile(college, IDS.deputy, bytes);
    await college.ask(IDS.deputy, 'record.attachPhoto', { activityId, fileId, sha256: sha256(bytes) });
  }
  const rev = await writeRecord(college, activityId);
  await college.ask(IDS.secretary, 'record.confirm', { activityId, rev });
  return { activityId, date, pictures: pictures.map(sha256) };
};

/** Asks for the books of a year and drives the steps to their end, as the page does. */
export const madeBooks = async (college: TestCloud, who: string = IDS.secretary, year = '2026'): Promise<BookWork[]> => {
  const works = [await college.ask(who, 'book.make', { orgId: IDS.branchA, year })];
  for (let work = works[0]; work?.state === 'running'; work = works[works.length - 1])
    works.push(await college.ask(who, 'book.step', { jobId: work.jobId }));
  return works;
};

export const fileOf = async (
  college: TestCloud,
  bookKind: BookKind,
  format: BookFormat,
  who: string = IDS.secretary,
): Promise<Uint8Array> => {
  const { url } = await college.ask(who, 'book.file', { bookId: `book:${IDS.branchA}:2026:${bookKind}:1`, format });
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
};
