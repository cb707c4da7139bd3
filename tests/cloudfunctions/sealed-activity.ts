import type { Activity, RollLine } from '../../src-shared/records/activity';
import { IDS } from './small-college';

export const rollLineOf = (memberId: string, status: RollLine['status'] = 'present', part: Partial<RollLine> = {}): RollLine => ({ memberId, name: '某人', standing: 'full', isCommittee: false, status, source: 'rollCall', ...part });

/** A sealed theme day of a branch, as a confirmation leaves it. */
export const sealedActivity = (orgId: string, day: string, lines: RollLine[], part: Partial<Activity> = {}): Activity => ({
  _id: `activity:${orgId.slice(2)}-${day}`, v: 1, type: 'activity', orgId, sheets: [`${orgId}:${day.slice(0, 4)}`], memberIds: lines.map((entry) => entry.memberId), day, missing: [],
  state: 'confirmed', kinds: ['themeDay'], title: '主题党日', scope: 'branch', plannedStartAt: `${day}T06:00:00.000Z`, plannedEndAt: `${day}T08:00:00.000Z`, startAt: `${day}T06:00:00.000Z`, endAt: `${day}T08:00:00.000Z`,
  place: 'B302', hostId: IDS.secretary, recorderId: IDS.deputy, signIn: { isPhoneOn: true, opensAt: `${day}T05:30:00.000Z`, closesAt: `${day}T08:00:00.000Z`, version: 0 }, isRemoteAllowed: true, agenda: [], topics: [],
  sections: [{ kind: 'themeDay', text: '检修现场清点工具。' }], resolution: '无', attachments: [],
  roll: { lines, expected: lines.length, present: lines.filter((entry) => entry.status === 'present').length, online: 0, excused: 0, unexcused: 0, notExpected: 0, settledOn: `${day.slice(0, 8)}${String(Math.min(28, Number(day.slice(8)) + 3)).padStart(2, '0')}` },
  confirmedAt: `${day}T12:00:00.000Z`, confirmedBy: IDS.secretary, rev: 3, createdAt: `${day}T01:00:00.000Z`, createdBy: IDS.secretary, updatedAt: `${day}T12:00:00.000Z`, updatedBy: IDS.secretary, ...part,
});
