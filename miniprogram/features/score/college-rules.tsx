import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Out } from '@shared/contract';
import type { Finding } from '@shared/contract/score';
import type { OrgKind } from '@shared/records/org';
import { ITEM_WORDS } from '@shared/text/items';
import { openPage } from '@/platform/navigation';
import { collegeText } from '@/text/score';
import { notApplicableWords, wordsOfRule } from '@/text/score-rules';
import { Empty } from '../../components/feedback/empty';
import { Button } from '../../components/parts/button';
import { Card, Section } from '../../components/parts/card';
import { StateTag } from '../../components/parts/chip';
import { Icon } from '../../components/parts/icon';
import { Row } from '../../components/parts/row';
import { Cites } from './cites';
import { collegeLines, type CollegeLine, type CollegeReader } from './college-lines';
import { stateOfFinding } from './summary';
import './score.scss';

export type CollegeSheet = Out<'score.college'>;

const openForm = (form: NonNullable<CollegeLine['form']>): void =>
  'recordId' in form ? openPage('registerRecord', form) : openPage('registerForm', form);

const LineRow = ({ line }: { line: CollegeLine }) => (
  <Row
    id={line.id}
    title={line.title}
    {...(line.note === '' ? {} : { note: line.note })}
    end={
      <View className="line-up">
        <StateTag state={line.state} />
        {line.form === null ? null : (
          <Button id={`${line.id}-do`} isSmall onTap={() => line.form && openForm(line.form)}>
            {collegeText.do}
          </Button>
        )}
      </View>
    }
  />
);

const noteOf = ({ outcome, expected, actual, ruleId, notApplicableBecause }: Finding): string =>
  outcome === 'notApplicable' ? notApplicableWords(notApplicableBecause) : collegeText.have(actual, expected, wordsOfRule(ruleId).unit);

const Rule = ({ finding, reader }: { finding: Finding; reader: CollegeReader }) => {
  const [isOpen, setOpen] = useState(false);
  const lines = collegeLines(finding, reader);
  const id = `college-${finding.ruleId.replace(/\./g, '-')}`;
  return (
    <View className="college-rule">
      <View id={id} className="row" role="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <View className="grow">
          <View className="row-title strong">{wordsOfRule(finding.ruleId).name}</View>
          <View className="row-note">{noteOf(finding)}</View>
        </View>
        <StateTag state={stateOfFinding(finding)} />
        <Icon name={isOpen ? 'up' : 'down'} size={16} />
      </View>
      {isOpen ? (
        <View className="college-lines">
          {finding.outcome === 'notApplicable' ? null : lines.map((line) => <LineRow key={line.id} line={line} />)}
          <View className="college-cites">
            <Cites cites={finding.cite} />
          </View>
        </View>
      ) : null}
    </View>
  );
};

/** The rules the college, a general branch or its leaders answer for, by item; no branch and no score among them. */
export const CollegeRules = ({ sheet, kind }: { sheet: CollegeSheet; kind: OrgKind }) => {
  const reader: CollegeReader = {
    orgId: sheet.orgId,
    orgName: sheet.orgName,
    asOfOn: sheet.asOfOn,
    mayWrite: sheet.mayWrite,
    by: kind === 'generalBranch' ? 'generalBranch' : 'committee',
  };
  const itemIds = [...new Set(sheet.findings.map(({ itemId }) => itemId))];
  if (itemIds.length === 0) return <Empty title={collegeText.nothing} next={collegeText.nothingNext} />;
  return (
    <View id="college-rules">
      <Text className="note block">{collegeText.note}</Text>
      {itemIds.map((itemId) => (
        <View key={itemId}>
          <Section title={itemId === 'B' ? (ITEM_WORDS.B ?? '') : `${itemId} ${ITEM_WORDS[itemId] ?? ''}`} />
          <Card isFlush>
            {sheet.findings
              .filter((finding) => finding.itemId === itemId)
              .map((finding) => (
                <Rule key={finding.ruleId} finding={finding} reader={reader} />
              ))}
          </Card>
        </View>
      ))}
    </View>
  );
};
