import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { StandardVersion } from '@shared/contract/standard';
import { dayOfInstant, type Day } from '@shared/kernel/day';
import { dayWord } from '@shared/kernel/time-words';
import { ConfirmSheet } from '@/components/feedback/confirm-sheet';
import { Empty } from '@/components/feedback/empty';
import { Progress } from '@/components/feedback/progress';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { wordsOfRule } from '@/text/score-rules';
import { standardText, trialText } from '@/text/standard';
import { TrialResult } from './trial-result';
import type { Tools } from './use-standard';
import { pointsWord, valueWord, type Standard } from './values';

export type VersionsProps = {
  standard: Standard /** Undefined where nothing may be changed here. */;
  tools: Tools | undefined;
  onChange: (draft: StandardVersion | undefined) => void;
};

const changesOf = ({ change }: StandardVersion, { values }: Standard): string[] => [
  ...Object.entries(change.weightsHundredths).map(([ruleId, weight]) =>
    standardText.changedWeight(wordsOfRule(ruleId).name, pointsWord(weight)),
  ),
  ...Object.entries(change.values).flatMap(([key, value]) => {
    const entry = values.find((candidate) => candidate.key === key);
    return entry === undefined ? [] : [standardText.changedValue(entry.label, valueWord(entry, value))];
  }),
];

const Doing = ({ version, tools, onChange }: { version: StandardVersion; tools: Tools; onChange: VersionsProps['onChange'] }) => {
  const [isAsking, ask] = useState(false);
  const { running, isBusy } = tools;
  const own = running?.packId === version.packId ? running : undefined;
  if (version.state !== 'draft' && version.state !== 'tried') return null;
  const adopt = async (): Promise<void> => {
    await tools.adopt(version);
    ask(false);
  };
  return (
    <View className="version-doing">
      {own === undefined ? null : (
        <Progress id="trial-progress" share={own.done / Math.max(1, own.total)} words={trialText.trying(own.done, own.total)} />
      )}
      {own?.isStopped ? <Text className="note block">{trialText.stopped}</Text> : null}
      <View className="line-up wrap">
        {version.state === 'tried' ? (
          <Button id="adopt" kind="primary" isBusy={isBusy} onTap={() => ask(true)}>
            {trialText.adopt}
          </Button>
        ) : null}
        {version.state === 'draft' ? (
          <Button id="replay" kind="primary" isBusy={isBusy} onTap={() => void tools.replay(version)}>
            {version.replay === undefined ? trialText.try : trialText.goOn}
          </Button>
        ) : null}
        <Button id="change-on" onTap={() => onChange(version)}>
          {trialText.change}
        </Button>
        <Button id="withdraw" kind="text" isBusy={isBusy} onTap={() => void tools.withdraw(version)}>
          {trialText.withdraw}
        </Button>
      </View>
      <ConfirmSheet
        isOpen={isAsking}
        title={trialText.adoptTitle}
        words={trialText.adoptWords(dayWord(version.change.fromOn, ''))}
        stay={trialText.stay}
        act={trialText.adopt}
        isBusy={isBusy}
        onStay={() => ask(false)}
        onAct={() => void adopt()}
      />
    </View>
  );
};

const tones = { draft: 'plain', tried: 'attn', adopted: 'done', withdrawn: 'plain' } as const;

const Version = ({ version, standard, tools, onChange }: { version: StandardVersion } & VersionsProps) => {
  const today: Day = standard.today;
  return (
    <View className="version" id={`version-${version.packId.replace(/[^\w]/g, '-')}`}>
      <Card>
        <View className="line-up wrap">
          <Text className="head">{version.version}</Text>
          <Chip word={standardText.states[version.state]} tone={tones[version.state]} />
        </View>
        <Text className="note block">{`${standardText.from(dayWord(version.change.fromOn, today))}·${standardText.by(version.byName, dayWord(dayOfInstant(version.createdAt), today))}`}</Text>
        <Text className="block version-reason">{version.change.text}</Text>
        <Text className="note block">{standardText.changes}</Text>
        <Text className="block">{changesOf(version, standard).join('；')}</Text>
        {tools === undefined ? null : <Doing version={version} tools={tools} onChange={onChange} />}
      </Card>
      {version.replay !== undefined && version.state !== 'draft' && tools !== undefined ? (
        <TrialResult replay={version.replay} branchNames={standard.branchNames} />
      ) : null}
    </View>
  );
};

/** Drafts and former versions, newest first. */
export const Versions = (props: VersionsProps) => {
  const { standard, tools, onChange } = props;
  return (
    <View id="versions">
      {standard.mayChange && tools === undefined ? <Text className="note block standard-note">{standardText.onPhone}</Text> : null}
      {tools === undefined ? null : (
        <View className="version-new">
          <Button id="change-new" icon="plus" onTap={() => onChange(undefined)}>
            {standardText.change}
          </Button>
        </View>
      )}
      {standard.versions.length === 0 ? <Empty title={standardText.noVersions} next={standardText.noVersionsNext} /> : null}
      {standard.versions.map((version) => (
        <Version key={version.packId} {...props} version={version} />
      ))}
    </View>
  );
};
