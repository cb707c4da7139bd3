import { View } from '@tarojs/components';
import type { Field } from '@shared/records/vocabulary/field';
import { developmentCase } from '@shared/records/kinds/development-case';
import { MATERIAL_WORDS } from '@shared/records/vocabulary/development-steps';
import { stepName } from '@shared/text/development-words';
import { ConfirmSheet } from '@/components/feedback/confirm-sheet';
import { Choices } from '@/components/forms/choices';
import { Field as Labelled } from '@/components/forms/field';
import { Say } from '@/components/parts/say';
import { FieldEditor } from '@/features/register/field-editor';
import { noOffers, speechOf } from '@/features/register/offers';
import type { AnyContent } from '@shared/records/vocabulary/kind';
import { developmentText } from '@/text/development';
import { wordsOf } from '@/text/errors';
import { faultsOf, type CaseState, type Draft, type Taking } from './use-case';
import type { DevelopmentCasePage } from '@shared/contract/development';

const FIELDS: Readonly<Record<string, Field>> = developmentCase.fields;
const ROW = developmentCase.fields.steps.of;

type RowField = 'doneOn' | 'voteId' | 'noticeId' | 'note';
const rowFields = ({ next }: Taking): readonly (readonly [RowField, Field])[] => [
  ['doneOn', { ...ROW.doneOn, label: developmentText.day }],
  ...(next.needsVote ? [['voteId', { ...ROW.voteId, label: developmentText.vote, isRequired: true }] as const] : []),
  ...(next.needsNotice ? [['noticeId', { ...ROW.noticeId, label: developmentText.notice }] as const] : []),
];

const words = ({ next }: Taking): string =>
  next.step === 17 || next.step === 24 ? developmentText.lastingWords[next.step] : developmentText.takeWords;

/** What came in with the step: ticked by whoever has it in hand. */
const Materials = ({ taking, onChange }: { taking: Taking; onChange: (part: Partial<Draft>) => void }) => {
  const missing = taking.next.materials.filter(({ isThere }) => !isThere).map(({ key }) => key);
  const { materials } = taking.draft;
  if (missing.length === 0) return null;
  return (
    <Labelled id="came" label={developmentText.came}>
      <Choices
        id="came"
        label={developmentText.came}
        isMultiple
        options={missing.map((value) => ({ value, word: MATERIAL_WORDS[value] }))}
        chosen={materials}
        onChoose={(key) =>
          onChange({ materials: materials.includes(key) ? materials.filter((other) => other !== key) : [...materials, key] })
        }
      />
    </Labelled>
  );
};

/** One step of the chain: the day, what it rests on, and nothing else. */
export const StepSheet = ({ page, state }: { page: DevelopmentCasePage; state: CaseState }) => {
  const { taking, change, error, isBusy, stop, send } = state.take;
  if (taking === undefined) return null;
  const offers = taking.offers ?? noOffers(page.today);
  const faults = faultsOf(error);
  const shared = { faults, offers, speech: speechOf(offers), isText: false, onOpen: () => undefined };
  const { draft, next } = taking;
  const put = (name: string, edit: (before: unknown) => unknown): void =>
    change({ content: { ...draft.content, [name]: edit(draft.content[name]) } as AnyContent });
  const shown = new Set(['doneOn', 'voteId', 'noticeId', ...next.fields, ...next.moreFields]);
  const elsewhere = Object.entries(faults).flatMap(([path, said]) => (shown.has(path.split('.')[0] ?? '') ? [] : [said]));
  return (
    <ConfirmSheet
      isOpen
      title={developmentText.takeTitle(next.step, stepName(next.step))}
      words={words(taking)}
      stay={developmentText.stay}
      act={developmentText.act}
      isBusy={isBusy}
      onStay={stop}
      onAct={() => void send(page.rev)}
    >
      <View className="field-list step-fields">
        {rowFields(taking).map(([name, field]) => (
          <FieldEditor
            key={name}
            {...shared}
            path={name}
            field={field}
            value={draft[name]}
            onPut={(edit) => change({ [name]: edit(draft[name]) as string | undefined })}
          />
        ))}
        {[...next.fields, ...next.moreFields].map((name) => {
          const field = FIELDS[name];
          return field === undefined ? null : (
            <FieldEditor
              key={name}
              {...shared}
              path={name}
              field={field}
              value={draft.content[name]}
              saysOptional={!next.fields.includes(name)}
              onPut={(edit) => put(name, edit)}
            />
          );
        })}
        <Materials taking={taking} onChange={change} />
      </View>
      {error ? (
        <View className="step-refused">
          <Say tone="attn" id="step-refused">
            {[wordsOf(error), ...elsewhere].join('')}
          </Say>
        </View>
      ) : null}
    </ConfirmSheet>
  );
};
