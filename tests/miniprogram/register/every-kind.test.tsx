// One description, one form: what is true of every kind there is.
import { act, cleanup, fireEvent } from '@testing-library/react';
import { KIND_NAMES, kindOf } from '../../../src-shared/records/kinds';
import type { Field, Fields } from '../../../src-shared/records/vocabulary/field';
import type { Kind } from '../../../src-shared/records/vocabulary/kind';
import { formFields } from '@/features/register/content';
import RegisterFormPage from '@/pages/register/form/index';
import RegisterRecordPage from '@/pages/register/record/index';
import { answer, byId, clearStage, open, tap } from '../activity/stage';
import { formOf, fullContent, line, pageOf } from './samples';

jest.mock('@/api/call', () => ({ call: jest.fn(), send: jest.fn() }));

beforeEach(clearStage);
afterEach(cleanup);

const known = (type: string): Kind => {
  const kind = kindOf(type);
  if (kind === undefined) throw new Error(type);
  return kind;
};

/** Everything that a reader sees on the page, fields' own placeholders included. */
const seen = (): string =>
  [
    document.body.textContent ?? '',
    ...[...document.querySelectorAll('[placeholder]')].map((field) => field.getAttribute('placeholder') ?? ''),
  ].join('\n');

const namesIn = (fields: Fields): string[] =>
  Object.entries(fields).flatMap(([name, field]) => [name, ...(field.is === 'rows' ? namesIn(field.of) : [])]);
const keysIn = (fields: Fields): string[] =>
  Object.values(fields).flatMap((field: Field) =>
    'words' in field ? Object.keys(field.words) : field.is === 'rows' ? keysIn(field.of) : [],
  );

/** Camel case is never a word that people read; short names like `no` or `text` may be part of one. */
const expectNoNames = (kind: Kind): void => {
  const words = seen();
  for (const name of [...namesIn(kind.fields), ...keysIn(kind.fields), kind.type]) if (name.length > 4) expect(words).not.toContain(name);
  expect(words).not.toMatch(/undefined|NaN|\[object|null|m1\b|m2\b|a-77|o-dw|o-z1|2026-\d\d/);
};

describe.each(KIND_NAMES)('%s', (type) => {
  it('opens an empty form with every label that is asked for, and no name of a field', async () => {
    const kind = known(type);
    answer({ 'register.form': formOf(type, kind.fields) });
    await open(<RegisterFormPage />, { orgId: 'b1', type });
    if (byId('optional')?.getAttribute('aria-expanded') === 'false') await tap('optional');
    for (const [, field] of formFields(kind, { state: undefined, content: {} })) expect(seen()).toContain(field.label);
    expectNoNames(kind);
  });

  it('shows a whole form in words, row by row', async () => {
    const kind = known(type);
    answer({
      'register.form': formOf(type, kind.fields, { recordId: 'r-1', rev: 2, state: kind.life.initial, content: fullContent(kind.fields) }),
    });
    await open(<RegisterFormPage />, { orgId: 'b1', type, recordId: 'r-1' });
    expect(byId('still-missing')).toBeNull();
    // Each row in turn, so that the editors inside are seen too.
    for (const head of document.querySelectorAll('[id^="open-"]')) await act(async () => void fireEvent.click(head));
    for (const edit of [...document.querySelectorAll('[id^="edit-"]')]) await act(async () => void fireEvent.click(edit));
    expectNoNames(kind);
  });

  it('shows a whole record in words', async () => {
    const kind = known(type);
    const linked = { 'a-77': line({ recordId: 'a-77', type: 'activity', title: '十一月主题党日' }) };
    const orgNames = { 'o-dw': '学院党委', 'o-z1': '石化工程总支', b1: '炼油技术教工党支部', g1: '第一党小组' };
    answer({ 'register.read': pageOf({ line: line({ type, title: kind.name }), content: fullContent(kind.fields), linked, orgNames }) });
    await open(<RegisterRecordPage />, { recordId: 'r-1' });
    for (const field of Object.values(kind.fields)) expect(seen()).toContain(field.label);
    expectNoNames(kind);
  });
});
