import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Finding, ScoreSheetView } from '@shared/contract/score';
import { Card } from '@/components/parts/card';
import { StateTag } from '@/components/parts/chip';
import { Icon } from '@/components/parts/icon';
import { Row } from '@/components/parts/row';
import { openPage } from '@/platform/navigation';
import { ruleText } from '@/text/score';
import { emptyPeriods, proofsOf, restsOnRoster, type Proof } from './evidence';

const shownFirst = 4;
const periodsShown = 3;

const openProof = ({ id, isActivity }: Proof): void =>
  isActivity ? openPage('record', { activityId: id }) : openPage('registerRecord', { recordId: id });

const ProofRow = ({ proof }: { proof: Proof }) => (
  <Row
    id={`record-${proof.id.replace(/:/g, '-')}`}
    icon="page"
    title={proof.title}
    note={proof.note}
    {...(proof.isShort ? { end: <StateTag state="notMet" /> } : {})}
    onTap={() => openProof(proof)}
  />
);

/** Where nothing was found is said as plainly as what was found. */
export const EvidenceRows = ({ sheet, finding }: { sheet: ScoreSheetView; finding: Finding }) => {
  const [isWhole, setWhole] = useState(false);
  if (restsOnRoster(finding)) {
    const open = sheet.mayPlan ? { onTap: () => openPage('rosterMembers', { orgId: sheet.orgId }) } : {};
    return (
      <Card isFlush>
        <Row icon="people" title={ruleText.rosterTitle} note={ruleText.rosterNote} {...open} />
      </Card>
    );
  }
  const proofs = proofsOf(sheet, finding);
  const shown = isWhole ? proofs : proofs.slice(0, shownFirst);
  const unseen = finding.evidenceIds.length - proofs.length;
  const empty = emptyPeriods(finding, sheet.asOfOn);
  return (
    <Card isFlush>
      {shown.map((proof) => (
        <ProofRow key={proof.id} proof={proof} />
      ))}
      {proofs.length > shownFirst && !isWhole ? (
        <View
          id={`more-records-${finding.ruleId.replace(/\./g, '-')}`}
          className="score-more note"
          role="button"
          onClick={() => setWhole(true)}
        >
          <Text>{ruleText.moreEvidence(proofs.length - shownFirst)}</Text>
          <Icon name="down" size={16} />
        </View>
      ) : null}
      {unseen > 0 ? <Row icon="page" title={ruleText.unseen(unseen)} note={ruleText.unseenNote} /> : null}
      {empty.length > 0 ? (
        <Row
          icon="circle"
          title={ruleText.without(empty.slice(0, periodsShown).join('、'), empty.length, periodsShown)}
          note={ruleText.noEvidence}
        />
      ) : null}
      {proofs.length === 0 && unseen === 0 && empty.length === 0 ? <Row icon="circle" title={ruleText.noEvidence} /> : null}
    </Card>
  );
};
