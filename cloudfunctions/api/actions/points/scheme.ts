import { taken } from '../../../shared/ports/opened';
import { schemeInForce } from '../../../../src-shared/engines/points/scheme';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { schemesIn } from '../../../shared/points/books';
import type { QueryHandler } from '../../../shared/pipeline/context';
import { sheetKey } from '../../../../src-shared/records/ids/sheets';

export const scheme: QueryHandler<'points.scheme'> = async (context, input) => {
  const org = await context.demand('readBranch', input.orgId);
  const { documents } = context.ports;
  const year = input.year ?? context.today.slice(0, 4);
  const mayWrite = context.has('confirm', org);
  const [stored, activities] = await Promise.all([
    documents.find(COLLECTIONS.records, { orgId: org._id, type: 'pointsScheme', sheets: sheetKey(org._id, year) }),
    mayWrite
      ? documents.find(
          COLLECTIONS.records,
          { orgId: org._id, type: 'activity', day: { from: `${year}-01-01`, to: context.today } },
          { without: ['sections', 'roll', 'attachments'] },
        )
      : [],
  ]);
  const records = stored.map((document) => taken('record', document));
  const adopted = schemesIn(records);
  const inForce = schemeInForce(adopted, year, year < context.today.slice(0, 4) ? `${year}-12-31` : context.today);
  const draft = records.find(({ state }) => state === 'draft');
  return {
    orgId: org._id,
    orgName: org.name,
    today: context.today,
    year,
    mayWrite,
    inForce: { version: inForce.version, schemeId: inForce.schemeId, adoptedOn: inForce.adoptedOn },
    lines: inForce.lines.map(({ key, label, maxTenths, tenthsEach }) => ({
      key,
      label,
      maxTenths,
      tenths: tenthsEach === 0 ? null : tenthsEach,
      counts: {},
    })),
    bonusMaxTenths: inForce.bonusMaxTenths,
    deductionMaxTenths: inForce.deductionMaxTenths,
    ...(draft === undefined || !mayWrite ? {} : { draft: { recordId: draft._id, rev: draft.rev, version: Number(draft.content.version) } }),
    versions: adopted
      .map(({ _id: recordId, content }) => ({
        recordId,
        version: content.version,
        adoptedOn: content.adoptedOn,
        meetingId: String((content as { adoptedActivityId?: unknown }).adoptedActivityId ?? ''),
      }))
      .filter(({ meetingId }) => meetingId !== '')
      .sort((a, b) => b.version - a.version),
    meetings: activities
      .filter(({ kinds, state }) => Array.isArray(kinds) && kinds.includes('generalMeeting') && state !== 'cancelled' && state !== 'draft')
      .map((document) => ({ activityId: document._id, title: String(document.title), day: String(document.day) }))
      .sort((a, b) => (a.day < b.day ? 1 : -1)),
  };
};
