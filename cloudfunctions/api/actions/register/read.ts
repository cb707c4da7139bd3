import { namedIn } from '../../../../src-shared/rights/content';
import type { RegisterPage } from '../../../../src-shared/contract/register';
import { knownFor } from '../../../shared/register/life/check';
import { warningsOf } from '../../../shared/register/life/enter';
import { historyOf, sealOf } from '../../../shared/register/reading/history';
import { lineOf } from '../../../shared/register/reading/lines';
import { linesOfNamed, namedRecords } from '../../../shared/register/reading/linked';
import { demandRecord, seenOf, type Found } from '../../../shared/register/reading/load';
import { isCorrectable, isEditable, mayCorrect, mayWrite } from '../../../../src-shared/rights/moves';
import { idsIn } from '../../../../src-shared/records/vocabulary/content';
import { openMovesSaid } from '../../../shared/register/reading/open-moves';
import { namesOf, saying } from '../../../shared/register/reading/names';
import { packInForce } from '../../../shared/score/pack';
import { photosOf } from '../../../shared/register/life/photos';
import type { Asking } from '../../../shared/pipeline/context';
import type { QueryHandler } from '../../../shared/pipeline/context';

/** Said to whoever may still do something about it. */
const warningsFor = async (asking: Asking, found: Found): Promise<RegisterPage['warnings']> => {
  if (!mayWrite(found) || found.kind.warn === undefined) return [];
  const { org, kind, content, record } = found;
  return warningsOf({ kind, content }, await knownFor(asking, { org, kind, content, state: record.state, before: content }));
};

export const read: QueryHandler<'register.read'> = async (context, { recordId }) => {
  const found = await demandRecord(context, recordId);
  const { record, kind, org } = found;
  const { content, hidden } = seenOf(found);
  const filedTo = record.filedTo ?? [];
  const [history, seal, photos, named, warnings, pack] = await Promise.all([
    historyOf(context, found),
    sealOf(context, record),
    photosOf(context.ports, record.attachments ?? []),
    namedRecords(
      context,
      idsIn(kind.fields, content, { is: 'record' }).map((entry) => entry.id),
    ),
    warningsFor(context, found),
    kind.filingDueOn === undefined ? undefined : packInForce(context.ports.documents),
  ]);
  const dueOn = pack === undefined ? undefined : kind.filingDueOn?.(found.content, pack.params);
  const names = await namesOf(context, {
    people: [...namedIn(kind.fields, content), ...history.flatMap((line) => line.personId ?? [])],
    orgs: [...idsIn(kind.fields, content, { is: 'org' }).map((entry) => entry.id), ...filedTo.map((line) => line.receiverOrgId)],
  });
  const lines = await saying(context, (say) => ({ own: lineOf(found, say), linked: linesOfNamed(named, say) }));
  return {
    line: lines.own,
    orgName: org.name,
    rev: record.rev,
    content: content as Record<string, unknown>,
    hidden,
    names: Object.fromEntries(names.people),
    orgNames: Object.fromEntries(names.orgs),
    linked: Object.fromEntries(lines.linked.map((line) => [line.recordId, line])),
    missing: record.missing,
    warnings,
    ...(record.stateReason === undefined ? {} : { stateReason: record.stateReason }),
    ...(record.correctionReason === undefined ? {} : { correctionReason: record.correctionReason }),
    filedTo,
    ...(dueOn === undefined ? {} : { filingDueOn: dueOn }),
    photos,
    ...(seal === undefined ? {} : { seal }),
    history: history.map(({ at, personId, partWord, word, reason }) => ({
      at,
      byName: personId === null ? partWord : (names.people.get(personId) ?? ''),
      word,
      ...(reason === undefined ? {} : { reason }),
    })),
    moves: openMovesSaid(found),
    mayEdit: isEditable(found) && mayWrite(found),
    mayCorrect: isCorrectable(found) && mayCorrect(found),
  };
};
