import type { In } from '@shared/contract';
import type { RecordPage } from '@shared/contract/record';
import { addDays, instantOf, timeOfInstant } from '@shared/kernel/day';
import type { ActivityKind, Section } from '@shared/records/activity';
import type { DraftOf } from '@/platform/kept-table';
import { agendaLineOf, reportOf } from '@shared/text/follow-up-words';

export type RecordTextInput = Omit<In<'record.save'>, 'activityId' | 'rev'>;

/** What is written on the page, and the text of the record it was begun from. */
export type RecordForm = DraftOf<'record'>;

type Written = Omit<RecordForm, 'base'>;

/** One section for each kind; what the record has of a kind no longer held is left out. */
const sectionsOf = (page: RecordPage): Section[] =>
  page.kinds.map((kind) => page.sections.find((section) => section.kind === kind) ?? { kind, text: '' });

const writtenOf = (page: RecordPage): Written => ({
  startTime: timeOfInstant(page.startAt),
  endTime: timeOfInstant(page.endAt),
  place: page.place,
  hostId: page.hostId,
  recorderId: page.recorderId,
  sections: sectionsOf(page),
  observers: page.observers ?? '',
  resolution: page.resolution,
});

const sectionText = ({ kind, text, lecturerId, lecturerName, lectureTopic, theme }: Section): unknown[] => [
  kind,
  text.trim(),
  lecturerId ?? '',
  lecturerName ?? '',
  lectureTopic ?? '',
  theme ?? '',
];

/** The same text for the same content, whatever spaces stand around it. */
const fingerprint = (written: Written): string =>
  JSON.stringify([
    written.startTime,
    written.endTime,
    written.place.trim(),
    written.hostId,
    written.recorderId,
    written.sections.map(sectionText),
    written.observers.trim(),
    written.resolution.trim(),
  ]);

export const formOf = (page: RecordPage): RecordForm => {
  const written = writtenOf(page);
  return { ...written, base: fingerprint(written) };
};

export const isDirty = (form: RecordForm): boolean => fingerprint(form) !== form.base;

/** Somebody else has changed the record since this form was begun, and something is written here. */
export const isInConflict = (form: RecordForm, page: RecordPage): boolean =>
  isDirty(form) && form.base !== fingerprint(writtenOf(page)) && fingerprint(form) !== fingerprint(writtenOf(page));

export const rebased = (form: RecordForm, page: RecordPage): RecordForm => ({ ...form, base: fingerprint(writtenOf(page)) });

const trimmedSection = ({ kind, text, lecturerId, lecturerName, lectureTopic, theme }: Section): Section => ({
  kind,
  text: text.trim(),
  ...(lecturerId ? { lecturerId } : {}),
  ...(lecturerName?.trim() ? { lecturerName: lecturerName.trim() } : {}),
  ...(lectureTopic?.trim() ? { lectureTopic: lectureTopic.trim() } : {}),
  ...(theme?.trim() ? { theme: theme.trim() } : {}),
});

export const inputOf = (form: RecordForm, page: RecordPage): RecordTextInput => ({
  startAt: instantOf(page.day, form.startTime),
  endAt: instantOf(form.endTime <= form.startTime ? addDays(page.day, 1) : page.day, form.endTime),
  place: form.place.trim(),
  hostId: form.hostId,
  recorderId: form.recorderId,
  sections: form.sections.map(trimmedSection),
  ...(form.observers.trim() === '' ? {} : { observers: form.observers.trim() }),
  resolution: form.resolution.trim(),
});

const IN_SECTIONS = 'sections';
/** `sections.themeDay.text`: the kind of activity whose section it stands in. */
export const kindIn = (path: string): string | undefined => {
  const [first, kind] = path.split('.');
  return first === IN_SECTIONS ? kind : undefined;
};
/** `sections.themeDay.text` is `text`, `resolution` is itself. */
export const partNameOf = (path: string): string => path.split('.').slice(-1)[0] ?? path;

/** What the record was said to lack, without what has been written here since; the function counts again when it is saved. */
export const stillMissing = (form: RecordForm, said: readonly string[]): string[] => {
  return said.filter((path) => {
    const name = partNameOf(path);
    const section = form.sections.find(({ kind }) => kind === kindIn(path));
    if (name === 'resolution') return form.resolution.trim() === '';
    if (name === 'text') return section?.text.trim() === '';
    if (name === 'lecturer') return !section?.lecturerId && !section?.lecturerName?.trim();
    if (name === 'lectureTopic') return !section?.lectureTopic?.trim();
    if (name === 'place') return form.place.trim() === '';
    return true;
  });
};

const ABOVE_SECTIONS = ['claims', 'roll', 'time', 'startAt', 'endAt', 'place', 'hostId', 'recorderId'];
const IN_SECTION = ['lecturer', 'lectureTopic', 'theme', 'text'];

/** Where a missing thing stands on the page, as a number that grows downwards. Each section is one hundred. */
const placeOf = ({ sections }: RecordForm, key: string): number => {
  const name = partNameOf(key);
  const kind = kindIn(key);
  if (ABOVE_SECTIONS.includes(name)) return ABOVE_SECTIONS.indexOf(name);
  if (IN_SECTION.includes(name)) return 100 * (1 + sections.findIndex((section) => section.kind === kind)) + IN_SECTION.indexOf(name);
  return 100 * (1 + sections.length) + (name === 'vote' ? 1 : 0);
};

/** Of what is missing, what stands first on the page: there the eye goes on from the top. */
export const firstMissing = (form: RecordForm, missing: readonly string[]): string | undefined =>
  [...missing].sort((one, other) => placeOf(form, one) - placeOf(form, other))[0];

/** The part of the page where a missing thing is written. */
export const partOfMissing = (key: string): string => {
  const name = partNameOf(key);
  if (name === 'vote') return 'votes';
  return name === 'text'
    ? `field-text-${kindIn(key) ?? ''}`
    : name === 'roll' || name === 'claims'
      ? 'roll-card'
      : name === 'time' || name === 'place'
        ? 'facts'
        : `field-${name}`;
};

export type DraftFacts = {
  agenda: readonly string[];
  former: readonly { text: string; isOpen: boolean; result?: string | undefined }[];
  votes: readonly { title: string; note: string }[];
};

/** The agenda, what was reported as done and what was voted, as they were entered, one line each, to be written on; nothing is invented. */
export const factsDraft = ({ agenda, former, votes }: DraftFacts): string => {
  const open = new Set(former.map(({ text }) => agendaLineOf(text)));
  const titles = agenda.filter((title) => !open.has(title));
  const reports = former.map(({ text, isOpen, result }) => (isOpen ? agendaLineOf(text) : reportOf(text, result)));
  const lines = [...titles, ...reports, ...votes.map(({ title, note }) => `表决${title}：${note}`)];
  return lines.map((line, at) => `${at + 1}. ${line}`).join('\n');
};

/** A decision with owner and day stands among the decisions without being typed again. */
export const withDecision = (resolution: string, decision: string, none: string): string => {
  const before = resolution.trim() === none ? '' : resolution.trim();
  return before === '' ? decision : `${before}${/[。；]$/.test(before) ? '' : '；'}${decision}`;
};

export const withSection = (form: RecordForm, kind: ActivityKind, part: Partial<Section>): Section[] =>
  form.sections.map((section) => (section.kind === kind ? { ...section, ...part } : section));
